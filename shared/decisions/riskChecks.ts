/**
 * The seven causes for which new clinics fail for want of patients (rows G1.1 to G1.7 of the practitioners' guide),
 * scored from what a plan holds. Each cause is a sum of checks. A check has a weight in points, the weights of a cause
 * sum up to 100, and what it lacks of being met is its part of the score. The weights are the planner's own estimate.
 */
import { firstYear } from '#shared/budget/firstYear.ts';
import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { milestoneFinish } from '#shared/budget/project.ts';
import { addMonths, dayOf, monthOf, monthText, type IsoDate } from '#shared/calendar/dates.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { runs } from './channelAdvice.ts';
import { treatsPatients } from './doctors.ts';
import { mean } from './mean.ts';
import { reviewCalls, scoreTarget } from './mysteryCalls.ts';
import { breadthOf } from './services.ts';
import { briefProgress, websiteBrief } from './websiteBrief.ts';

export const riskKeys = ['G1.1', 'G1.2', 'G1.3', 'G1.4', 'G1.5', 'G1.6', 'G1.7'] as const;
export type RiskKey = (typeof riskKeys)[number];

export type RiskCheck =
  | 'positioning'
  | 'competitorsCompared'
  | 'seniority'
  | 'seniorDoctors'
  | 'serviceLines'
  | 'breadthReviewed'
  | 'remoteCare'
  | 'siteChosen'
  | 'sitesCompared'
  | 'siteScore'
  | 'channels'
  | 'spendBefore'
  | 'strategy'
  | 'brought'
  | 'deskTrained'
  | 'deskNever'
  | 'deskScore'
  | 'websiteLive'
  | 'websiteNever'
  | 'websiteBrief'
  | 'networks'
  | 'replier'
  | 'posts'
  | 'competitorsNoted'
  | 'cash'
  | 'queue';

/** A figure of a sentence with how it is written. Money is in the plan's currency. */
export type RiskFigure =
  | { readonly unit: 'number' | 'money' | 'share'; readonly value: number }
  | { readonly unit: 'month'; readonly value: string };

export interface Check {
  readonly check: RiskCheck;
  readonly most: number;
  readonly met: number;
  readonly figures?: Readonly<Record<string, RiskFigure>>;
  /** Template key of the task that lowers it. */
  readonly task: string;
}

/** The checks of every cause. Without a projection money and queue count as not met. */
export function riskChecks(
  plan: Plan,
  schedule: Schedule,
  projection: Projection | null,
): Readonly<Record<RiskKey, readonly Check[]>> {
  return {
    'G1.1': advantage(plan),
    'G1.2': services(plan),
    'G1.3': location(plan),
    'G1.4': marketing(plan, schedule, projection),
    'G1.5': website(plan, schedule),
    'G1.6': social(plan),
    'G1.7': competition(plan, projection),
  };
}

const number = (value: number): RiskFigure => ({ unit: 'number', value });
const filled = (text: string) => text.trim() !== '';

/** How far a task of the template is done: all of it, or its share. */
function doneShare(plan: Plan, templateKey: string): number {
  const task = plan.tasks.find((one) => one.templateKey === templateKey);
  if (!task) return 0;
  return task.progress.actualFinish === null ? task.progress.percent : 1;
}

function taskCheck(plan: Plan, check: RiskCheck, most: number, task: string): Check {
  const met = doneShare(plan, task);
  return { check, most, met, figures: { done: { unit: 'share', value: met } }, task };
}

function advantage(plan: Plan): Check[] {
  const { what, forWhom, whyBelieve, whyNotState, competitors } = plan.positioning;
  const parts = [what, forWhom, whyBelieve, whyNotState].filter(filled).length;
  return [
    {
      check: 'positioning',
      most: 40,
      met: parts / 4,
      figures: { parts: number(parts), of: number(4) },
      task: 'concept.difference',
    },
    compared(
      'competitorsCompared',
      20,
      competitors.filter((one) => filled(one.strengths) || filled(one.weaknesses)).length,
    ),
    seniority(plan),
  ];
}

/** Years in the profession from which patients trust a doctor, and one such doctor in how many is enough; estimates. */
const seniorYears = 10;
const doctorsASenior = 3;

/** From the doctors' own years where they are said, or else from the task that settles it. */
function seniority(plan: Plan): Check {
  const years = plan.people.filter(treatsPatients).flatMap(({ experienceYears }) => experienceYears ?? []);
  if (years.length === 0) return taskCheck(plan, 'seniority', 40, 'team.seniority');
  const senior = years.filter((one) => one >= seniorYears).length;
  const wanted = Math.ceil(years.length / doctorsASenior);
  return {
    check: 'seniorDoctors',
    most: 40,
    met: senior / wanted,
    figures: { count: number(senior), years: number(seniorYears), of: number(wanted) },
    task: 'team.seniority',
  };
}

/** Three competitors are the least that shows how clinics differ. */
function compared(check: RiskCheck, most: number, count: number): Check {
  return { check, most, met: count / 3, figures: { count: number(count), of: number(3) }, task: 'concept.competitors' };
}

function services(plan: Plan): Check[] {
  const { lines, wanted } = breadthOf(plan);
  return [
    {
      check: 'serviceLines',
      most: 70,
      met: lines / wanted,
      figures: { count: number(lines), of: number(wanted) },
      task: 'services.list',
    },
    taskCheck(plan, 'breadthReviewed', 30, 'services.breadth'),
  ];
}

