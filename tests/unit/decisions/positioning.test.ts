import { describe, expect, it } from 'vitest';
import { competitorFindings, reviewPositioning } from '#shared/decisions/positioning.ts';

const none = { what: '', forWhom: '', whyBelieve: '', whyNotState: '', competitors: [] };
const good = {
  ...none,
  what: 'Implants in one day',
  forWhom: 'people over 50 in Žirmūnai.',
  whyBelieve: '1,200 implants since 2015, each followed for five years',
  whyNotState: 'No queue: a chair within three days',
};

describe('the sentence of difference', () => {
  it('is put together from its parts', () => {
    expect(reviewPositioning(good)).toEqual({
      sentence:
        'Implants in one day – people over 50 in Žirmūnai. 1,200 implants since 2015, each followed for five years. No queue: a chair within three days.',
      findings: [],
    });
  });

  it('has no capital after a dash: for whom is a sentence of its own where it begins with one', () => {
    expect(reviewPositioning({ ...none, what: 'Gentle dentistry', forWhom: 'Families in Žirmūnai' }).sentence).toBe(
      'Gentle dentistry. Families in Žirmūnai.',
    );
  });

  it('says which parts are missing', () => {
    const { sentence, findings } = reviewPositioning({ ...none, forWhom: 'families' });
    expect(sentence).toBe('Families.');
    expect(findings).toEqual([
      { kind: 'missing', part: 'what' },
      { kind: 'missing', part: 'whyBelieve' },
      { kind: 'missing', part: 'whyNotState' },
    ]);
  });

  it.each([
    ['Quality services for all', 'Quality services'],
    ['Teikiame kokybiškas paslaugas', 'kokybiškas paslaugas'],
    ['Individualus požiūris į pacientą', 'Individualus požiūris'],
    ['Качественное лечение зубов', 'Качественное лечение'],
    ['У нас индивидуальный подход', 'индивидуальный подход'],
  ])('points out that “%s” says nothing', (what, phrase) => {
    expect(reviewPositioning({ ...good, what }).findings).toEqual([{ kind: 'weak', part: 'what', phrase }]);
  });

  it('wants a reason that can be checked: a number or a name', () => {
    expect(reviewPositioning({ ...good, whyBelieve: 'our doctors know their work' }).findings).toEqual([
      { kind: 'noProof', part: 'whyBelieve' },
    ]);
    expect(reviewPositioning({ ...good, whyBelieve: 'led by Ona Petraitė' }).findings).toEqual([]);
  });
});

describe('the competitors', () => {
  const competitor = (id: string, changes = {}) => ({ id, name: id, strengths: '', weaknesses: '', ...changes });
  const kinds = (...competitors: ReturnType<typeof competitor>[]) =>
    competitorFindings({ competitors }).map(({ kind }) => kind);

  it('leave a short wait as a difference where all of them make patients wait', () => {
    const slow = [competitor('a', { waitDays: 21 }), competitor('b', { waitDays: 7 }), competitor('c')];
    expect(competitorFindings({ competitors: slow })).toEqual([{ kind: 'allWait', shortest: 7 }]);
    expect(kinds(...slow, competitor('d', { waitDays: 2 }))).toEqual([]);
  });

  it('show where the clinic is the dearest or the cheapest of all', () => {
    const level = (id: string, priceLevel: string) => competitor(id, { priceLevel });
    expect(kinds(level('a', 'lower'), level('b', 'lower'))).toEqual(['allCheaper']);
    expect(kinds(level('a', 'higher'), level('b', 'higher'))).toEqual(['allDearer']);
    expect(kinds(level('a', 'higher'), level('b', 'same'))).toEqual([]);
  });

  it('say nothing of all from one alone', () => {
    expect(kinds(competitor('a', { waitDays: 30, priceLevel: 'lower' }))).toEqual([]);
  });
});
