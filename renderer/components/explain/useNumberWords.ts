import { useTranslation } from 'react-i18next';
import { unitOf, type FigureSymbol } from '#shared/budget/explain/symbols.ts';
import type { Explanation, Origin } from '#shared/budget/explain/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';

/** The numbers of a plan's projection in words, in the language on the screen. */
export interface NumberWords {
  /** `Cash the month before`. */
  readonly name: (symbol: FigureSymbol) => string;
  /** The same inside of a formula: `cash the month before`. */
  readonly nameInFormula: (symbol: FigureSymbol) => string;
  /** A value as precisely as it can be read, money and shares with their sign: `€12,400.50`, `2.5%`, `37.25`. */
  readonly value: (symbol: FigureSymbol, value: number) => string;
  /** The answer of a number that says 'when': a month, or that it is not within the projection; null for any other. */
  readonly when: (one: Explanation) => string | null;
  /** The word behind a value that has none yet: `leads`; empty for money, shares and factors. */
  readonly unit: (symbol: FigureSymbol, value: number) => string;
  /** What tells a number from others of its name: the task, the channel, the month; those of `beside` are left out. */
  readonly place: (one: Explanation, beside?: Explanation) => string;
}

/** The key of the word for where an input comes from: in a plan, whether it is an estimate or the user's own. */
export function sourceKind(
  origin: Origin,
): Exclude<Origin['kind'], 'plan'> | Extract<Origin, { kind: 'plan' }>['source'] {
  return origin.kind === 'plan' ? origin.source : origin.kind;
}

/** Words, units and places of numbers. */
export function useNumberWords(plan: Pick<Plan, 'profile' | 'channels' | 'tasks'>): NumberWords {
  const { t, i18n } = useTranslation(['explain', 'budget']);
  const { money, number, percent, month } = useFormat();
  const name = (symbol: FigureSymbol) => t(`names.${symbol}`);
  return {
    name,
    nameInFormula(symbol) {
      const text = name(symbol);
      return text.charAt(0).toLocaleLowerCase(i18n.language) + text.slice(1);
    },
    value(symbol, exact) {
      // What rounds to a whole number is shown as one, also where binary fractions have left a tail.
      const value = Number(exact.toFixed(6)) || 0;
      const unit = unitOf(symbol);
      if (unit === 'money') return money(value, plan.profile.currency, 2);
      if (unit === 'share') return percent(value, 2);
      return number(value, Math.abs(value) < 10 ? 3 : 2);
    },
    when({ symbol, month: at }) {
      if (symbol === 'breakEvenNever' || symbol === 'paybackNever') return t('never', { ns: 'budget' });
      return (symbol === 'breakEvenMonth' || symbol === 'paybackMonth') && at !== null ? month(at) : null;
    },
    unit(symbol, value) {
      const unit = unitOf(symbol);
      if (unit === 'money' || unit === 'share' || unit === 'factor') return '';
      return t(`units.${unit}`, { count: Number(value.toFixed(2)) });
    },
    place(one, beside) {
      const task = one.origin?.kind === 'task' ? one.origin.taskId : null;
      const parts = [
        task !== null && plan.tasks.find(({ id }) => id === task)?.title,
        one.channelId !== null &&
          one.channelId !== beside?.channelId &&
          plan.channels.find(({ id }) => id === one.channelId)?.name,
        one.month !== null && one.month !== beside?.month && month(one.month),
      ];
      return parts.filter(Boolean).join(', ');
    },
  };
}
