import { describe, expect, it } from 'vitest';
import { verdictName, verdictSentence, type FigureFormat } from '#shared/content/verdictSentence.ts';
import type { VerdictReason } from '#shared/budget/actuals/verdict.ts';
import { languages } from '#shared/plan/schema.ts';

const plain: FigureFormat = {
  number: (value) => String(value),
  money: (value, currency) => `${value} ${currency}`,
  percent: (share) => `${Math.round(share * 100)}%`,
};
const figures = { probability: 0.83, leads: 41, cost: 140, target: 184 };
const reasons: readonly VerdictReason[] = [
  { code: 'noStatistics' },
  { code: 'noTarget' },
  { code: 'tooFewLeads', leads: 6, needed: 20, probability: 0.9 },
  { code: 'tooFewLeads', leads: 6, needed: 20, probability: null },
  { code: 'costsNothing', leads: 25 },
  { code: 'underTarget', ...figures },
  { code: 'overTarget', ...figures },
  { code: 'unclear', ...figures, more: 30 },
  { code: 'unclear', ...figures, more: null },
  { code: 'leadsStayAway', ...figures, expected: 60 },
];

describe('the sentence of a verdict', () => {
  it('says the probability, the cost, the target and the leads in words', () => {
    expect(verdictSentence({ code: 'underTarget', ...figures }, 'en', 'EUR', plain)).toBe(
      'It is 83% likely that a patient costs less than 184 EUR; the estimate is 140 EUR. Leads so far: 41.',
    );
  });

  it.each(languages)('is there for every reason in %s, each its own, with every figure filled in', (language) => {
    const sentences = reasons.map((reason) => verdictSentence(reason, language, 'EUR', plain));
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|undefined|  /);
    for (const verdict of ['keepAndGrow', 'keepTesting', 'drop'] as const)
      expect(verdictName(verdict, language)).toBeTruthy();
  });

  it('says how likely the target is below 20 leads and where they stay away too', () => {
    expect(
      verdictSentence({ code: 'tooFewLeads', leads: 6, needed: 20, probability: 0.42 }, 'en', 'EUR', plain),
    ).toContain('it is 42% likely that a patient costs less than the target');
    expect(
      verdictSentence({ code: 'leadsStayAway', ...figures, probability: 0.07, expected: 60 }, 'en', 'EUR', plain),
    ).toContain('only 7% likely that a patient costs less than 184 EUR');
  });

  it('never claims to be certain', () => {
    expect(verdictSentence({ code: 'underTarget', ...figures, probability: 1 }, 'en', 'EUR', plain)).toContain(
      'more than 99%',
    );
    expect(verdictSentence({ code: 'overTarget', ...figures, probability: 0 }, 'en', 'EUR', plain)).toContain(
      'less than 1%',
    );
  });
});
