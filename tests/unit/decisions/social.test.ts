import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, weekdayOf } from '#shared/calendar/dates.ts';
import { workingCalendar } from '#shared/calendar/workingCalendar.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { contentCalendar, postKinds, postRows, postTopic } from '#shared/decisions/contentCalendar.ts';
import { networkAdvice } from '#shared/decisions/networks.ts';
import { answeredSoFar, socialPlan, socialWarnings, type SocialPlan } from '#shared/decisions/social.ts';
import { audienceAges } from '#shared/plan/decisionSchema.ts';
import { languages, type Plan } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const holidays = ['2027-06-24', '2027-07-06', '2027-08-15'];
const withSocial = (changes: Partial<SocialPlan>, plan: Plan = somePlan()): Plan => ({
  ...plan,
  social: { ...socialPlan(plan), ...changes },
});
const postsOf = (plan: Plan) => contentCalendar(plan, workingCalendar(plan.calendar, holidays));

describe('the networks for an audience and a country', () => {
  it('are those that the country uses most and that reach most of the ages', () => {
    const first = (country: string, ages: SocialPlan['ages']) =>
      networkAdvice(country, ages)
        .filter(({ fit }) => fit === 'first')
        .map(({ key }) => key);
    expect(first('LT', ['middle', 'older'])).toEqual(['youtube', 'facebook']);
    expect(first('LT', ['young'])).toEqual(['youtube', 'instagram']);
    expect(first('PL', ['young', 'middle'])).toEqual(['youtube', 'instagram']);
    expect(first('RU', ['middle', 'older'])).toEqual(['vk', 'youtube']);
    expect(first('KZ', ['young'])).toEqual(['instagram', 'telegram']);
  });

  it('say what the law keeps from being used, and carry their source', () => {
    const russia = networkAdvice('RU', ['young', 'middle']);
    expect(russia.filter(({ fit }) => fit === 'avoid').map(({ key }) => key)).toEqual([
      'tiktok',
      'instagram',
      'facebook',
    ]);
    expect(russia.find(({ key }) => key === 'telegram')?.limit).toBe('adsDoubtful');
    expect(networkAdvice('FR', ['young']).every(({ source, share }) => source === 'estimate' && share === null)).toBe(
      true,
    );
  });

  it('leave out what has closed, in every country', () => {
    for (const country of ['LT', 'PL', 'GB', 'US', 'RU', 'UA', 'FR'])
      expect(networkAdvice(country, audienceAges).map(({ key }) => key)).not.toContain('googlePlus');
  });
});

