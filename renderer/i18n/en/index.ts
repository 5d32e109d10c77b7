import common from './common.json' with { type: 'json' };
import plans from './plans.json' with { type: 'json' };
import guide from './guide.json' with { type: 'json' };
import guideAudience from './guideAudience.json' with { type: 'json' };
import guideLocation from './guideLocation.json' with { type: 'json' };
import guideRisks from './guideRisks.json' with { type: 'json' };
import guideServices from './guideServices.json' with { type: 'json' };
import roadmap from './roadmap.json' with { type: 'json' };
import budget from './budget.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import statistics from './statistics.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

export default {
  common,
  plans,
  guide,
  guideAudience,
  guideLocation,
  guideRisks,
  guideServices,
  roadmap,
  budget,
  overview,
  report,
  settings,
  statistics,
  templates,
};
