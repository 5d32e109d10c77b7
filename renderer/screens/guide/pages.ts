/**
 * The guide as data: every page in the order in which it is asked, one question each, in stages. How a page is added is
 * in docs/guide.md.
 */
import { lazy, type ComponentType } from 'react';
import { positioningParts } from '#shared/decisions/positioning.ts';
import { riskKeys } from '#shared/decisions/riskChecks.ts';
import { runs } from '#shared/decisions/channelAdvice.ts';
import { systemPlan, watchedFigures } from '#shared/decisions/managementSystem.ts';
import { reviewCalls, scoreTarget } from '#shared/decisions/mysteryCalls.ts';
import { missingPeople } from '#shared/decisions/staffing.ts';
import { trainingReview } from '#shared/decisions/training.ts';
import { briefBegun, briefProgress, websiteBrief } from '#shared/decisions/websiteBrief.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type * as StartAnswers from './pages/start/answers.tsx';
import { filled, stateOfParts, type PageState } from './pageState.ts';

/** The stages, in order; one without a page is not shown. */
const stageOrder = [
  'start',
  'audience',
  'location',
  'services',
  'website',
  'search',
  'social',
  'channels',
  'team',
  'system',
  'risks',
] as const;
type StageName = (typeof stageOrder)[number];

interface Page {
  /** Its address (`guide/<key>`) and its words (`guide.json`, pages.<key>: name, title, why). */
  readonly key: string;
  readonly stage: StageName;
  /** What is under the question: the control, the proposal, the warnings. */
  readonly Body: ComponentType;
  /** Read off the plan, never kept beside it. */
  readonly state: (plan: Plan) => PageState;
  /** A narrow page with a control or two: Enter continues, and the first control has the focus. */
  readonly question?: true;
}

/** A page of the first stage; its control lies in one file with the others. */
function start<const Key extends string>(
  key: Key,
  answer: keyof typeof StartAnswers,
  state: (plan: Plan) => PageState = () => 'complete',
) {
  const Body = lazy(async () => ({ default: (await import('./pages/start/answers.tsx'))[answer] }));
  return { key, stage: 'start', Body, state, question: true } as const;
}

