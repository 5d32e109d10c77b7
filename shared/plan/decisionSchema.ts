/** The schema of the owner's decisions: audience, sites, services, people, training, website, search. */
import { z } from 'zod';
import { date, id, money, month, shortText, text } from './schemaParts.ts';

const namedTexts = z.array(shortText).max(50);

/** The parts of the plan document that hold decisions. */
export const decisionShape = {
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
};
