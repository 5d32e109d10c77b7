/**
 * The sentence of difference (rows G1.1, G3.1 and G5 of the practitioners' guide): what, for whom, why believe it, why not
 * the state clinic. Put together from its parts and checked for words that every clinic uses.
 */
import type { Plan } from '#shared/plan/schema.ts';

export const positioningParts = ['what', 'forWhom', 'whyBelieve', 'whyNotState'] as const;
export type PositioningPart = (typeof positioningParts)[number];

/** Begins of phrases that say nothing, because any clinic can say them; by word stem where a language bends its words. */
const weakPhrases: readonly RegExp[] = [
  /quality (service|care|treatment)\w*/iu,
  /individual approach/iu,
  /(highly )?qualified (specialist|doctor)s?/iu,
  /modern equipment/iu,
  /wide range( of services)?/iu,
  /affordable prices?/iu,
  /friendly (staff|team|atmosphere)/iu,
  /kokybišk\p{L}* (paslaug|gydym|priežiūr)\p{L}*/iu,
  /individual\p{L}* (požiūr|dėmes)\p{L}*/iu,
  /aukštos kvalifikacijos (specialist|gydytoj)\p{L}*/iu,
  /moderni\p{L}* įrang\p{L}*/iu,
  /plat\p{L}* (paslaugų )?(spektr|pasirinkim)\p{L}*/iu,
  /prieinam\p{L}* kain\p{L}*/iu,
  /качествен\p{L}* (услуг|лечени|помощ)\p{L}*/iu,
  /индивидуальн\p{L}* подход\p{L}*/iu,
  /(высоко)?квалифицированн\p{L}* (специалист|врач)\p{L}*/iu,
  /современн\p{L}* оборудовани\p{L}*/iu,
  /широк\p{L}* (спектр|выбор)\p{L}*( услуг)?/iu,
  /доступн\p{L}* цен\p{L}*/iu,
];

/** One thing that weakens the sentence. */
export type PositioningFinding =
  | { readonly kind: 'missing'; readonly part: PositioningPart }
  | { readonly kind: 'weak'; readonly part: PositioningPart; readonly phrase: string }
  /** A reason to believe is something that can be checked: a number, a name, a proof. */
  | { readonly kind: 'noProof'; readonly part: 'whyBelieve' };

export interface PositioningReview {
  /** The parts that are there, in one line; empty where there are none. */
  readonly sentence: string;
  readonly findings: readonly PositioningFinding[];
}

/** The sentence of difference as it stands, and what weakens it. */
export function reviewPositioning(positioning: Plan['positioning']): PositioningReview {
  const textOf = (part: PositioningPart) => positioning[part].trim().replace(/[.;,]+$/u, '');
  const findings = positioningParts.flatMap((part): PositioningFinding[] => {
    const text = textOf(part);
    if (text === '') return [{ kind: 'missing', part }];
    const weak = weakPhrases.flatMap((pattern): PositioningFinding[] => {
      const phrase = pattern.exec(text)?.[0];
      return phrase === undefined ? [] : [{ kind: 'weak', part, phrase }];
    });
    // A name has a capital inside of the text; a number is a digit.
    const proof = part !== 'whyBelieve' || /\d|.\p{Lu}/u.test(text);
    return proof ? weak : [...weak, { kind: 'noProof', part: 'whyBelieve' }];
  });
  // What goes on in small letters follows a dash; what begins with a capital is a sentence of its own.
  const goesOn = textOf('what') !== '' && /^\p{Ll}/u.test(textOf('forWhom'));
  const opening = goesOn ? [`${textOf('what')} – ${textOf('forWhom')}`] : [textOf('what'), textOf('forWhom')];
  const sentence = [...opening, textOf('whyBelieve'), textOf('whyNotState')]
    .filter((text) => text !== '')
    .map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
    .join(' ');
  return { sentence, findings };
}

/** Days from which patients who are in pain or in a hurry go elsewhere; an estimate. */
const longWait = 7;
/** Competitors whose price or wait is known before anything is said of all of them. */
const enoughKnown = 2;

/** What prices and waits of the competitors offer as a difference. */
export type CompetitorFinding =
  /** All that are known make new patients wait a week or more. */
  | { readonly kind: 'allWait'; readonly shortest: number }
  /** All that are known are cheaper, or all are dearer. */
  | { readonly kind: 'allCheaper' | 'allDearer' };

/** What the competitors' prices and waits say about the clinic's own place among them. */
export function competitorFindings({
  competitors,
}: Pick<Plan['positioning'], 'competitors'>): readonly CompetitorFinding[] {
  const waits = competitors.flatMap(({ waitDays }) => waitDays ?? []);
  const prices = competitors.flatMap(({ priceLevel }) => priceLevel ?? []);
  const findings: CompetitorFinding[] = [];
  if (waits.length >= enoughKnown && waits.every((days) => days >= longWait))
    findings.push({ kind: 'allWait', shortest: Math.min(...waits) });
  if (prices.length >= enoughKnown && prices.every((level) => level === 'lower')) findings.push({ kind: 'allCheaper' });
  if (prices.length >= enoughKnown && prices.every((level) => level === 'higher')) findings.push({ kind: 'allDearer' });
  return findings;
}
