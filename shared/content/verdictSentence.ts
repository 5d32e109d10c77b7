import type { VerdictKind, VerdictReason } from '#shared/budget/actuals/verdict.ts';
import type { Language } from '#shared/plan/schema.ts';
import en from './en/verdicts.json' with { type: 'json' };
import { filled } from './filled.ts';
import lt from './lt/verdicts.json' with { type: 'json' };
import ru from './ru/verdicts.json' with { type: 'json' };

const words = { en, lt, ru };

/** How a locale writes figures. */
export interface FigureFormat {
  readonly number: (value: number, digits?: number) => string;
  readonly money: (value: number, currency: string) => string;
  readonly percent: (share: number, digits?: number) => string;
}

/** A verdict in two or three words. */
export function verdictName(verdict: VerdictKind, language: Language): string {
  return words[language].verdict[verdict];
}

/** The reason of a verdict as a sentence, its money in the plan's currency. */
export function verdictSentence(
  reason: VerdictReason,
  language: Language,
  currency: string,
  format: FigureFormat,
): string {
  const money = (value: number) => format.money(value, currency);
  const figures: Record<string, string> = {};
  if ('leads' in reason) figures['leads'] = format.number(reason.leads, 1);
  if ('needed' in reason) figures['needed'] = format.number(reason.needed);
  if ('expected' in reason) figures['expected'] = format.number(reason.expected);
  if ('probability' in reason && reason.probability !== null)
    figures['probability'] = probabilityText(reason.probability, language, format);
  if ('cost' in reason) Object.assign(figures, { cost: money(reason.cost), target: money(reason.target) });
  if ('more' in reason && reason.more !== null) figures['more'] = format.number(reason.more);
  return filled(words[language].reason[sentenceOf(reason)], (name) => figures[name] ?? '');
}

/** Which sentence says a reason: two of them have another one without a figure. */
function sentenceOf(reason: VerdictReason) {
  if (reason.code === 'unclear' && reason.more === null) return 'unclearForLong';
  if (reason.code === 'tooFewLeads' && reason.probability === null) return 'tooFewLeadsUnpaid';
  return reason.code;
}

/** A probability in whole percent; never 0% or 100%, which no statistics can give. */
function probabilityText(probability: number, language: Language, { percent }: FigureFormat): string {
  const { over, under } = words[language].probability;
  if (probability > 0.99) return `${over} ${percent(0.99)}`;
  if (probability < 0.01) return `${under} ${percent(0.01)}`;
  return percent(probability);
}
