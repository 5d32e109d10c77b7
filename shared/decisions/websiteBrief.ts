/**
 * The website brief (rows G7, G1.5 of the guide): everything that a clinic's site needs, as a checklist by section, with a
 * page for every service and every doctor of the plan. What the law asks for today stands in place of what it allowed
 * when the guide was written (row F3). Words and laws: `shared/content/<language>/websiteBrief.json`.
 */
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Role } from '#shared/roadmap/template/types.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { doctorsOf } from './doctors.ts';
import { daysLate } from './dueDate.ts';

export const briefSections = [
  'content',
  'about',
  'structure',
  'services',
  'doctors',
  'booking',
  'privacy',
  'reviews',
  'claims',
  'technical',
  'optional',
] as const;
export type BriefSection = (typeof briefSections)[number];

interface Entry {
  readonly role: Role;
  /** Must be settled before the first form goes live. */
  readonly beforeForms?: true;
  /** A lawyer's part. */
  readonly legal?: true;
  readonly onlyIn?: readonly string[];
}

/** The lines of the checklist by key; the part before the dot is the section. */
const entries = {
  'content.authors': { role: 'marketer' },
  'content.review': { role: 'headDoctor' },
  'content.plain': { role: 'marketer' },
  'content.own': { role: 'marketer' },
  'content.upToDate': { role: 'marketer' },
  'content.budget': { role: 'founder' },
  'about.contacts': { role: 'administrator' },
  'about.hours': { role: 'administrator' },
  'about.photos': { role: 'marketer' },
  'about.people': { role: 'headDoctor' },
  'about.licences': { role: 'founder' },
  'about.awards': { role: 'headDoctor' },
  'about.equipment': { role: 'headDoctor' },
  'about.difference': { role: 'founder' },
  'structure.catalogue': { role: 'webStudio' },
  'structure.prices': { role: 'founder' },
  'structure.blog': { role: 'marketer' },
  'structure.links': { role: 'marketer' },
  'structure.faq': { role: 'administrator' },
  'structure.consultation': { role: 'headDoctor' },
  'services.pages': { role: 'marketer' },
  'doctors.pages': { role: 'marketer' },
  'booking.form': { role: 'webStudio' },
  'booking.fields': { role: 'webStudio' },
  'booking.answer': { role: 'administrator' },
  'booking.reminder': { role: 'administrator' },
  'privacy.service': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.marketing': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.withdrawal': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.policy': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.health': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.retention': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.cookies': { role: 'webStudio', legal: true, beforeForms: true },
  'privacy.processors': { role: 'lawyer', legal: true, beforeForms: true },
  'privacy.localStorage': { role: 'lawyer', legal: true, beforeForms: true, onlyIn: ['RU'] },
  'reviews.real': { role: 'marketer', legal: true },
  'reviews.ask': { role: 'administrator' },
  'reviews.reply': { role: 'administrator' },
  'claims.medicines': { role: 'lawyer', legal: true },
  'claims.results': { role: 'lawyer', legal: true },
  'claims.warning': { role: 'lawyer', legal: true, onlyIn: ['RU'] },
  'technical.domain': { role: 'founder' },
  'technical.phone': { role: 'webStudio' },
  'technical.accessible': { role: 'webStudio', legal: true },
  'technical.search': { role: 'webStudio' },
  'technical.analytics': { role: 'webStudio' },
  'technical.strangers': { role: 'marketer' },
  'optional.diseases': { role: 'marketer' },
  'optional.medicines': { role: 'lawyer', legal: true },
  'optional.forum': { role: 'headDoctor' },
  'optional.shop': { role: 'founder' },
} as const satisfies Readonly<Record<string, Entry>>;

/** A line of the checklist that does not come from a service or a doctor. */
export type BriefKey = keyof typeof entries;

/** The keys in their order. */
export const briefKeys = Object.keys(entries) as readonly BriefKey[];

/** What a line is about: a line of the checklist, or the page of a service or doctor by its name. */
export type BriefSubject =
  | { readonly kind: 'entry'; readonly entry: BriefKey }
  | { readonly kind: 'service' | 'doctor'; readonly name: string };

/** One line of the brief as it stands in a plan. */
export interface BriefItem {
  /** Under which its state is kept in `plan.website.items`. */
  readonly key: string;
  readonly section: BriefSection;
  readonly subject: BriefSubject;
  /** Who usually does it; proposed while no owner is named. */
  readonly role: Role;
  readonly legal: boolean;
  readonly beforeForms: boolean;
  readonly optional: boolean;
  readonly wanted: boolean;
  readonly done: boolean;
  readonly owner: string;
  readonly note: string;
}

type ItemState = Plan['website']['items'][string];

