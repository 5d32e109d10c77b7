/**
 * The social plan (rows G6, G1.6): which networks, what is posted when, who replies and how fast. Networks rise and close:
 * what is known of a country carries its source, and the date when it was last looked at. Words:
 * `shared/content/<language>/social.json`.
 */
import { addDays, dateOf, dayOf, weekdayOf, type DayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { audienceAges, type AudienceAge } from '#shared/plan/decisionSchema.ts';
import type { ClinicKind, Plan } from '#shared/plan/schema.ts';
import { doctorsOf } from './doctors.ts';

/** When the networks of all countries were last looked at. */
export const networksLookedAt: IsoDate = '2026-11-24';

export type NetworkKey =
  | 'facebook'
  | 'instagram'
  | 'tiktok'
  | 'youtube'
  | 'linkedin'
  | 'whatsapp'
  | 'vk'
  | 'ok'
  | 'telegram'
  | 'dzen'
  | 'rutube'
  | 'max';

/** Where what is known of a network in a country comes from; `estimate` is our own. */
export type NetworkSource = 'tele2lt' | 'gemius' | 'ofcom' | 'pew' | 'mediascope' | 'fas' | 'estimate';

/** What keeps a network from being used like the others. */
export type NetworkLimit = 'adsBanned' | 'adsDoubtful' | 'noPosting';

/** A network in a country. */
export interface CountryNetwork {
  readonly key: NetworkKey;
  /** Share of people who use it, or of the time spent in social media; null where no survey was found. */
  readonly share: number | null;
  readonly measure: 'people' | 'time';
  readonly source: NetworkSource;
  readonly limit: NetworkLimit | null;
}

const people = (key: NetworkKey, share: number | null, source: NetworkSource): CountryNetwork => ({
  key,
  share,
  measure: 'people',
  source,
  limit: null,
});
const guess = (key: NetworkKey) => people(key, null, 'estimate');

/** The most used first. */
const networksByCountry: Readonly<Record<string, readonly CountryNetwork[]>> = {
  LT: [
    people('youtube', 0.97, 'tele2lt'),
    people('facebook', 0.94, 'tele2lt'),
    people('instagram', 0.47, 'tele2lt'),
    people('tiktok', 0.35, 'tele2lt'),
    guess('linkedin'),
  ],
  PL: [
    people('facebook', 0.84, 'gemius'),
    people('youtube', 0.82, 'gemius'),
    people('instagram', 0.5, 'gemius'),
    people('tiktok', 0.47, 'gemius'),
    guess('whatsapp'),
    guess('linkedin'),
  ],
  GB: [
    people('youtube', 0.94, 'ofcom'),
    people('facebook', 0.93, 'ofcom'),
    people('whatsapp', 0.9, 'ofcom'),
    guess('instagram'),
    guess('tiktok'),
    guess('linkedin'),
  ],
  US: [
    people('youtube', 0.84, 'pew'),
    people('facebook', 0.71, 'pew'),
    people('instagram', 0.5, 'pew'),
    people('tiktok', 0.37, 'pew'),
    people('whatsapp', 0.32, 'pew'),
    guess('linkedin'),
  ],
  RU: [
    { key: 'vk', share: 0.25, measure: 'time', source: 'mediascope', limit: null },
    { key: 'telegram', share: 0.22, measure: 'time', source: 'fas', limit: 'adsDoubtful' },
    { key: 'youtube', share: 0.15, measure: 'time', source: 'fas', limit: 'adsDoubtful' },
    guess('ok'),
    guess('dzen'),
    guess('rutube'),
    guess('max'),
    { key: 'tiktok', share: 0.22, measure: 'time', source: 'mediascope', limit: 'noPosting' },
    { key: 'whatsapp', share: null, measure: 'people', source: 'fas', limit: 'adsDoubtful' },
    { key: 'instagram', share: null, measure: 'people', source: 'fas', limit: 'adsBanned' },
    { key: 'facebook', share: null, measure: 'people', source: 'fas', limit: 'adsBanned' },
  ],
};

/** Where Instagram and Telegram come before Facebook; an estimate. */
const messengerCountries = 'UA KZ UZ KG AM AZ GE BY MD'.split(' ');
const messengerNetworks = (
  ['instagram', 'telegram', 'youtube', 'tiktok', 'facebook', 'whatsapp', 'linkedin'] as const
).map(guess);
const otherNetworks = (['facebook', 'youtube', 'instagram', 'tiktok', 'whatsapp', 'linkedin'] as const).map(guess);

/** Whom a network reaches among patients; after the Pew survey of 2025 for the US, elsewhere an estimate. */
const agesOf: Readonly<Partial<Record<NetworkKey, readonly AudienceAge[]>>> = {
  youtube: audienceAges,
  vk: audienceAges,
  facebook: ['middle', 'older'],
  instagram: ['young', 'middle'],
  telegram: ['young', 'middle'],
  tiktok: ['young'],
  ok: ['older'],
  dzen: ['middle', 'older'],
  rutube: ['middle', 'older'],
};

/** `first`: begin here; `also`: next, if there is a person for it; `messages`, `partners`: not for posts; `avoid`: a limit. */
export type NetworkFit = 'first' | 'also' | 'later' | 'messages' | 'partners' | 'avoid';

export interface NetworkAdvice extends CountryNetwork {
  readonly fit: NetworkFit;
  /** The ages of the audience that it reaches. */
  readonly ages: readonly AudienceAge[];
}

/** Two networks kept alive are worth more than six dead ones. */
const networksToBegin = 2;
const mostNetworks = 3;

const otherUse: Readonly<Partial<Record<NetworkKey, NetworkFit>>> = {
  whatsapp: 'messages',
  max: 'messages',
  linkedin: 'partners',
};

/**
 * The networks of a country for an audience, best first: those that reach most of the ages, then in the order in which the
 * country uses them. The first two are to begin with, two more come next; what is limited by law stands last.
 */
export function networkAdvice(country: string, ages: readonly AudienceAge[]): readonly NetworkAdvice[] {
  const known =
    networksByCountry[country] ?? (messengerCountries.includes(country) ? messengerNetworks : otherNetworks);
  const reach = known.map((network, place) => {
    const reached = (agesOf[network.key] ?? []).filter((age) => ages.includes(age));
    return { network, ages: reached, score: (reached.length / Math.max(1, ages.length)) * (1 - place / 12) };
  });
  const isLimited = ({ limit }: CountryNetwork) => limit === 'adsBanned' || limit === 'noPosting';
  const feeds = reach
    .filter(({ network }) => !isLimited(network) && otherUse[network.key] === undefined)
    .sort((a, b) => b.score - a.score);
  const advice = ({ network, ages: reached }: (typeof reach)[number], fit: NetworkFit): NetworkAdvice => ({
    ...network,
    fit,
    ages: reached,
  });
  return [
    ...feeds.map((one, place) =>
      advice(one, one.score === 0 ? 'later' : place < networksToBegin ? 'first' : place < 4 ? 'also' : 'later'),
    ),
    ...reach.flatMap((one) => {
      const use = otherUse[one.network.key];
      return use !== undefined && !isLimited(one.network) ? [advice(one, use)] : [];
    }),
    ...reach.filter(({ network }) => isLimited(network)).map((one) => advice(one, 'avoid')),
  ];
}

/** Whom a clinic of a kind mostly treats; an estimate, to be changed. */
const usualAges: Readonly<Record<ClinicKind, readonly AudienceAge[]>> = {
  dental: ['middle', 'older'],
  multidisciplinary: ['middle', 'older'],
  singleSpecialty: ['middle', 'older'],
  diagnostic: ['middle', 'older'],
  aesthetic: ['young', 'middle'],
  remote: ['young', 'middle'],
};

export type SocialPlan = NonNullable<Plan['social']>;

/** What is posted, and how fast questions are answered, where the owner has not said so; estimates. */
const usualPostsPerWeek = 3;
const usualReplyHours = 4;
/** The share of questions answered that a clinic should not fall under; an estimate. */
export const answeredTarget = 0.95;

/** The social plan of a plan: its own, or what is proposed for its kind and country. */
export function socialPlan({ profile, social }: Pick<Plan, 'profile' | 'social'>): SocialPlan {
  if (social) return social;
  const ages = [...usualAges[profile.clinicKind]];
  return {
    ages,
    networks: networkAdvice(profile.country, ages)
      .filter(({ fit }) => fit === 'first')
      .map(({ key }) => key),
    postsPerWeek: usualPostsPerWeek,
    posts: {},
    replier: '',
    replyHours: usualReplyHours,
    statistics: [],
  };
}

export type SocialWarning =
  | 'noNetwork'
  | 'tooManyNetworks'
  | 'limitedNetwork'
  | 'fewPosts'
  | 'nobodyReplies'
  | 'slowReply'
  | 'unanswered';

/** What is wrong with a social plan, the gravest first. */
export function socialWarnings(plan: Pick<Plan, 'profile' | 'social'>): readonly SocialWarning[] {
  const social = socialPlan(plan);
  const advice = networkAdvice(plan.profile.country, social.ages);
  const limited = advice.some(({ key, limit }) => limit !== null && social.networks.includes(key));
  const { share } = answeredSoFar(social);
  const checks: readonly (readonly [SocialWarning, boolean])[] = [
    ['noNetwork', social.networks.length === 0],
    ['limitedNetwork', limited],
    ['nobodyReplies', social.replier.trim() === ''],
    ['unanswered', share !== null && share < answeredTarget],
    ['tooManyNetworks', social.networks.length > mostNetworks],
    ['fewPosts', social.postsPerWeek < 2],
    ['slowReply', social.replyHours > 24],
  ];
  return checks.filter(([, holds]) => holds).map(([code]) => code);
}

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
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Questions asked and answered over all months that were entered; the share is null where none was asked. */
export function answeredSoFar({ statistics }: Pick<SocialPlan, 'statistics'>): {
  readonly questions: number;
  readonly answered: number;
  readonly share: number | null;
} {
  const questions = statistics.reduce((sum, one) => sum + one.questions, 0);
  const answered = statistics.reduce((sum, one) => sum + Math.min(one.answered, one.questions), 0);
  return { questions, answered, share: questions === 0 ? null : answered / questions };
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
