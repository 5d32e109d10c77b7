import type { Language } from '#shared/plan/schema.ts';
import type en from './en/promotion.ts';

/** The words of the website brief, the search plan, the social plan, the channels and the management system. */
export type PromotionWords = typeof en;

/** Loads the words of a language; each language is a chunk of its own. */
export async function loadPromotionWords(language: Language): Promise<PromotionWords> {
  switch (language) {
    case 'en':
      return (await import('./en/promotion.ts')).default;
    case 'lt':
      return (await import('./lt/promotion.ts')).default;
    case 'ru':
      return (await import('./ru/promotion.ts')).default;
  }
}
