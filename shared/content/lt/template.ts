import roles from './roles.json' with { type: 'json' };
import tasks from './tasks.json' with { type: 'json' };

export default { roles, tasks };
