/**
 * The plan document (`.clinicplan`): one zod schema, from which the TypeScript types and `docs/plan.schema.json` are
 * made. Dates are date-only ISO strings, months `2027-03`, money decimal numbers of the plan's currency in major units,
 * rates shares (0.4, not 40), durations working days.
 */
import { z } from 'zod';
import {
  actualSchema,
  channelSchema,
  economicsSchema,
  scenarioSchema,
  splitWishSchema,
  targetSchema,
  uncertaintySchema,
} from './budgetSchema.ts';
import { decisionShape } from './decisionSchema.ts';
import { date, id, limits, shortText, text } from './schemaParts.ts';
import { taskSchema } from './taskSchema.ts';

export { type Actual, type Channel, type ChannelKind, type Economics } from './budgetSchema.ts';
export { limits } from './schemaParts.ts';
export { dependencyTypes, phases, type Dependency, type DependencyType, type Phase, type Task } from './taskSchema.ts';

export const schemaVersion = 1;
export const planFormat = 'clinicplan';

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

/** How much can be spent on being found, the smallest first: what it carries is in the template. */
export const marketingBudgets = ['small', 'medium', 'large'] as const;

export const answersSchema = z.strictObject({
  premises: z.enum(['fitOut', 'ready']),
  xray: z.boolean(),
  insurers: z.boolean(),
  television: z.boolean(),
  doctorsBringPatients: z.boolean(),
  /** The chosen site is far from where people live and work. */
  remoteSite: z.boolean().optional(),
  /** Treatment rooms or chairs, and doctors: the clinic's size. */
  rooms: z.int().min(0).max(500),
  doctors: z.int().min(0).max(1_000),
  /** Without an answer, medium. */
  marketingBudget: z.enum(marketingBudgets).optional(),
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

export const planSchema = z.strictObject({
  format: z.literal(planFormat),
  schemaVersion: z.literal(schemaVersion),
  id,
  name: z.string().min(1).max(200),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  client: z.strictObject({ name: shortText, contact: shortText, note: text }),
  /** Marks a plan as an own template: plans are started from it, it is no clinic itself. */
  template: z
    .strictObject({
      savedOn: date,
      /** Written by planners of before: names the client's plan, so it is written no more. */
      fromPlan: shortText.optional(),
    })
    .optional(),
  /** The own template that the plan was started from or saved as, which learns from it; it may be gone. */
  templateId: id.optional(),
  profile: profileSchema,
  calendar: calendarSchema,
  ...decisionShape,
  tasks: z.array(taskSchema).max(limits.tasks),
  milestones: z.strictObject({ websiteLive: id.nullable(), frontDeskTrained: id.nullable() }),
  channels: z.array(channelSchema).max(100),
  economics: economicsSchema,
  uncertainty: uncertaintySchema,
  /** What is to be reached: a line of the projection that is at least so much in a month. */
  targets: z.array(targetSchema).max(20).optional(),
  /** The amount and the limits of the best split; without it the usual ones. */
  splitWish: splitWishSchema.optional(),
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
export type Profile = z.infer<typeof profileSchema>;
export type Answers = z.infer<typeof answersSchema>;
