/**
 * The social networks of a country, and which of them to begin with. Networks rise and close: what is known of a country
 * carries its source, and the date when it was last looked at. Words: `shared/content/<language>/social.json`.
 */
import type { IsoDate } from '#shared/calendar/dates.ts';
import { audienceAges, type AudienceAge } from '#shared/plan/decisionSchema.ts';

/** When the networks of all countries were last looked at. */
export const networksLookedAt: IsoDate = '2026-11-24';

export type NetworkKey =
  | 'facebook'
  | 'instagram'
  | 'tiktok'
  | 'youtube'
  | 'linkedin'
  | 'whatsapp'
  | 'vk'
  | 'ok'
  | 'telegram'
  | 'dzen'
  | 'rutube'
  | 'max';

/** Where what is known of a network in a country comes from; `estimate` is our own. */
export type NetworkSource = 'tele2lt' | 'gemius' | 'ofcom' | 'pew' | 'mediascope' | 'fas' | 'estimate';

/** What keeps a network from being used like the others. */
export type NetworkLimit = 'adsBanned' | 'adsDoubtful' | 'noPosting';

/** A network in a country. */
export interface CountryNetwork {
  readonly key: NetworkKey;
  /** Share of people who use it, or of the time spent in social media; null where no survey was found. */
  readonly share: number | null;
  readonly measure: 'people' | 'time';
  readonly source: NetworkSource;
  readonly limit: NetworkLimit | null;
}

const people = (key: NetworkKey, share: number | null, source: NetworkSource): CountryNetwork => ({
  key,
  share,
  measure: 'people',
  source,
  limit: null,
});
const guess = (key: NetworkKey) => people(key, null, 'estimate');

/** The most used first. */
const networksByCountry: Readonly<Record<string, readonly CountryNetwork[]>> = {
  LT: [
    people('youtube', 0.97, 'tele2lt'),
    people('facebook', 0.94, 'tele2lt'),
    people('instagram', 0.47, 'tele2lt'),
    people('tiktok', 0.35, 'tele2lt'),
    guess('linkedin'),
  ],
  PL: [
    people('facebook', 0.84, 'gemius'),
    people('youtube', 0.82, 'gemius'),
    people('instagram', 0.5, 'gemius'),
    people('tiktok', 0.47, 'gemius'),
    guess('whatsapp'),
    guess('linkedin'),
  ],
  GB: [
    people('youtube', 0.94, 'ofcom'),
    people('facebook', 0.93, 'ofcom'),
    people('whatsapp', 0.9, 'ofcom'),
    guess('instagram'),
    guess('tiktok'),
    guess('linkedin'),
  ],
  US: [
    people('youtube', 0.84, 'pew'),
    people('facebook', 0.71, 'pew'),
    people('instagram', 0.5, 'pew'),
    people('tiktok', 0.37, 'pew'),
    people('whatsapp', 0.32, 'pew'),
    guess('linkedin'),
  ],
  RU: [
    { key: 'vk', share: 0.25, measure: 'time', source: 'mediascope', limit: null },
    { key: 'telegram', share: 0.22, measure: 'time', source: 'fas', limit: 'adsDoubtful' },
    { key: 'youtube', share: 0.15, measure: 'time', source: 'fas', limit: 'adsDoubtful' },
    guess('ok'),
    guess('dzen'),
    guess('rutube'),
    guess('max'),
    { key: 'tiktok', share: 0.22, measure: 'time', source: 'mediascope', limit: 'noPosting' },
    { key: 'whatsapp', share: null, measure: 'people', source: 'fas', limit: 'adsDoubtful' },
    { key: 'instagram', share: null, measure: 'people', source: 'fas', limit: 'adsBanned' },
    { key: 'facebook', share: null, measure: 'people', source: 'fas', limit: 'adsBanned' },
  ],
};

/** Where Instagram and Telegram come before Facebook; an estimate. */
const messengerCountries = 'UA KZ UZ KG AM AZ GE BY MD'.split(' ');
const messengerNetworks = (
  ['instagram', 'telegram', 'youtube', 'tiktok', 'facebook', 'whatsapp', 'linkedin'] as const
).map(guess);
const otherNetworks = (['facebook', 'youtube', 'instagram', 'tiktok', 'whatsapp', 'linkedin'] as const).map(guess);

/** Whom a network reaches among patients; after the Pew survey of 2025 for the US, elsewhere an estimate. */
const agesOf: Readonly<Partial<Record<NetworkKey, readonly AudienceAge[]>>> = {
  youtube: audienceAges,
  vk: audienceAges,
  facebook: ['middle', 'older'],
  instagram: ['young', 'middle'],
  telegram: ['young', 'middle'],
  tiktok: ['young'],
  ok: ['older'],
  dzen: ['middle', 'older'],
  rutube: ['middle', 'older'],
};

/** `first`: begin here; `also`: next, if there is a person for it; `messages`, `partners`: not for posts; `avoid`: a limit. */
export type NetworkFit = 'first' | 'also' | 'later' | 'messages' | 'partners' | 'avoid';

export interface NetworkAdvice extends CountryNetwork {
  readonly fit: NetworkFit;
  /** The ages of the audience that it reaches. */
  readonly ages: readonly AudienceAge[];
}

/** Two networks kept alive are worth more than six dead ones. */
const networksToBegin = 2;

const otherUse: Readonly<Partial<Record<NetworkKey, NetworkFit>>> = {
  whatsapp: 'messages',
  max: 'messages',
  linkedin: 'partners',
};

/**
 * The networks of a country for an audience, best first: those that reach most of the ages, then in the order in which the
 * country uses them. The first two are to begin with, two more come next; what is limited by law stands last.
 */
export function networkAdvice(country: string, ages: readonly AudienceAge[]): readonly NetworkAdvice[] {
  const known =
    networksByCountry[country] ?? (messengerCountries.includes(country) ? messengerNetworks : otherNetworks);
  const reach = known.map((network, place) => {
    const reached = (agesOf[network.key] ?? []).filter((age) => ages.includes(age));
    return { network, ages: reached, score: (reached.length / Math.max(1, ages.length)) * (1 - place / 12) };
  });
  const isLimited = ({ limit }: CountryNetwork) => limit === 'adsBanned' || limit === 'noPosting';
  const feeds = reach
    .filter(({ network }) => !isLimited(network) && otherUse[network.key] === undefined)
    .sort((a, b) => b.score - a.score);
  const advice = ({ network, ages: reached }: (typeof reach)[number], fit: NetworkFit): NetworkAdvice => ({
    ...network,
    fit,
    ages: reached,
  });
  return [
    ...feeds.map((one, place) =>
      advice(one, one.score === 0 ? 'later' : place < networksToBegin ? 'first' : place < 4 ? 'also' : 'later'),
    ),
    ...reach.flatMap((one) => {
      const use = otherUse[one.network.key];
      return use !== undefined && !isLimited(one.network) ? [advice(one, use)] : [];
    }),
    ...reach.filter(({ network }) => isLimited(network)).map((one) => advice(one, 'avoid')),
  ];
}
