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
