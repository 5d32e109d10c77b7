import channels from './channelAdvice.json' with { type: 'json' };
import queries from './queries.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import segments from './segments.json' with { type: 'json' };
import social from './social.json' with { type: 'json' };
import system from './managementSystem.json' with { type: 'json' };
import website from './websiteBrief.json' with { type: 'json' };

export default { roles, website, queries, segments, social, channels, system };
