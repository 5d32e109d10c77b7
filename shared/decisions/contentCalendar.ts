/** What is posted when (row G6). Topics: `shared/content/<language>/social.json`. */
import { addDays, dateOf, dayOf, weekdayOf, type DayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { capital } from './capital.ts';
import { doctorsOf } from './doctors.ts';
import { socialPlan } from './social.ts';

export const postKinds = ['useful', 'doctor', 'news', 'poll', 'offer'] as const;
export type PostKind = (typeof postKinds)[number];

/** How often each kind comes; an estimate. Offers come seldom, and only when patients can soon be seen. */
const mix: Readonly<Record<PostKind, number>> = { useful: 0.3, doctor: 0.25, news: 0.2, poll: 0.15, offer: 0.1 };
const offersFromWeek = -4;

/** The calendar runs from this many weeks before the opening (row G2.3: 2-3 months) to this many after it. */
const firstWeek = -12;
const lastWeek = 8;

export interface Post {
  /** Week from the opening week and place in it, `-12:1`: under which the owner's topic is kept. */
  readonly key: string;
  readonly date: IsoDate;
  readonly kind: PostKind;
  /** The how-manieth post of its kind, from 0. */
  readonly number: number;
  /** The owner's own words; empty for the proposed topic. */
  readonly topic: string;
  readonly done: boolean;
}

/**
 * The posts of a plan on working days, spread over each week, not before the plan starts. Kinds follow by weighted round
 * robin (each post goes to the kind that is furthest behind its share), so that the mix holds over any few weeks and no
 * kind comes twice in a row.
 */
export function contentCalendar(plan: Pick<Plan, 'profile' | 'social'>, calendar: WorkingCalendar): readonly Post[] {
  const { postsPerWeek, posts } = socialPlan(plan);
  const opening = dayOf(plan.profile.openingDate);
  const start = Math.max(dayOf(plan.profile.planStart), addDays(opening, 7 * firstWeek));
  const monday = addDays(opening, 1 - weekdayOf(opening));
  const credit: Record<PostKind, number> = { useful: 0, doctor: 0, news: 0, poll: 0, offer: 0 };
  const counts: Record<PostKind, number> = { useful: 0, doctor: 0, news: 0, poll: 0, offer: 0 };
  let last: PostKind | null = null;
  const made: Post[] = [];
  for (let week = firstWeek; week <= lastWeek; week += 1) {
    const days = [0, 1, 2, 3, 4, 5, 6]
      .map((weekday) => addDays(monday, 7 * week + weekday))
      .filter((day) => day >= start && calendar.isWorking(day));
    for (const [index, day] of spread(days, postsPerWeek).entries()) {
      const allowed = postKinds.filter((kind) => kind !== 'offer' || week >= offersFromWeek);
      for (const kind of allowed) credit[kind] += mix[kind];
      const kind: PostKind = allowed
        .filter((one) => one !== last)
        .reduce((best, one) => (credit[one] > credit[best] + 1e-9 ? one : best));
      credit[kind] -= allowed.reduce((sum, one) => sum + mix[one], 0);
      const key = `${week}:${index + 1}`;
      made.push({
        key,
        date: dateOf(day),
        kind,
        number: counts[kind],
        topic: posts[key]?.topic ?? '',
        done: posts[key]?.done ?? false,
      });
      counts[kind] += 1;
      last = kind;
    }
  }
  return made;
}

/** Some of the days, as far from each other as they can be. */
function spread(days: readonly DayNumber[], count: number): readonly DayNumber[] {
  const taken = Math.min(count, days.length);
  return Array.from({ length: taken }, (_, index) => days[Math.floor(((index + 0.5) * days.length) / taken)]!);
}

/** The words that topics are made of, in one language. */
export interface TopicWords {
  readonly topics: Readonly<Record<PostKind, readonly string[]>>;
  /** Stand in for names while the plan has none. */
  readonly aClinicDoctor: string;
  readonly aService: string;
}

/** What a post is about: the owner's words, or the next proposed topic with a doctor and a service of the plan. */
export function postTopic(post: Post, plan: Pick<Plan, 'people' | 'services'>, words: TopicWords): string {
  if (post.topic !== '') return post.topic;
  const topics = words.topics[post.kind];
  const round = Math.floor(post.number / topics.length);
  const of = (names: readonly string[], otherwise: string) =>
    names.length === 0 ? otherwise : names[(post.number + round) % names.length]!;
  const doctor = of(
    doctorsOf(plan).map(({ name }) => name),
    words.aClinicDoctor,
  );
  const service = of(
    plan.services.map(({ name }) => name),
    words.aService,
  );
  const text = topics[post.number % topics.length]!.replace('{{doctor}}', doctor).replace('{{service}}', service);
  return capital(text);
}

/** The calendar as rows of text under a row of heads, for a spreadsheet. */
export function postRows(
  posts: readonly Post[],
  plan: Pick<Plan, 'people' | 'services'>,
  words: TopicWords & {
    readonly columns: Readonly<Record<'date' | 'kind' | 'topic' | 'done', string>>;
    readonly postKinds: Readonly<Record<PostKind, string>>;
  },
): string[][] {
  const { columns } = words;
  return [
    [columns.date, columns.kind, columns.topic, columns.done],
    ...posts.map((post) => [post.date, words.postKinds[post.kind], postTopic(post, plan, words), post.done ? '1' : '']),
  ];
}
