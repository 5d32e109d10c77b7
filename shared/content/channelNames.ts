import type { ChannelNames } from '#shared/budget/defaults.ts';
import type { Language } from '#shared/plan/schema.ts';

/** The names of the kinds of channels in a language. */
export async function loadChannelNames(language: Language): Promise<ChannelNames> {
  switch (language) {
    case 'en':
      return (await import('./en/channels.json', { with: { type: 'json' } })).default;
    case 'lt':
      return (await import('./lt/channels.json', { with: { type: 'json' } })).default;
    case 'ru':
      return (await import('./ru/channels.json', { with: { type: 'json' } })).default;
  }
}
