import type { Language } from '#shared/plan/schema.ts';
import type { Resources } from './resources.ts';

/** Loads one language's words; each language is a chunk of its own. */
export async function loadWords(language: Language): Promise<Resources> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).default;
    case 'lt':
      return (await import('./lt/index.ts')).default;
    case 'ru':
      return (await import('./ru/index.ts')).default;
  }
}