describe('the content calendar', () => {
  it('starts twelve weeks before the opening and goes on for eight after it', () => {
    const posts = postsOf(somePlan());
    expect(posts[0]?.date).toBe('2027-06-09');
    expect(posts[0]?.key).toBe('-12:1');
    expect(posts.at(-1)?.date.slice(0, 7)).toBe('2027-10');
    expect(posts.filter(({ key }) => key.startsWith('-11:')).map(({ date }) => weekdayOf(dayOf(date)))).toEqual([
      1, 3, 5,
    ]);
  });

  it('stands on working days, never two on one, in order, with a balanced mix and no kind twice in a row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [6]),
        (postsPerWeek, shift, workingWeekdays) => {
          const plan = withSocial({ postsPerWeek });
          const moved = {
            ...plan,
            calendar: { ...plan.calendar, workingWeekdays: [...workingWeekdays] },
            profile: { ...plan.profile, planStart: `2027-0${1 + (shift % 9)}-05`, openingDate: '2027-10-14' },
          };
          const posts = postsOf(moved);
          const calendar = workingCalendar(moved.calendar, holidays);
          const dates = posts.map(({ date }) => date);
          expect(dates).toEqual([...new Set(dates)].toSorted());
          expect(dates.every((date) => calendar.isWorking(dayOf(date)) && date >= moved.profile.planStart)).toBe(true);
          expect(posts.some((post, at) => post.kind === posts[at - 1]?.kind)).toBe(false);
          expect(new Set(posts.map(({ key }) => key)).size).toBe(posts.length);
        },
      ),
      { numRuns: 60 },
    );
    const posts = postsOf(withSocial({ postsPerWeek: 5 }));
    const share = Object.fromEntries(
      postKinds.map((kind) => [kind, posts.filter((one) => one.kind === kind).length / posts.length]),
    );
    expect(share['useful']).toBeGreaterThan(0.25);
    expect(share['doctor']).toBeGreaterThan(0.2);
    expect(share['news']).toBeGreaterThan(0.15);
    expect(share['poll']).toBeGreaterThan(0.1);
    expect(share['offer']).toBeGreaterThan(0.04);
  });

  it('makes no offer before patients can soon be seen', () => {
    const early = postsOf(withSocial({ postsPerWeek: 5 })).filter(
      ({ kind, date }) => kind === 'offer' && date < '2027-08-02',
    );
    expect(early).toEqual([]);
  });

  it('keeps the owner’s topic in its week when the opening moves', () => {
    const plan = withSocial({ posts: { '-3:2': { topic: 'Our parking', done: true } } });
    const later = { ...plan, profile: { ...plan.profile, openingDate: '2027-10-01' } };
    for (const one of [plan, later])
      expect(postsOf(one).find(({ key }) => key === '-3:2')).toMatchObject({ topic: 'Our parking', done: true });
  });

  it.each(languages)('proposes topics in %s with the doctors and services of the plan', async (language) => {
    const { social } = await loadPromotionWords(language);
    const plan = somePlan({
      people: [{ id: 'p', name: 'Dr Rimkus', role: 'dentist', startDate: null, note: '' }],
      services: [{ id: 's', name: 'Implants', line: '', price: 0, minutes: 0, startMonth: null }],
    });
    const topics = postsOf(plan).map((post) => postTopic(post, plan, social));
    expect(topics.some((topic) => topic.includes('Dr Rimkus'))).toBe(true);
    expect(topics.some((topic) => topic.includes('Implants'))).toBe(true);
    const bare = postsOf(somePlan()).map((post) => postTopic(post, somePlan(), social));
    expect([...topics, ...bare].filter((topic) => topic.includes('{{') || topic === '')).toEqual([]);
    expect(postRows(postsOf(plan), plan, social)[1]?.[0]).toBe('2027-06-09');
  });
});

describe('replies', () => {
  const month = (name: string, questions: number, answered: number) => ({ month: name, questions, answered });

  it('are a share of the questions of all months, never more than all', () => {
    expect(answeredSoFar({ statistics: [] }).share).toBeNull();
    expect(answeredSoFar({ statistics: [month('2027-07', 10, 8), month('2027-08', 10, 12)] })).toEqual({
      questions: 20,
      answered: 18,
      share: 0.9,
    });
  });

  it('are warned about while nobody is named, questions stay open or the target is slow', () => {
    expect(socialWarnings(somePlan())).toEqual(['nobodyReplies']);
    const bad = {
      replier: 'Rasa',
      replyHours: 48,
      networks: ['facebook', 'instagram', 'tiktok', 'youtube'],
      postsPerWeek: 1,
      statistics: [month('2027-09', 10, 5)],
    };
    expect(socialWarnings(withSocial(bad))).toEqual(['unanswered', 'tooManyNetworks', 'fewPosts', 'slowReply']);
    const russian = { ...somePlan(), profile: { ...somePlan().profile, country: 'RU' } };
    expect(socialWarnings(withSocial({ replier: 'Анна', networks: ['instagram'] }, russian))).toEqual([
      'limitedNetwork',
    ]);
    expect(socialWarnings(withSocial({ replier: 'Rasa', networks: [] }))).toEqual(['noNetwork']);
  });
});
