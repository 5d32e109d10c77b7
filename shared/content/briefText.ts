import type { BriefItem, LawRegion } from '#shared/decisions/websiteBrief.ts';
import type { PromotionWords } from './promotionWords.ts';

/** A line of the website brief in words. */
export interface BriefText {
  readonly title: string;
  readonly why: string;
  /** The law that asks for it in the region; null where none is named. */
  readonly law: string | null;
}

/** The words of a line of the brief, for a region of laws or for none. */
export function briefText(item: BriefItem, region: LawRegion | null, { website }: PromotionWords): BriefText {
  const { subject } = item;
  if (subject.kind === 'entry') {
    const laws: Readonly<Record<string, string>> = region === null ? {} : website.laws[region];
    return { ...website.items[subject.entry], law: laws[subject.entry] ?? null };
  }
  const { title, why } = website[subject.kind];
  return { title: title.replace('{{name}}', subject.name), why, law: null };
}
