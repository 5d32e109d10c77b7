/** The schema of a task of the road map. Durations are working days, percent a share. */
import { z } from 'zod';
import { date, id, limits, money, share, shortText, text } from './schemaParts.ts';

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

export const dependencyTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export type DependencyType = (typeof dependencyTypes)[number];

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

export type Task = z.infer<typeof taskSchema>;
export type Dependency = z.infer<typeof dependencySchema>;
