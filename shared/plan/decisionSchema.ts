/** The schema of the owner's decisions: audience, sites, services, people, training, website, search. */
import { z } from 'zod';
import { amount, date, id, money, month, share, shortText, text } from './schemaParts.ts';

export const audienceAges = ['young', 'middle', 'older'] as const;
export type AudienceAge = (typeof audienceAges)[number];

export const requirementNeeds = ['must', 'should', 'no'] as const;
export type RequirementNeed = (typeof requirementNeeds)[number];

/** Kinds of work in a clinic; who works at what is proposed and trained by them. */
export const workKinds = [
  'doctor',
  'nurse',
  'technician',
  'administrator',
  'manager',
  'marketer',
  'accountant',
  'cleaner',
  'other',
] as const;
export type WorkKind = (typeof workKinds)[number];

export const priceLevels = ['lower', 'same', 'higher'] as const;

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
    competitors: z
      .array(
        z.strictObject({
          id,
          name: shortText,
          strengths: text,
          weaknesses: text,
          /** Its prices against the clinic's own. */
          priceLevel: z.enum(priceLevels).optional(),
          /** Days that a new patient waits for a first visit. */
          waitDays: z.number().min(0).max(365).optional(),
        }),
      )
      .max(100),
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
  /** Criterion key to weight, 0 to 10; without an entry as proposed. */
  siteWeights: z.record(z.string(), z.number().min(0).max(10)).optional(),
  services: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(200),
        line: shortText,
        price: money,
        minutes: z.number().min(0).max(1_440),
        /** The month from which it is offered; null: from the opening. */
        startMonth: month.nullable(),
        /** The only room in which it is done; without it, any. */
        room: shortText.optional(),
        /** The only person who does it; null or missing: any doctor. */
        doctorId: id.nullable().optional(),
        /** What a new patient comes for first. */
        firstVisit: z.boolean().optional(),
      }),
    )
    .max(1_000),
  /** Hours of reception a working day, and the share of them filled with visits; without it as usual. */
  openHours: z.strictObject({ perDay: z.number().min(1).max(24), used: share }).optional(),
  people: z
    .array(
      z.strictObject({
        id,
        name: shortText,
        role: shortText,
        startDate: date.nullable(),
        note: text,
        /** Without it the kind of work is read off the words of the role. */
        kind: z.enum(workKinds).optional(),
        /** The day on which the contract was signed; null or missing: not yet. */
        signedOn: date.nullable().optional(),
        licenceChecked: z.boolean().optional(),
        /** Years in the profession. */
        experienceYears: z.number().min(0).max(80).optional(),
        /** What the clinic pays a month with taxes, apart from pay that follows revenue. */
        monthlyCost: money.optional(),
        /** Training module to whether this person needs it; without an entry as the kind of work asks for. */
        modules: z.record(z.string(), z.boolean()).optional(),
      }),
    )
    .max(1_000),
  /** Fixed costs a month besides pay, before the opening and from then on; null: not said. */
  otherFixedMonthly: z.strictObject({ before: money.nullable(), after: money.nullable() }).optional(),
  training: z
    .array(z.strictObject({ id, module: shortText, personIds: z.array(id).max(1_000), doneOn: date.nullable() }))
    .max(1_000),
  /** Training modules of the owner's own; their ids stand beside the planner's module keys. */
  ownModules: z
    .array(z.strictObject({ id, name: z.string().min(1).max(200) }))
    .max(50)
    .optional(),
  /** Calls by strangers who ask for an appointment, and what the telephone counts. */
  mysteryCalls: z
    .strictObject({
      /** Criterion key to weight, 0 to 10; without an entry as proposed. */
      weights: z.record(z.string(), z.number().min(0).max(10)),
      ownCriteria: z.array(z.strictObject({ id, text: z.string().min(1).max(500) })).max(50),
      calls: z
        .array(
          z.strictObject({
            id,
            on: date,
            answered: z.boolean(),
            personId: id.nullable(),
            /** Criterion key to how far it was met, 0 to 1. */
            scores: z.record(z.string(), share),
            note: text,
          }),
        )
        .max(2_000),
      months: z.array(z.strictObject({ month, calls: amount, missed: amount })).max(1_000),
    })
    .optional(),
  website: z.strictObject({
    /** Brief item key to its state. Without `wanted`, what the checklist does not call optional is wanted. */
    items: z.record(
      z.string(),
      z.strictObject({ done: z.boolean(), owner: shortText, note: text, wanted: z.boolean().optional() }),
    ),
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
  /** What the queries are made of; without it, every topic of the clinic's kind and the clinic's city. */
  search: z
    .strictObject({
      topics: z.array(shortText).max(200),
      /** A place, and how it reads after the query ('in Leeds', 'Vilniuje'); null: by the rules of the language. */
      places: z.array(z.strictObject({ name: z.string().min(1).max(200), phrase: shortText.nullable() })).max(100),
    })
    .optional(),
  social: z
    .strictObject({
      /** Who the posts are for: under 30, 30 to 49, 50 and over. */
      ages: z.array(z.enum(audienceAges)).max(audienceAges.length),
      networks: z.array(shortText).max(50),
      postsPerWeek: z.int().min(1).max(7),
      /** By place in the calendar (`-12:1` is the first post of the twelfth week before the opening). */
      posts: z.record(z.string(), z.strictObject({ topic: shortText, done: z.boolean() })),
      replier: shortText,
      /** Working hours within which a question is answered. */
      replyHours: z.number().min(0).max(720),
      statistics: z.array(z.strictObject({ month, questions: amount, answered: amount })).max(1_000),
    })
    .optional(),
  /** What the budget is to reach: first visits in a month after the opening month, and the most that it may cost. */
  budgetGoal: z
    .strictObject({
      visits: z.number().positive().max(1e6),
      inMonth: z.int().min(0).max(84),
      /** Of a total: for the months before the opening and twelve from it on; once the clinic is open, for twelve from now on. */
      ceiling: z.strictObject({ kind: z.enum(['monthly', 'total']), amount: money }),
      /** Months before the opening month in which spending may begin. */
      monthsBefore: z.int().min(0).max(12),
    })
    .optional(),
  /** The share of the advertising budget that is for tests, and which channel is tested from which month. */
  channelTests: z
    .strictObject({
      budgetShare: share,
      slots: z.array(z.strictObject({ id, month, channelId: id.nullable() })).max(100),
    })
    .optional(),
  managementSystem: z
    .strictObject({
      /** Requirement key to how much it is needed; without an entry as proposed. */
      needs: z.record(z.string(), z.enum(requirementNeeds)),
      ownRequirements: z.array(z.strictObject({ id, text: z.string().min(1).max(500) })).max(200),
      candidates: z
        .array(
          z.strictObject({
            id,
            name: z.string().min(1).max(200),
            monthlyCost: money,
            /** Keys of the requirements that it meets. */
            meets: z.array(z.string().max(200)).max(500),
            /** Criterion key to score, 0 (worst) to 10 (best). */
            scores: z.record(z.string(), z.number().min(0).max(10)),
            note: text,
          }),
        )
        .max(50),
      /** Criterion key to weight, 0 to 10; without an entry as proposed. */
      weights: z.record(z.string(), z.number().min(0).max(10)),
      chosenId: id.nullable(),
      /** Weekly figure key to who brings it. */
      watched: z.record(z.string(), shortText),
    })
    .optional(),
};
