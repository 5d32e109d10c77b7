import type { RiskFigure, RiskKey } from '#shared/decisions/riskChecks.ts';
import type { Evidence, RiskLevel } from '#shared/decisions/risks.ts';
import type { Language } from '#shared/plan/schema.ts';
import en from './en/risks.json' with { type: 'json' };
import { filled } from './filled.ts';
import lt from './lt/risks.json' with { type: 'json' };
import ru from './ru/risks.json' with { type: 'json' };
import type { FigureFormat } from './verdictSentence.ts';

const words = { en, lt, ru };

/** A cause of failure in a few words. */
export function riskName(key: RiskKey, language: Language): string {
  return words[language].cause[key];
}

/** A level in a word. */
export function riskLevelName(level: RiskLevel, language: Language): string {
  return words[language].level[level];
}

/** What the plan shows, as a sentence; money in the plan's currency. */
export function evidenceSentence(
  { check, met, figures }: Evidence,
  language: Language,
  currency: string,
  format: FigureFormat & { readonly month: (month: string) => string },
): string {
  const text = (figure: RiskFigure): string => {
    switch (figure.unit) {
      case 'number':
        return format.number(figure.value, 1);
      case 'money':
        return format.money(figure.value, currency);
      case 'share':
        return format.percent(figure.value);
      case 'month':
        return format.month(figure.value);
    }
  };
  return filled(words[language].evidence[check], (name) => {
    const figure = figures[name];
    if (figure) return text(figure);
    return met > 0 ? words[language].yes : words[language].no;
  });
}

/** What to do about a check, verb first. */
export function measureSentence({ check }: Evidence, language: Language): string {
  return words[language].lower[check];
}
