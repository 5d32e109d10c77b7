import { useTranslation } from 'react-i18next';
import type { HowSure } from '#shared/budget/howSure.ts';
import { middleReason, type MiddleCase } from '#shared/budget/middleCase.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { targetLines } from '#shared/plan/budgetSchema.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';

export type SureLine = (typeof targetLines)[number];

/** The lines that have a band on a screen, cash first. */
export const bandLines = ['cash', 'seen', 'revenue', 'net'] as const satisfies readonly SureLine[];
export type BandLine = (typeof bandLines)[number];

const moneyLines: ReadonlySet<SureLine> = new Set(['cash', 'net', 'revenue']);

/** True for a line in money; the others count people. */
export function isMoney(line: SureLine): boolean {
  return moneyLines.has(line);
}

/** What many draws say, in plain words of the language on the screen. */
export interface SureWords {
  /** A share as `in 12 of 100 cases`; never none or all of them, which draws cannot tell. */
  readonly cases: (share: number) => string;
  readonly cashOut: (how: HowSure) => string;
  readonly lowest: (how: HowSure) => string;
  readonly breakEven: (how: HowSure) => string;
  /** Why the middle case is not what the plan says. */
  readonly middle: (middle: MiddleCase) => string;
  /** The band of a month as a sentence. */
  readonly band: (uncertain: Uncertain, line: BandLine, month: IsoMonth) => string;
  /** A value of a line with its unit. */
  readonly value: (line: SureLine, value: number) => string;
}

/** The words for a plan's draws, money in its currency. */
export function useSureWords(currency: string): SureWords {
  const { t } = useTranslation('uncertainty');
  const { money, month: monthText, number } = useFormat();
  const cases = (share: number) => {
    const count = Math.round(share * 100);
    if (count === 0) return t('casesUnder');
    return count === 100 ? t('casesOver') : t('cases', { count });
  };
  const value = (line: SureLine, amount: number) => (isMoney(line) ? money(amount, currency) : number(amount));
  return {
    cases,
    value,
    cashOut: ({ cashBelowZero }) => t('cash.out', { cases: cases(cashBelowZero) }),
    lowest: ({ cautiousLowest, middleLowest, cautiousFunding }) =>
      t(cautiousFunding > 0 ? 'cash.short' : 'cash.stays', {
        low: money(cautiousLowest, currency),
        middle: money(middleLowest, currency),
        needed: money(cautiousFunding, currency),
      }),
    middle(middle) {
      const reason = middleReason(middle);
      const sentence = t(`middle.${reason}`, {
        planned: money(middle.planned, currency),
        losses: money(middle.losses, currency),
        gains: money(middle.gains, currency),
      });
      return middle.full && reason === 'worse' ? `${sentence} ${t('middle.full')}` : sentence;
    },
    breakEven({ evenByHalf, evenByNine, evenAtAll }) {
      const half = evenByHalf === null ? '' : monthText(evenByHalf);
      if (evenByNine !== null) return t('breakEven.both', { half, nine: monthText(evenByNine) });
      return t(evenByHalf === null ? 'breakEven.none' : 'breakEven.half', { half, cases: cases(evenAtAll) });
    },
    band({ months, bands }, line, month) {
      const m = months.indexOf(month);
      const { p10, p50, p90 } = bands[line];
      const at = (row: readonly number[]) => value(line, row[m] ?? 0);
      return t(`band.${line}`, { month: monthText(month), low: at(p10), middle: at(p50), high: at(p90) });
    },
  };
}
