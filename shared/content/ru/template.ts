import roles from './roles.json' with { type: 'json' };
import campaign from './tasks/campaign.json' with { type: 'json' };
import foundation from './tasks/foundation.json' with { type: 'json' };
import licences from './tasks/licences.json' with { type: 'json' };
import operations from './tasks/operations.json' with { type: 'json' };
import promotion from './tasks/promotion.json' with { type: 'json' };

export default { roles, tasks: { ...foundation, ...licences, ...operations, ...promotion, ...campaign } };
