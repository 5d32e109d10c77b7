/** A published figure behind a cost of the template. */
export interface CostSource {
  readonly name: string;
  /** Where and when it was true; a figure of one market is never shown as local to another. */
  readonly market: string;
  /** When it was last looked at, ISO date. */
  readonly lookedAt: string;
}

export const costSources = {
  houston2019: {
    name: 'Houston Dentistry 2019 issue 1; topdental.institute, new dental clinic setup',
    market: 'US dental start-ups, 350,000-750,000 USD in all: construction 35-40%, equipment 30-35%',
    lookedAt: '2026-11-24',
  },
} as const satisfies Readonly<Record<string, CostSource>>;
