import { describe, expect, it } from 'vitest';
import { briefText } from '#shared/content/briefText.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { isDoctorRole } from '#shared/decisions/doctors.ts';
import {
  briefBegun,
  briefDates,
  briefKeys,
  briefProgress,
  briefSections,
  changedBriefItem,
  lawRegionOf,
  websiteBrief,
} from '#shared/decisions/websiteBrief.ts';
import { languages } from '#shared/plan/schema.ts';
import { workingCalendar } from '#shared/calendar/workingCalendar.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const service = (id: string, name: string) => ({ id, name, line: '', price: 0, minutes: 30, startMonth: null });
const person = (id: string, name: string, role: string) => ({ id, name, role, startDate: null, note: '' });

describe('the website brief', () => {
  it('has a page for every service and every doctor of the plan, and asks for them while there are none', () => {
    const empty = websiteBrief(somePlan()).map(({ key }) => key);
    expect(empty).toContain('services.pages');
    expect(empty).toContain('doctors.pages');
    const items = websiteBrief(
      somePlan({
        services: [service('s1', 'Implants'), service('s2', 'Hygiene')],
        people: [person('p1', 'Ona', 'Dentist'), person('p2', 'Rasa', 'Receptionist'), person('p3', '', 'Dentist')],
      }),
    );
    expect(items.filter(({ section }) => section === 'services').map(({ subject }) => subject)).toEqual([
      { kind: 'service', name: 'Implants' },
      { kind: 'service', name: 'Hygiene' },
    ]);
    expect(items.filter(({ section }) => section === 'doctors').map(({ key }) => key)).toEqual(['doctor:p1']);
  });

  it('covers every section, and holds the privacy of forms to be settled first', () => {
    const items = websiteBrief(somePlan());
    expect([...new Set(items.map(({ section }) => section))]).toEqual(briefSections);
    const { openBeforeForms } = briefProgress(items);
    expect(openBeforeForms.map(({ key }) => key)).toEqual([
      'privacy.service',
      'privacy.marketing',
      'privacy.withdrawal',
      'privacy.policy',
      'privacy.health',
      'privacy.retention',
      'privacy.cookies',
      'privacy.processors',
    ]);
    expect(items.find(({ key }) => key === 'claims.medicines')?.legal).toBe(true);
  });

  it('asks in Russia for what only its law asks for', () => {
    const plan = somePlan();
    const inRussia = websiteBrief({ ...plan, profile: { ...plan.profile, country: 'RU' } }).map(({ key }) => key);
    const inLithuania = websiteBrief(plan).map(({ key }) => key);
    expect(inRussia.filter((key) => !inLithuania.includes(key))).toEqual(['privacy.localStorage', 'claims.warning']);
  });

  it('counts what is wanted: optional parts only when chosen, nothing that was left out', () => {
    let { items } = somePlan().website;
    const progress = () => briefProgress(websiteBrief(somePlan({ website: { items } })));
    const all = progress().wanted;
    items = changedBriefItem(items, 'optional.shop', { wanted: true });
    expect(progress().wanted).toBe(all + 1);
    items = changedBriefItem(items, 'structure.blog', { wanted: false });
    items = changedBriefItem(items, 'about.contacts', { done: true, owner: 'Rasa' });
    expect(progress()).toMatchObject({ wanted: all, done: 1, share: 1 / all });
    expect(items['about.contacts']).toEqual({ done: true, owner: 'Rasa', note: '' });
    expect(briefBegun({ website: { items } })).toBe(true);
    expect(briefBegun({ website: { items: {} } })).toBe(false);
  });

  it('is due 8 weeks before the opening, and says by how much the road map misses that', () => {
    const live = someTask({ id: 'live', phase: 'website', milestone: true, durationDays: 0 });
    const plan = (finish: string) =>
      somePlan({
        tasks: [{ ...live, progress: { percent: 1, actualStart: finish, actualFinish: finish } }],
        milestones: { websiteLive: 'live', frontDeskTrained: null },
      });
    const datesOf = (one: ReturnType<typeof plan>) => {
      const outcome = schedule(one, '2026-11-24', []);
      if (!outcome.ok) throw new Error('no schedule');
      return briefDates(one, lookAt(one.tasks, outcome.value), workingCalendar(one.calendar, []));
    };
    // Due on a Wednesday: a milestone on Thursday morning is in time, one on Wednesday a week later 4 working days late.
    expect(datesOf(plan('2027-07-14'))).toEqual({ due: '2027-07-07', scheduled: '2027-07-14', lateDays: 4 });
    expect(datesOf(plan('2027-07-08'))).toMatchObject({ lateDays: 0 });
    expect(datesOf(somePlan())).toEqual({ due: '2027-07-07', scheduled: null, lateDays: 0 });
  });

  it('names the law of the region, and none where it knows none', async () => {
    expect(['LT', 'NO', 'GB', 'RU', 'US', 'GE'].map(lawRegionOf)).toEqual(['eu', 'eu', 'gb', 'ru', 'us', null]);
    const words = await loadPromotionWords('en');
    const item = websiteBrief(somePlan()).find(({ key }) => key === 'privacy.withdrawal')!;
    expect(briefText(item, 'eu', words).law).toBe('GDPR art. 7(3)');
    expect(briefText(item, null, words).law).toBeNull();
  });

  it.each(languages)('has words for every line in %s', async (language) => {
    const words = await loadPromotionWords(language);
    expect(Object.keys(words.website.items)).toEqual([...briefKeys]);
    expect(Object.keys(words.website.sections)).toEqual([...briefSections]);
    const page = websiteBrief(somePlan({ services: [service('s1', 'Implants')] })).find(
      ({ key }) => key === 'service:s1',
    );
    expect(briefText(page!, null, words).title).toContain('Implants');
  });
});

describe('a role of somebody who treats', () => {
  it.each([
    'Dentist',
    'Head doctor',
    'Cardiologist',
    'Oral surgeon',
    'Dental hygienist',
    'Gydytoja odontologė',
    'Vyriausiasis gydytojas',
    'Dermatologas',
    'Burnos higienistė',
    'Врач-терапевт',
    'Стоматолог-хирург',
    'Кардиолог',
  ])('is %s', (role) => expect(isDoctorRole(role)).toBe(true));

  it.each([
    '',
    'Receptionist',
    'Dental assistant',
    'Nurse',
    'Administratorė',
    'Gydytojo padėjėja',
    'Slaugytoja',
    'Ассистент стоматолога',
    'Медсестра',
    'Технолог',
    'IT specialist',
  ])('is not %s', (role) => expect(isDoctorRole(role)).toBe(false));
});
