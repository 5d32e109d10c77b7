import queries from './queries.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import website from './websiteBrief.json' with { type: 'json' };

export default { roles, queries, website };
