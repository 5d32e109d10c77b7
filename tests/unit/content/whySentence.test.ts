import { describe, expect, it } from 'vitest';
import { whySentence, whyTemplateSentence } from '#shared/content/whySentence.ts';
import { languages, type Language } from '#shared/plan/schema.ts';
import type { ScheduledTask } from '#shared/roadmap/types.ts';
import type { Why } from '#shared/roadmap/why.ts';

const lease = {
  id: 'lease',
  recommendedStart: '2027-02-22',
  recommendedFinish: '2027-03-05',
} as ScheduledTask;
const context = (language: Language) => ({
  language,
  titleOf: (id: string) => (id === 'lease' ? 'Sign the lease' : 'Open'),
  datesOf: (id: string) => (id === 'lease' ? lease : undefined),
});
const after = (type: 'FS' | 'SS' | 'FF' | 'SF', lagDays: number): Why => ({
  kind: 'predecessor',
  taskId: 'lease',
  type,
  lagDays,
});
const on = '2027-03-08';

describe('why a task stands on its date', () => {
  it('is said by the predecessor that holds it, its date and the lag', () => {
    expect(whySentence(after('FS', 0), context('en'))).toBe('Starts after “Sign the lease” ends on 5 Mar.');
    expect(whySentence(after('SS', 1), context('en'))).toBe(
      'Starts once “Sign the lease” has started on 22 Feb, 1 working day later.',
    );
    expect(whySentence(after('FF', -3), context('lt'))).toBe(
      'Baigiama tik tada, kai 03-05 baigiama „Sign the lease“, 3 darbo dienomis anksčiau.',
    );
    expect(whySentence(after('SF', 5), context('ru'))).toBe(
      'Завершается только после начала «Sign the lease» 22 февр., на 5 рабочих дней позже.',
    );
  });

  it('is said by the rule, the limit or the day, and that the day is off', () => {
    expect(whySentence({ kind: 'leadRule', weeks: 12, on, dayOff: true }, context('en'))).toBe(
      'Starts 12 weeks before the opening, from 8 Mar 2027. That is a day off, so it stands on the next working day.',
    );
    expect(whySentence({ kind: 'leadRule', weeks: -1, on, dayOff: false }, context('en'))).toBe(
      'Starts 1 week after the opening, from 8 Mar 2027.',
    );
    expect(whySentence({ kind: 'finishBy', limit: 'notAfter', on }, context('en'))).toBe(
      'Any later, and it would not be finished by 8 Mar 2027.',
    );
    expect(whySentence({ kind: 'begun', start: on, waitsFor: ['lease'] }, context('en'))).toBe(
      'Began on 8 Mar 2027, although “Sign the lease” is not finished.',
    );
  });

  it('is said in a template by weeks from the opening instead of dates', () => {
    const openingDate = '2027-04-05';
    expect(whyTemplateSentence(after('FS', 0), { openingDate, start: on }, context('en'))).toBe(
      'Starts after “Sign the lease” ends. That is 4 weeks before the opening.',
    );
    expect(
      whyTemplateSentence({ kind: 'leadRule', weeks: 4, on, dayOff: false }, { openingDate, start: on }, context('en')),
    ).toBe('Starts 4 weeks before the opening.');
    expect(
      whyTemplateSentence({ kind: 'fixedStart', on, dayOff: false }, { openingDate, start: on }, context('en')),
    ).toBe('You set that it starts on 8 Mar 2027.');
  });

  it('ends with one full stop, also where the date at its end has one of its own', () => {
    expect(whySentence({ kind: 'done', start: on, finish: on }, context('ru'))).toBe(
      'Выполнено с 8 мар. 2027 г. по 8 мар. 2027 г.',
    );
    expect(whySentence(after('FS', 0), context('ru'))).toBe('Начинается после завершения «Sign the lease» 5 мар.');
    expect(whySentence({ kind: 'fixedStart', on, dayOff: true }, context('ru'))).toMatch(
      /^Вы указали начать 8 мар\. 2027 г\. [А-Я]/,
    );
  });

  it.each(languages)('has in %s words for every reason', (language) => {
    const reasons: readonly Why[] = [
      { kind: 'done', start: on, finish: on },
      { kind: 'begun', start: on, waitsFor: [] },
      { kind: 'begun', start: on, waitsFor: ['lease'] },
      ...(['FS', 'SS', 'FF', 'SF'] as const).map((type) => after(type, 2)),
      { kind: 'successor', taskId: 'lease' },
      ...[-2, 0, 2].map((weeks): Why => ({ kind: 'leadRule', weeks, on, dayOff: false })),
      ...(['notBefore', 'fixedStart', 'planStart', 'today', 'opening'] as const).map((kind): Why => ({
        kind,
        on,
        dayOff: true,
      })),
      ...(['opening', 'leadRule', 'notAfter'] as const).map((limit): Why => ({ kind: 'finishBy', limit, on })),
    ];
    for (const reason of reasons)
      for (const sentence of [
        whySentence(reason, context(language)),
        whyTemplateSentence(reason, { openingDate: '2027-04-05', start: on }, context(language)),
      ])
        expect(sentence, JSON.stringify(reason)).toMatch(/^[^{}]+\.$/);
  });
});
