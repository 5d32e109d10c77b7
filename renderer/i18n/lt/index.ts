import common from './common.json' with { type: 'json' };
import plans from './plans.json' with { type: 'json' };
import guide from './guide.json' with { type: 'json' };
import guideAudience from './guideAudience.json' with { type: 'json' };
import guideLocation from './guideLocation.json' with { type: 'json' };
import guideRisks from './guideRisks.json' with { type: 'json' };
import guideServices from './guideServices.json' with { type: 'json' };
import guideChannels from './guideChannels.json' with { type: 'json' };
import guideSearch from './guideSearch.json' with { type: 'json' };
import guideSocial from './guideSocial.json' with { type: 'json' };
import guideSystem from './guideSystem.json' with { type: 'json' };
import guideTeam from './guideTeam.json' with { type: 'json' };
import guideWebsite from './guideWebsite.json' with { type: 'json' };
import roadmap from './roadmap.json' with { type: 'json' };
import budget from './budget.json' with { type: 'json' };
import explain from './explain.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import promotionReport from './promotionReport.json' with { type: 'json' };
import proposal from './proposal.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import split from './split.json' with { type: 'json' };
import statistics from './statistics.json' with { type: 'json' };
import whatIf from './whatIf.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };
import uncertainty from './uncertainty.json' with { type: 'json' };

export default {
  common,
  plans,
  guide,
  guideAudience,
  guideLocation,
  guideRisks,
  guideServices,
  guideChannels,
  guideSearch,
  guideSocial,
  guideSystem,
  guideTeam,
  guideWebsite,
  roadmap,
  budget,
  explain,
  overview,
  promotionReport,
  proposal,
  report,
  settings,
  split,
  statistics,
  templates,
  uncertainty,
  whatIf,
};
