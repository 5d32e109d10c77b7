import { useTranslation } from 'react-i18next';
import type { ComparedFigure, FigureCell } from '#shared/budget/scenarios.ts';
import { useFormat } from '#renderer/i18n/format.ts';

/** A figure of a scenario in words, in the language on the screen. */
export interface FigureWords {
  readonly value: (figure: ComparedFigure, cell: FigureCell) => string;
  /** Against the plan: `€1,200 less`, `3 months later`, `as planned`; null where there is nothing to compare. */
  readonly difference: (figure: ComparedFigure, cell: FigureCell) => string | null;
}

/** Words for the figures that scenarios are compared by. */
export function useFigureWords(currency: string): FigureWords {
  const { t } = useTranslation('whatIf');
  const { money, month, number, percent } = useFormat();
  const amount = ({ unit }: ComparedFigure, value: number) => {
    if (unit === 'money') return money(value, currency);
    return unit === 'share' ? percent(value) : number(value);
  };
  return {
    value(figure, { value }) {
      if (value === null) return figure.unit === 'month' ? t('never') : '–';
      return typeof value === 'string' ? month(value) : amount(figure, value);
    },
    difference(figure, { difference }) {
      if (difference === null) return null;
      if (figure.unit === 'month') {
        if (difference === 0) return t('asPlanned');
        return t(difference > 0 ? 'monthsLater' : 'monthsEarlier', { count: Math.abs(difference) });
      }
      if (figure.unit === 'share') {
        const points = number(Math.abs(difference) * 100);
        return points === number(0) ? t('asPlanned') : t(difference > 0 ? 'pointsMore' : 'pointsLess', { points });
      }
      const shown = amount(figure, Math.abs(difference));
      if (shown === amount(figure, 0)) return t('asPlanned');
      return t(difference > 0 ? 'more' : 'less', { amount: shown });
    },
  };
}
