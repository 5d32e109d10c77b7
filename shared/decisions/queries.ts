/**
 * The search plan (row G8): what people type to find a clinic of this kind in its places, by intent, and the two phases of
 * working for it. Words by language: `shared/content/<language>/queries.json`; places: `placePhrase.ts`.
 */
import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  firstDayOf,
  monthOf,
  partsOfDay,
  type IsoDate,
} from '#shared/calendar/dates.ts';
import type { ClinicKind, Plan, Profile } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { placePhrase } from './placePhrase.ts';

export const queryGroups = ['specialty', 'procedure', 'symptom'] as const;
export type QueryGroup = (typeof queryGroups)[number];

/** About what share of searches is of which kind; the practitioners' guide, row G8. */
export const shareOfSearches: Readonly<Record<QueryGroup, number>> = { specialty: 0.3, procedure: 0.25, symptom: 0.45 };

const dental = [
  'dentistry',
  'hygiene',
  'endodontics',
  'oralSurgery',
  'implants',
  'prosthetics',
  'orthodontics',
  'periodontics',
  'childDentistry',
  'urgentDentistry',
] as const;
const general = [
  'familyMedicine',
  'cardiology',
  'dermatology',
  'gynaecology',
  'urology',
  'neurology',
  'orthopaedics',
  'ent',
  'ophthalmology',
  'gastroenterology',
  'endocrinology',
  'paediatrics',
  'mentalHealth',
  'physiotherapy',
] as const;
const diagnostic = [
  'ultrasound',
  'mri',
  'ct',
  'xray',
  'breast',
  'endoscopy',
  'heartTests',
  'laboratory',
  'checkups',
] as const;
const aesthetic = [
  'aestheticMedicine',
  'skin',
  'laser',
  'body',
  'plasticSurgery',
  'hair',
  'veins',
  'rejuvenation',
] as const;

export type TopicKey =
  | (typeof dental)[number]
  | (typeof general)[number]
  | (typeof diagnostic)[number]
  | (typeof aesthetic)[number]
  | 'remoteServices';

const topicsOfKind: Readonly<Record<ClinicKind, readonly TopicKey[]>> = {
  dental,
  multidisciplinary: general,
  singleSpecialty: [...general, ...aesthetic],
  diagnostic,
  aesthetic,
  remote: ['remoteServices', ...general],
};

/** What a clinic of a kind can be searched for, in the order in which it is shown. */
export function topicsFor(kind: ClinicKind): readonly TopicKey[] {
  return topicsOfKind[kind];
}

/** The words that queries are made of, in one language. */
export interface QueryWords {
  readonly nearMe: string;
  readonly price: string;
  /** Stands in place of a place where the clinic treats at a distance. */
  readonly online: string;
  readonly topics: Readonly<Record<TopicKey, Readonly<Record<QueryGroup, readonly string[]>>>>;
}

/** What queries are made of in a plan: its own choice, or all that its kind treats and its city. */
export interface SearchChoice {
  readonly topics: readonly TopicKey[];
  readonly places: readonly { readonly name: string; readonly phrase: string | null }[];
}

/** The choice of a plan. A clinic of one specialty must name it: nothing is proposed. */
export function searchChoice({ profile, search }: Pick<Plan, 'profile' | 'search'>): SearchChoice {
  const known = topicsFor(profile.clinicKind);
  const city = profile.city.trim();
  if (!search)
    return {
      topics: profile.clinicKind === 'singleSpecialty' ? [] : known,
      places: city === '' ? [] : [{ name: city, phrase: null }],
    };
  return { topics: known.filter((topic) => search.topics.includes(topic)), places: search.places };
}

/** A place after a query: as the user wrote it, by the rules of the language, or the bare name. */
export function placeText({ name, phrase }: SearchChoice['places'][number], language: Profile['language']): string {
  return phrase ?? placePhrase(name, language) ?? name;
}

export interface GeneratedQuery {
  readonly text: string;
  readonly group: QueryGroup;
}

/**
 * Every query of a plan, in its language, without doubles: specialties and procedures in each place, specialties nearby,
 * procedures with their price, symptoms as they are. The plan's own services count as procedures.
 */
export function generateQueries(
  plan: Pick<Plan, 'profile' | 'search' | 'services'>,
  words: QueryWords,
): readonly GeneratedQuery[] {
  const { profile } = plan;
  const { topics, places } = searchChoice(plan);
  const remote = profile.clinicKind === 'remote';
  const inPlaces = remote ? [words.online] : places.map((place) => placeText(place, profile.language));
  const first = inPlaces[0] ?? '';
  const of = (group: QueryGroup) => topics.flatMap((topic) => words.topics[topic][group]);
  const placed = (word: string) => (inPlaces.length === 0 ? [word] : inPlaces.map((place) => `${word} ${place}`));
  const procedures = [
    ...plan.services.map(({ name }) => asTyped(name)),
    ...(remote ? words.topics.remoteServices.procedure : of('procedure')),
  ];
  return withoutDoubles([
    ...of('specialty').flatMap((word) => [
      ...placed(word).map((text) => ({ text, group: 'specialty' as const })),
      ...(remote ? [] : [{ text: `${word} ${words.nearMe}`, group: 'specialty' as const }]),
    ]),
    ...procedures.flatMap((word) =>
      [...placed(word), `${word} ${words.price} ${first}`.trim()].map((text) => ({
        text,
        group: 'procedure' as const,
      })),
    ),
    ...of('symptom').map((text) => ({ text, group: 'symptom' as const })),
  ]);
}