/** Every page, in order. A plan starts with an answer to most questions of the first stage. */
export const pages = [
  start('name', 'NameAnswer'),
  start('kind', 'KindAnswer'),
  start('place', 'PlaceAnswer', ({ profile }) => stateOfParts(true, filled(profile.city))),
  start('dates', 'DatesAnswer'),
  start('premises', 'PremisesAnswer'),
  start('xray', 'XrayAnswer'),
  start('size', 'SizeAnswer', ({ profile: { answers } }) => stateOfParts(answers.rooms > 0, answers.doctors > 0)),
  start('insurers', 'InsurersAnswer'),
  start('bring', 'BringAnswer'),
  start('marketing', 'MarketingAnswer'),
  start('television', 'TelevisionAnswer'),
  start('money', 'MoneyAnswer', ({ economics }) => stateOfParts(economics.startingCash > 0)),
  start('ready', 'ReadyAnswer'),
  {
    key: 'segments',
    stage: 'audience',
    Body: lazy(() => import('./pages/audience/Segments.tsx')),
    state: ({ audience: { segments } }) =>
      stateOfParts(
        segments.length > 0,
        segments.some(({ worries, wishes }) => worries.length > 0 && wishes.length > 0),
      ),
  },
  {
    key: 'competitors',
    stage: 'audience',
    Body: lazy(() => import('./pages/audience/Competitors.tsx')),
    state: ({ positioning: { competitors } }) => stateOfParts(competitors.length > 0, competitors.length >= 3),
  },
  {
    key: 'difference',
    stage: 'audience',
    Body: lazy(() => import('./pages/audience/Difference.tsx')),
    state: ({ positioning }) => stateOfParts(...positioningParts.map((part) => filled(positioning[part]))),
  },
  {
    key: 'sites',
    stage: 'location',
    Body: lazy(() => import('./pages/location/Sites.tsx')),
    state: ({ sites }) => stateOfParts(sites.length > 0, sites.length >= 3),
  },
  {
    key: 'siteChoice',
    stage: 'location',
    Body: lazy(() => import('./pages/location/SiteComparison.tsx')),
    state: ({ sites, chosenSiteId }) =>
      stateOfParts(
        sites.some(({ scores }) => Object.keys(scores).length > 0),
        chosenSiteId !== null,
      ),
  },
  {
    key: 'services',
    stage: 'services',
    Body: lazy(() => import('./pages/services/Services.tsx')),
    state: ({ services }) =>
      stateOfParts(
        services.length > 0,
        services.some(({ price, minutes }) => price > 0 && minutes > 0),
      ),
  },
  {
    key: 'websiteBrief',
    stage: 'website',
    Body: lazy(() => import('./pages/website/WebsiteBriefPage.tsx')),
    state: (plan) => stateOfParts(briefBegun(plan), briefProgress(websiteBrief(plan)).share === 1),
  },
  {
    key: 'searchTopics',
    stage: 'search',
    Body: lazy(() => import('./pages/search/SearchTopicsPage.tsx')),
    state: ({ search, queries }) => stateOfParts(search !== undefined || queries.length > 0),
  },
  {
    key: 'queries',
    stage: 'search',
    Body: lazy(() => import('./pages/search/QueriesPage.tsx')),
    state: ({ queries }) => stateOfParts(queries.some(({ used }) => used)),
  },
  {
    key: 'networks',
    stage: 'social',
    Body: lazy(() => import('./pages/social/NetworksPage.tsx')),
    state: ({ social }) => stateOfParts(social !== undefined, (social?.networks.length ?? 0) > 0),
  },
  {
    key: 'posts',
    stage: 'social',
    Body: lazy(() => import('./pages/social/PostsPage.tsx')),
    state: ({ social }) => stateOfParts(social !== undefined, Object.keys(social?.posts ?? {}).length > 0),
  },
  {
    key: 'replies',
    stage: 'social',
    Body: lazy(() => import('./pages/social/RepliesPage.tsx')),
    state: ({ social }) => stateOfParts(filled(social?.replier ?? '')),
  },
  {
    key: 'howMuch',
    stage: 'channels',
    Body: lazy(() => import('./pages/channels/HowMuchPage.tsx')),
    state: ({ budgetGoal, channels }) => stateOfParts(budgetGoal !== undefined, channels.some(runs)),
  },
  {
    key: 'channels',
    stage: 'channels',
    Body: lazy(() => import('./pages/channels/ChannelsPage.tsx')),
    // The budget proposes channels; they are answered for when each has its reason.
    state: ({ channels }) => {
      const reasons = channels.filter(runs).map(({ reason }) => filled(reason ?? ''));
      return stateOfParts(...(reasons.length === 0 ? [false] : reasons));
    },
  },
  {
    key: 'sameMoney',
    stage: 'channels',
    Body: lazy(() => import('./pages/channels/SameMoneyPage.tsx')),
    state: ({ channels }) =>
      stateOfParts(!channels.some((one) => one.kind === 'television' && runs(one) && !filled(one.reason ?? ''))),
  },
  {
    key: 'tests',
    stage: 'channels',
    Body: lazy(() => import('./pages/channels/TestsPage.tsx')),
    state: ({ channelTests }) => stateOfParts((channelTests?.slots ?? []).some(({ channelId }) => channelId !== null)),
  },
  {
    key: 'people',
    stage: 'team',
    Body: lazy(() => import('./pages/team/PeoplePage.tsx')),
    state: (plan) =>
      stateOfParts(
        plan.people.length > 0,
        plan.people.length > 0 && missingPeople(plan).length === 0,
        plan.people.some(({ name }) => filled(name)),
      ),
  },
  {
    key: 'training',
    stage: 'team',
    Body: lazy(() => import('./pages/team/TrainingPage.tsx')),
    state: (plan) => {
      const { needed, done } = trainingReview(plan, []);
      return stateOfParts(done > 0, needed > 0 && done === needed);
    },
  },
  {
    key: 'mysteryCalls',
    stage: 'team',
    Body: lazy(() => import('./pages/team/MysteryCallsPage.tsx')),
    state: (plan) => {
      const { calls, score } = reviewCalls(plan);
      return stateOfParts(calls > 0, score !== null && score >= scoreTarget);
    },
  },
  {
    key: 'trainingEffect',
    stage: 'team',
    Body: lazy(() => import('./pages/team/TrainingEffectPage.tsx')),
    // The two shares come with the budget; answered for once the road map says when the desk is trained.
    state: ({ milestones }) => stateOfParts(milestones.frontDeskTrained !== null),
  },
  {
    key: 'systemNeeds',
    stage: 'system',
    Body: lazy(() => import('./pages/system/SystemNeedsPage.tsx')),
    state: ({ managementSystem }) => stateOfParts(managementSystem !== undefined),
  },
  {
    key: 'systemChoice',
    stage: 'system',
    Body: lazy(() => import('./pages/system/SystemChoicePage.tsx')),
    state: (plan) => stateOfParts(systemPlan(plan).candidates.length > 0, systemPlan(plan).chosenId !== null),
  },
  {
    key: 'weekly',
    stage: 'system',
    Body: lazy(() => import('./pages/system/WeeklyPage.tsx')),
    state: (plan) => stateOfParts(...watchedFigures(plan).map(({ owner }) => filled(owner))),
  },
  {
    key: 'risks',
    stage: 'risks',
    Body: lazy(() => import('./pages/risks/Risks.tsx')),
    // Looked at where the owner has a view of each.
    state: ({ risks }) => stateOfParts(...riskKeys.map((key) => risks[key] !== undefined)),
  },
] as const satisfies readonly Page[];

export type GuidePage = (typeof pages)[number];

export type StageKey = GuidePage['stage'];

/** A stage with its pages. */
export interface Stage {
  readonly key: StageKey;
  readonly pages: readonly GuidePage[];
}

/** The stages that have pages, in order. */
export const stages: readonly Stage[] = stageOrder.flatMap((key) => {
  const own = pages.filter((page) => page.stage === key);
  return own[0] ? [{ key: own[0].stage, pages: own }] : [];
});

/** A stage is as far as its pages: complete when all are, begun when any is begun or complete. */
export function stageState(stage: Stage, plan: Plan): PageState {
  const states = stage.pages.map((page) => page.state(plan));
  if (states.every((state) => state === 'complete')) return 'complete';
  return states.some((state) => state !== 'empty') ? 'begun' : 'empty';
}

/** Where to go on: the first page that the plan does not answer, or else the first of all. */
export function firstOpenPage(plan: Plan): GuidePage {
  return pages.find((page) => page.state(plan) !== 'complete') ?? pages[0];
}
