/**
 * The plan document (`.clinicplan`): one zod schema, from which the TypeScript types and `docs/plan.schema.json` are
 * made. Dates are date-only ISO strings, months `2027-03`, money decimal numbers of the plan's currency in major units,
 * rates shares (0.4, not 40), durations working days.
 */
import { z } from 'zod';
import { isIsoDate, isIsoMonth } from '#shared/calendar/dates.ts';

export const schemaVersion = 1;
export const planFormat = 'clinicplan';

export const phases = [
  'concept',
  'licences',
  'location',
  'premises',
  'equipment',
  'services',
  'managementSystem',
  'team',
  'training',
  'brand',
  'website',
  'social',
  'search',
  'channels',
  'opening',
  'afterOpening',
] as const;
export type Phase = (typeof phases)[number];

export const clinicKinds = [
  'dental',
  'multidisciplinary',
  'singleSpecialty',
  'diagnostic',
  'aesthetic',
  'remote',
] as const;
export type ClinicKind = (typeof clinicKinds)[number];

export const languages = ['en', 'lt', 'ru'] as const;
export type Language = (typeof languages)[number];

export const channelKinds = [
  'contextual',
  'social',
  'seo',
  'banners',
  'forums',
  'directories',
  'television',
  'radio',
  'outdoor',
  'wordOfMouth',
  'other',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const dependencyTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export type DependencyType = (typeof dependencyTypes)[number];

/** Limits that keep a damaged or hostile file from stalling the planner. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  tasks: 20_000,
  durationDays: 1_000,
  textLength: 20_000,
} as const;

const date = z
  .string()
  .refine(isIsoDate, { params: { problem: 'value.impossibleDate' } })
  .meta({ format: 'date' });
const month = z
  .string()
  .refine(isIsoMonth, { params: { problem: 'value.impossibleMonth' } })
  .meta({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const id = z.string().min(1).max(200);
const shortText = z.string().max(500);
const text = z.string().max(limits.textLength);
const share = z.number().min(0).max(1);
const money = z.number().min(0).max(1e12);
const amount = z.number().min(0).max(1e9);

export const dependencySchema = z.strictObject({
  taskId: id,
  type: z.enum(dependencyTypes),
  lagDays: z.int().min(-limits.durationDays).max(limits.durationDays),
});

export const leadSchema = z.strictObject({
  /** Earliest and latest recommended start in weeks before the opening, earliest (larger) first; negative is after it. */
  startBetweenWeeks: z.tuple([z.int().min(-104).max(260), z.int().min(-104).max(260)]).nullable(),
  /** Must be finished this many weeks before the opening. */
  finishWeeksBefore: z.int().min(0).max(260).nullable(),
});

export const constraintSchema = z.strictObject({
  notBefore: date.nullable(),
  notAfter: date.nullable(),
  fixedStart: date.nullable(),
});

export const progressSchema = z.strictObject({
  percent: share,
  actualStart: date.nullable(),
  actualFinish: date.nullable(),
});

export const taskSchema = z.strictObject({
  id,
  /** The template task it was made from; its guidance is found under this key in every language. */
  templateKey: z.string().max(200).optional(),
  phase: z.enum(phases),
  title: z.string().min(1).max(500),
  note: text,
  owner: shortText,
  durationDays: z.int().min(0).max(limits.durationDays),
  milestone: z.boolean().optional(),
  dependsOn: z.array(dependencySchema).max(1_000),
  lead: leadSchema.nullable(),
  constraint: constraintSchema.nullable(),
  progress: progressSchema,
  cost: money,
  checklist: z.array(z.strictObject({ text: z.string().min(1).max(1_000), done: z.boolean() })).max(200),
});

export const answersSchema = z.strictObject({
  premises: z.enum(['fitOut', 'ready']),
  xray: z.boolean(),
  insurers: z.boolean(),
  television: z.boolean(),
  doctorsBringPatients: z.boolean(),
  /** Treatment rooms or chairs, and doctors: the clinic's size. */
  rooms: z.int().min(0).max(500),
  doctors: z.int().min(0).max(1_000),
});

export const profileSchema = z.strictObject({
  clinicKind: z.enum(clinicKinds),
  /** ISO 3166-1 alpha-2, `GB` for England; the country pack and the default holiday region follow from it. */
  country: z.string().regex(/^[A-Z]{2}$/),
  city: shortText,
  language: z.enum(languages),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  planStart: date,
  openingDate: date,
  answers: answersSchema,
});

export const calendarSchema = z.strictObject({
  workingWeekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** A region of date-holidays (`LT`, `DE-BY`), or null for no public holidays. */
  holidayRegion: z.string().min(2).max(20).nullable(),
  extraDaysOff: z.array(date).max(2_000),
  extraWorkingDays: z.array(date).max(2_000),
});

