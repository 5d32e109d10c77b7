import type { Language } from '#shared/plan/schema.ts';
import type en from './en/samples.json';

/** The words of the sample plans. */
export type SampleWords = typeof en;

/** Loads the words of a language; each language is a chunk of its own. */
export async function loadSampleWords(language: Language): Promise<SampleWords> {
  switch (language) {
    case 'en':
      return (await import('./en/samples.json', { with: { type: 'json' } })).default;
    case 'lt':
      return (await import('./lt/samples.json', { with: { type: 'json' } })).default;
    case 'ru':
      return (await import('./ru/samples.json', { with: { type: 'json' } })).default;
  }
}
