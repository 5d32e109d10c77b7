export type FigureKey =
  | 'costPerLeadDental'
  | 'costPerLeadMedical'
  | 'bookingRate'
  | 'callBookingRate'
  | 'trainedDesk'
  | 'breakEven';

/** Where a default figure comes from, so that a screen can show it beside the figure. */
export interface FigureSource {
  readonly key: FigureKey;
  readonly value: string;
  readonly source: string;
  /** The market that the figure describes; it is shown wherever the figure is. */
  readonly market: string;
  /** The date when the figure was last looked at. */
  readonly lookedAt: string;
}

const lookedAt = '2026-11-24';

/** The published figures that the defaults stand on (domain facts F2). None is local: the user scales them. */
export const figures: readonly FigureSource[] = [
  {
    key: 'costPerLeadDental',
    value: '83.93 USD',
    source: 'WordStream by LocaliQ 2025 benchmarks, as quoted by usedasher.com',
    market: 'US 2025, Google Ads, Dentists & Dental Services',
    lookedAt,
  },
  {
    key: 'costPerLeadMedical',
    value: '50-150 USD',
    source: 'ppcfolks.com, good cost per lead in Google Ads',
    market: 'US 2025, dental and medical',
    lookedAt,
  },
  {
    key: 'bookingRate',
    value: '39.9%',
    source: 'liine.com, 278,000 marketing leads',
    market: 'US 2023, health care',
    lookedAt,
  },
  { key: 'callBookingRate', value: '33-40%', source: 'wellspoken.co 2025', market: 'US 2025, dental calls', lookedAt },
  {
    key: 'trainedDesk',
    value: 'up to 60%',
    source: 'liine.com: booking rate between trained and untrained staff',
    market: 'US, health care',
    lookedAt,
  },
  {
    key: 'breakEven',
    value: 'after the second year',
    source: 'physiciancareer.com 2011',
    market: 'US, hospital-owned practices',
    lookedAt,
  },
];