export const channelSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  kind: z.enum(channelKinds),
  active: z.boolean(),
  response: z.strictObject({
    usualSpend: z.number().positive().max(1e9),
    costPerLead: z.number().positive().max(1e9),
    ceilingLeads: z.number().positive().max(1e9),
    shape: z.number().min(0.2).max(5),
    carryover: z.number().min(0).max(0.95),
    rampMonths: z.number().min(0).max(60),
    keptWithoutWebsite: share,
  }),
  seasonality: z.array(z.number().min(0).max(12)).length(12),
  funnel: z.strictObject({ bookingRate: share, showRate: share }),
  spend: z.record(month, money),
});

export const economicsSchema = z.strictObject({
  horizonMonths: z.int().min(1).max(84),
  startingCash: z.number().min(-1e12).max(1e12),
  fixedMonthlyBefore: money,
  fixedMonthlyAfter: money,
  firstVisitPrice: money,
  repeatVisitPrice: money,
  margin: share,
  visitsPerActivePerMonth: z.number().min(0).max(31),
  churn: z.number().positive().max(1),
  stayRate: share,
  capacityVisits: amount,
  walkInsPerMonth: amount,
  referralRate: z.number().min(0).max(10),
  broughtPatients: amount,
  broughtOverMonths: z.number().min(1).max(84),
  waitingKept: share,
  synergy: z.number().min(0).max(2),
  callCentre: z.strictObject({ untrained: z.number().min(0).max(2), trained: z.number().min(0).max(2) }),
  targetCostPerPatient: money.nullable(),
});

const uncertaintySchema = z.record(
  z.string(),
  z.strictObject({ low: z.number(), typical: z.number(), high: z.number() }),
);

const scenarioSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  changes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
});

const actualSchema = z.strictObject({
  channelId: id,
  month,
  spend: money.nullable(),
  leads: amount.nullable(),
  booked: amount.nullable(),
  attended: amount.nullable(),
  revenue: money.nullable(),
});

const namedTexts = z.array(shortText).max(50);

export const planSchema = z.strictObject({
  format: z.literal(planFormat),
  schemaVersion: z.literal(schemaVersion),
  id,
  name: z.string().min(1).max(200),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  client: z.strictObject({ name: shortText, contact: shortText, note: text }),
  profile: profileSchema,
  calendar: calendarSchema,
  audience: z.strictObject({
    segments: z.array(z.strictObject({ id, name: shortText, worries: namedTexts, wishes: namedTexts })).max(50),
    note: text,
  }),
  positioning: z.strictObject({
    what: shortText,
    forWhom: shortText,
    whyBelieve: shortText,
    whyNotState: shortText,
    competitors: z.array(z.strictObject({ id, name: shortText, strengths: text, weaknesses: text })).max(100),
  }),
  sites: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(200),
        address: shortText,
        monthlyRent: money,
        /** Criterion key to score, 0 (worst) to 10 (best). */
        scores: z.record(z.string(), z.number().min(0).max(10)),
        note: text,
      }),
    )
    .max(100),
  chosenSiteId: id.nullable(),
  services: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(200),
        line: shortText,
        price: money,
        minutes: z.number().min(0).max(1_440),
        startMonth: month.nullable(),
      }),
    )
    .max(1_000),
  people: z
    .array(z.strictObject({ id, name: shortText, role: shortText, startDate: date.nullable(), note: text }))
    .max(1_000),
  training: z
    .array(z.strictObject({ id, module: shortText, personIds: z.array(id).max(1_000), doneOn: date.nullable() }))
    .max(1_000),
  website: z.strictObject({
    /** Brief item key to its state. */
    items: z.record(z.string(), z.strictObject({ done: z.boolean(), owner: shortText, note: text })),
  }),
  queries: z
    .array(
      z.strictObject({
        id,
        text: z.string().min(1).max(500),
        group: z.enum(['specialty', 'procedure', 'symptom']),
        used: z.boolean(),
      }),
    )
    .max(10_000),
  tasks: z.array(taskSchema).max(limits.tasks),
  milestones: z.strictObject({ websiteLive: id.nullable(), frontDeskTrained: id.nullable() }),
  channels: z.array(channelSchema).max(100),
  economics: economicsSchema,
  uncertainty: uncertaintySchema,
  scenarios: z.array(scenarioSchema).max(50),
  actuals: z.array(actualSchema).max(20_000),
  /** Risk key (`G1.1` to `G1.7`) to the owner's own view of it. */
  risks: z.record(z.string(), z.strictObject({ note: text, accepted: z.boolean() })),
  decisions: z.array(z.strictObject({ id, on: date, what: shortText, why: text })).max(5_000),
  baselines: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(200),
        savedOn: date,
        openingDate: date,
        /** Task id to the dates it was planned for. */
        tasks: z.record(id, z.strictObject({ start: date, finish: date })),
      }),
    )
    .max(50),
  brand: z.strictObject({
    consultantName: shortText,
    consultantContact: shortText,
    /** `#rrggbb`, or null for the planner's own colour. */
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .nullable(),
  }),
});

/** A whole plan. Treated as immutable: every change makes a new one (`shared/plan/change.ts`, the renderer's store). */
export type Plan = z.infer<typeof planSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Dependency = z.infer<typeof dependencySchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Answers = z.infer<typeof answersSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type Economics = z.infer<typeof economicsSchema>;
