import roles from './roles.json' with { type: 'json' };
import website from './websiteBrief.json' with { type: 'json' };

export default { roles, website };
