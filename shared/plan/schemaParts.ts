/** The small parts that the schema of the plan is made of: dates, money, shares, texts, and their limits. */
import { z } from 'zod';
import { isIsoDate, isIsoMonth } from '#shared/calendar/dates.ts';

/** Limits that keep a damaged or hostile file from stalling the planner. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  tasks: 20_000,
  durationDays: 1_000,
  textLength: 20_000,
} as const;

export const date = z
  .string()
  .refine(isIsoDate, { params: { problem: 'value.impossibleDate' } })
  .meta({ format: 'date' });
export const month = z
  .string()
  .refine(isIsoMonth, { params: { problem: 'value.impossibleMonth' } })
  .meta({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
export const id = z.string().min(1).max(200);
export const shortText = z.string().max(500);
export const text = z.string().max(limits.textLength);
export const share = z.number().min(0).max(1);
export const money = z.number().min(0).max(1e12);
export const amount = z.number().min(0).max(1e9);