const untouched: ItemState = { done: false, owner: '', note: '' };

/** The brief of a plan: every line that its country asks for, with a line for each of its services and doctors. */
export function websiteBrief(plan: Pick<Plan, 'profile' | 'services' | 'people' | 'website'>): readonly BriefItem[] {
  const services = plan.services.map(({ id, name }) => ({ id: `service:${id}`, name }));
  const doctors = doctorsOf(plan).map(({ id, name }) => ({ id: `doctor:${id}`, name }));
  const make = (key: string, section: BriefSection, subject: BriefSubject, entry: Entry): BriefItem => {
    const state = plan.website.items[key] ?? untouched;
    const optional = section === 'optional';
    return {
      key,
      section,
      subject,
      role: entry.role,
      legal: entry.legal ?? false,
      beforeForms: entry.beforeForms ?? false,
      optional,
      wanted: state.wanted ?? !optional,
      done: state.done,
      owner: state.owner,
      note: state.note,
    };
  };
  return briefKeys.flatMap((key): readonly BriefItem[] => {
    const entry: Entry = entries[key];
    const section = key.slice(0, key.indexOf('.')) as BriefSection;
    if (entry.onlyIn && !entry.onlyIn.includes(plan.profile.country)) return [];
    if (key === 'services.pages' && services.length > 0)
      return services.map(({ id, name }) => make(id, section, { kind: 'service', name }, entry));
    if (key === 'doctors.pages' && doctors.length > 0)
      return doctors.map(({ id, name }) => make(id, section, { kind: 'doctor', name }, entry));
    return [make(key, section, { kind: 'entry', entry: key }, entry)];
  });
}

/** The states of the lines after one of them has changed; for `plan.website.items`. */
export function changedBriefItem(
  items: Plan['website']['items'],
  key: string,
  changes: Partial<ItemState>,
): Plan['website']['items'] {
  return { ...items, [key]: { ...(items[key] ?? untouched), ...changes } };
}

export interface BriefProgress {
  readonly wanted: number;
  readonly done: number;
  /** Done of what is wanted, 0 to 1. */
  readonly share: number;
  /** What must be settled before a form goes live and is not. */
  readonly openBeforeForms: readonly BriefItem[];
}

/** How far the brief, or a section of it, is. What is not wanted counts for nothing. */
export function briefProgress(items: readonly BriefItem[]): BriefProgress {
  const wanted = items.filter((item) => item.wanted);
  const done = wanted.filter((item) => item.done).length;
  return {
    wanted: wanted.length,
    done,
    share: wanted.length === 0 ? 1 : done / wanted.length,
    openBeforeForms: items.filter((item) => item.beforeForms && !(item.wanted && item.done)),
  };
}

/** True once somebody has worked on the brief; until then it is no part of the report. */
export function briefBegun(plan: Pick<Plan, 'website'>): boolean {
  return Object.keys(plan.website.items).length > 0;
}

/** The site must be live this many weeks before the opening (row G2.3). */
const weeksBeforeOpening = 8;

export interface BriefDates {
  /** Live by this day at the latest, so that promotion has its 2 months. */
  readonly due: IsoDate;
  /** The day on which the road map has it live; null where no milestone says so. */
  readonly scheduled: IsoDate | null;
  /** Working days by which the road map misses the day; 0 where it does not. */
  readonly lateDays: number;
}

/** When the site must be live, and when it will be. */
export function briefDates(
  plan: Pick<Plan, 'profile' | 'milestones'>,
  tasks: readonly LookedAtTask[],
  calendar: WorkingCalendar,
): BriefDates {
  const due = dateOf(addDays(dayOf(plan.profile.openingDate), -7 * weeksBeforeOpening));
  const live = tasks.find(({ task }) => task.id === plan.milestones.websiteLive);
  return {
    due,
    scheduled: live?.dates.recommendedFinish ?? null,
    lateDays: live ? daysLate(live, due, calendar) : 0,
  };
}

export const lawRegions = ['eu', 'gb', 'ru', 'us'] as const;
export type LawRegion = (typeof lawRegions)[number];

/** EU and EEA members: the same directives and regulations hold in all of them. */
const euAndEea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');

const ownLaws: Readonly<Record<string, LawRegion>> = { GB: 'gb', RU: 'ru', US: 'us' };

/** Whose laws the words of the brief name for a country; null where they name none and a lawyer must. */
export function lawRegionOf(country: string): LawRegion | null {
  return euAndEea.includes(country) ? 'eu' : (ownLaws[country] ?? null);
}

/** The date when the laws and rules of the checklist were last looked at. */
export const briefLookedAt: IsoDate = '2026-11-24';