/** The name of a service as people type it: without the capital of a list, but with those of an abbreviation. */
function asTyped(name: string): string {
  const text = name.trim();
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What two queries that mean the same have in common. */
export function queryIdentity(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function withoutDoubles<T extends { readonly text: string }>(queries: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return queries.filter(({ text }) => {
    const identity = queryIdentity(text);
    if (identity === '' || seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

type PlannedQuery = Plan['queries'][number];

/** The plan's schema takes no longer list. */
const mostQueries = 10_000;

/**
 * The list of a plan with generated queries added: what is there stays as the user left it, what is new comes behind the
 * last of its group. New queries are used, symptoms only where the clinic is to work for them (`groupWorth`).
 */
export function withQueries(
  existing: readonly PlannedQuery[],
  generated: readonly GeneratedQuery[],
  worth: Readonly<Record<QueryGroup, QueryWorth>>,
): PlannedQuery[] {
  const known = new Set(existing.map(({ text }) => queryIdentity(text)));
  const ids = new Set(existing.map(({ id }) => id));
  const fresh = withoutDoubles(generated).filter(({ text }) => !known.has(queryIdentity(text)));
  const all = [
    ...existing,
    ...fresh.map(({ text, group }) => {
      const id = freeId(queryIdentity(text).slice(0, 150), ids);
      ids.add(id);
      return { id, text: text.slice(0, 500), group, used: worth[group] !== 'notNow' };
    }),
  ];
  return queryGroups.flatMap((group) => all.filter((query) => query.group === group)).slice(0, mostQueries);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted} ${number}`;
  return id;
}

/** True where a plan already has a query that means the same, other than the one named. */
export function hasQuery(queries: readonly PlannedQuery[], text: string, exceptId?: string): boolean {
  const identity = queryIdentity(text);
  return queries.some((query) => query.id !== exceptId && queryIdentity(query.text) === identity);
}

/** What working for a group brings: patients who are ready to come; readers over years; nothing for a clinic like this. */
export type QueryWorth = 'ready' | 'longTerm' | 'notNow';

/** Doctors from whom on a clinic is large enough to live on readers who come late; an estimate. */
const largeClinicDoctors = 8;

/**
 * What each group is worth to a clinic. The first two are ready to come soon; the third looks for information and pays
 * only for a large clinic that invests for the long term (G8): many doctors, several specialties, a large budget.
 */
export function groupWorth({ clinicKind, answers }: Profile): Readonly<Record<QueryGroup, QueryWorth>> {
  const large =
    answers.doctors >= largeClinicDoctors && clinicKind !== 'singleSpecialty' && answers.marketingBudget === 'large';
  return { specialty: 'ready', procedure: 'ready', symptom: large ? 'longTerm' : 'notNow' };
}

/** Months of building trust before commercial pages are worked for (G8). */
const authorityMonths = 3;

export interface SearchPhases {
  /** From when the site earns mentions and listings: the road map's task, or else the day the site is live. */
  readonly authorityFrom: IsoDate;
  /** The first day of the fourth month. */
  readonly commercialFrom: IsoDate;
  /** When the road map starts the commercial phase; null where no task does. */
  readonly commercialPlanned: IsoDate | null;
  /** True where the road map starts it before the trust is built. */
  readonly tooEarly: boolean;
}

/** The phases by the road map's dates; null where it neither has the task nor ever a site. */
export function searchPhases(plan: Pick<Plan, 'tasks' | 'milestones'>, schedule: Schedule): SearchPhases | null {
  const dates = (taskId: string | undefined | null) => schedule.tasks.find(({ id }) => id === taskId);
  const byKey = (key: string) => dates(plan.tasks.find(({ templateKey }) => templateKey === key)?.id);
  const authorityFrom =
    byKey('search.authority')?.recommendedStart ?? dates(plan.milestones.websiteLive)?.recommendedFinish;
  if (authorityFrom === undefined) return null;
  const commercialFrom = monthsLater(authorityFrom, authorityMonths);
  const commercialPlanned = byKey('afterOpening.commercialSearch')?.recommendedStart ?? null;
  return {
    authorityFrom,
    commercialFrom,
    commercialPlanned,
    tooEarly: commercialPlanned !== null && commercialPlanned < commercialFrom,
  };
}

/** The same day some months later; the last of a month that is too short. */
function monthsLater(date: IsoDate, months: number): IsoDate {
  const month = addMonths(monthOf(date), months);
  const length = firstDayOf(addMonths(month, 1)) - firstDayOf(month);
  return dateOf(addDays(firstDayOf(month), Math.min(partsOfDay(dayOf(date)).day, length) - 1));
}

/** The words of a table of queries, in one language. */
export interface QueryTableWords {
  readonly columns: Readonly<Record<'query' | 'group' | 'page' | 'used', string>>;
  readonly groups: Readonly<Record<QueryGroup, string>>;
  readonly pages: Readonly<Record<QueryGroup, string>>;
  readonly yes: string;
  readonly no: string;
}

/** The list as rows of text under a row of heads, for a spreadsheet. */
export function queryRows(queries: readonly PlannedQuery[], words: QueryTableWords): string[][] {
  const { columns, groups, pages, yes, no } = words;
  return [
    [columns.query, columns.group, columns.page, columns.used],
    ...queries.map(({ text, group, used }) => [text, groups[group], pages[group], used ? yes : no]),
  ];
}