function location(plan: Plan): Check[] {
  if (plan.profile.clinicKind === 'remote') return [{ check: 'remoteCare', most: 100, met: 1, task: 'location.area' }];
  const chosen = plan.sites.find(({ id }) => id === plan.chosenSiteId);
  const score = mean(Object.values(chosen?.scores ?? {})) ?? 0;
  return [
    { check: 'siteChosen', most: 40, met: chosen ? 1 : 0, task: 'location.lease' },
    {
      check: 'sitesCompared',
      most: 30,
      met: plan.sites.length / 3,
      figures: { count: number(plan.sites.length), of: number(3) },
      task: 'location.sites',
    },
    { check: 'siteScore', most: 30, met: score / 10, figures: { score: number(score) }, task: 'location.area' },
  ];
}

function marketing(plan: Plan, schedule: Schedule, projection: Projection | null): Check[] {
  const opening = plan.profile.openingDate.slice(0, 7);
  const active = plan.channels.filter(runs);
  const from = monthText(addMonths(monthOf(opening), -3));
  const before = active
    .flatMap((channel) => Object.entries(channel.spend))
    .reduce((sum, [month, spend]) => (month >= from && month < opening ? sum + spend : sum), 0);
  const year = projection ? firstYear(projection, plan.profile.openingDate) : [];
  const seen = year.reduce((sum, month) => sum + month.seen, 0);
  const brought = seen > 0 ? Math.min(1, plan.economics.broughtPatients / seen) : 0;
  return [
    {
      check: 'channels',
      most: 30,
      met: active.length / 3,
      figures: { count: number(active.length), of: number(3) },
      task: 'channels.choice',
    },
    {
      check: 'spendBefore',
      most: 20,
      met: before > 0 ? 1 : 0,
      figures: { amount: { unit: 'money', value: before } },
      task: 'channels.budget',
    },
    taskCheck(plan, 'strategy', 20, 'channels.strategy'),
    {
      // A third of the first year's patients is a base that word of mouth can grow from.
      check: 'brought',
      most: 15,
      met: brought * 3,
      figures: { share: { unit: 'share', value: brought } },
      task: 'team.bringPatients',
    },
    frontDesk(plan, schedule),
  ];
}

/** Who pays to be found needs a desk that books: what its mystery calls say, or else when it is trained (row G9). */
function frontDesk(plan: Plan, schedule: Schedule): Check {
  const { score } = reviewCalls(plan);
  const shared = { most: 15, task: 'training.frontDesk' } as const;
  if (score !== null) {
    const figures = { score: { unit: 'share', value: score }, of: { unit: 'share', value: scoreTarget } } as const;
    return { ...shared, check: 'deskScore', met: score / scoreTarget, figures };
  }
  const trained = milestoneFinish(schedule, plan.milestones.frontDeskTrained);
  if (trained === null) return { ...shared, check: 'deskNever', met: 0 };
  const { openingDate } = plan.profile;
  const figures = { month: { unit: 'month', value: trained.slice(0, 7) } } as const;
  return { ...shared, check: 'deskTrained', met: trained <= openingDate ? 1 : 0, figures };
}

/** The site must be live eight weeks before the opening (row G2.3). */
const weeksLive = 8;

function website(plan: Plan, schedule: Schedule): Check[] {
  const live = milestoneFinish(schedule, plan.milestones.websiteLive);
  const { done, wanted, share } = briefProgress(websiteBrief(plan));
  return [
    live === null
      ? { check: 'websiteNever', most: 50, met: 0, task: 'website.live' }
      : liveCheck(live, plan.profile.openingDate),
    {
      check: 'websiteBrief',
      most: 50,
      met: share,
      figures: { done: number(done), of: number(wanted) },
      task: 'website.brief',
    },
  ];
}

function liveCheck(live: IsoDate, openingDate: IsoDate): Check {
  const days = dayOf(openingDate) - dayOf(live);
  return {
    check: 'websiteLive',
    most: 50,
    met: days / (7 * weeksLive),
    figures: { weeks: number(Math.floor(days / 7)), of: number(weeksLive) },
    task: 'website.live',
  };
}

function social({ social: chosen }: Plan): Check[] {
  const networks = chosen?.networks.length ?? 0;
  const posts = Object.values(chosen?.posts ?? {}).filter(({ topic }) => filled(topic)).length;
  return [
    {
      check: 'networks',
      most: 35,
      met: networks > 0 ? 1 : 0,
      figures: { count: number(networks) },
      task: 'social.networks',
    },
    { check: 'replier', most: 35, met: filled(chosen?.replier ?? '') ? 1 : 0, task: 'social.replyDuty' },
    // A month of posts, three a week.
    {
      check: 'posts',
      most: 30,
      met: posts / 12,
      figures: { count: number(posts), of: number(12) },
      task: 'social.contentPlan',
    },
  ];
}

function competition(plan: Plan, projection: Projection | null): Check[] {
  const opening = plan.profile.openingDate.slice(0, 7);
  const months = projection?.months ?? [];
  const lowest = projection && lowestMonth(projection);
  const open = months.filter(({ month }) => month >= opening);
  const queued = open.filter(({ waiting }) => waiting > 0.25 * plan.economics.capacityVisits).length;
  return [
    compared('competitorsNoted', 25, plan.positioning.competitors.length),
    {
      check: 'cash',
      most: 45,
      // The whole of it where as much money is missing as there is at the start.
      met: lowest === null ? 0 : lowest.cash >= 0 ? 1 : 1 + lowest.cash / Math.max(1, plan.economics.startingCash),
      figures: {
        amount: { unit: 'money', value: lowest?.cash ?? 0 },
        month: { unit: 'month', value: lowest?.month ?? opening },
      },
      task: 'concept.financing',
    },
    {
      check: 'queue',
      most: 30,
      met: open.length === 0 ? 0 : 1 - queued / open.length,
      figures: { count: number(queued), of: number(open.length) },
      task: 'services.capacity',
    },
  ];
}
