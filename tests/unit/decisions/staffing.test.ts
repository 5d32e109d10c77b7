import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareFrom } from '#shared/budget/model.ts';
import { addMonths, monthOf } from '#shared/calendar/dates.ts';
import {
  fixedCostProposal,
  hiringDates,
  hoursOfAPerson,
  missingPeople,
  personFindings,
  proposedRoles,
  staffCost,
} from '#shared/decisions/staffing.ts';
import type { Person } from '#shared/decisions/training.ts';
import { clinicKinds, type Plan } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  name: id,
  role: '',
  startDate: null,
  note: '',
  ...changes,
});
const sized = (clinicKind: (typeof clinicKinds)[number], rooms: number, doctors: number): Plan => {
  const plan = somePlan();
  const answers = { ...plan.profile.answers, rooms, doctors };
  return { ...plan, profile: { ...plan.profile, clinicKind, answers } };
};
const needed = (plan: Plan) => Object.fromEntries(proposedRoles(plan).map(({ kind, needed: count }) => [kind, count]));

describe('the roles that a clinic needs', () => {
  it('are counted from posts at the same time and the hours they are filled', () => {
    // Three chairs, 8 hours on 5 days: 40 hours a post, 35 a person. Desk 1.5 posts, an assistant a chair.
    expect(needed(sized('dental', 3, 4))).toEqual({ administrator: 2, nurse: 4, doctor: 4, manager: 1, cleaner: 1 });
    const [desk] = proposedRoles(sized('dental', 3, 4));
    expect(desk).toMatchObject({ kind: 'administrator', posts: 1.5, hours: 40, have: 0 });
  });

  it('grow with the hours of reception', () => {
    const plan = { ...sized('dental', 3, 4), openHours: { perDay: 12, used: 0.8 } };
    expect(needed(plan)).toMatchObject({ administrator: 3, nurse: 6, doctor: 4 });
  });

  it('differ by kind of clinic: technicians where there are devices, no nurses where nobody comes', () => {
    expect(needed(sized('diagnostic', 3, 3))).toMatchObject({ technician: 4, nurse: 2 });
    expect(needed(sized('remote', 0, 4))).toEqual({ administrator: 2, doctor: 4, manager: 1 });
    expect(needed(sized('aesthetic', 2, 2))).not.toHaveProperty('manager');
    expect(proposedRoles(sized('dental', 0, 4))).toEqual([]);
  });

  it('never leave the telephone without anybody, and never ask for fewer people for more rooms', () => {
    const counts = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...clinicKinds), counts, counts, (kind, rooms, doctors) => {
        const [small, large] = [needed(sized(kind, rooms, doctors)), needed(sized(kind, rooms + 1, doctors + 1))];
        expect(small['administrator']! * hoursOfAPerson).toBeGreaterThanOrEqual(40);
        for (const [role, count] of Object.entries(small)) expect(large[role]).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('say who is missing', () => {
    const people = [person('a', { kind: 'administrator' }), person('b', { role: 'Dentist' })];
    expect(missingPeople({ ...sized('aesthetic', 2, 2), people })).toEqual([
      'administrator',
      'nurse',
      'nurse',
      'doctor',
      'cleaner',
    ]);
  });
});

describe('when somebody must be found', () => {
  const fixed = (templateKey: string, fixedStart: string, durationDays: number) =>
    someTask({
      id: templateKey,
      templateKey,
      phase: 'team',
      durationDays,
      constraint: { notBefore: null, notAfter: null, fixedStart },
    });
  const plan = somePlan({
    tasks: [
      fixed('team.frontDesk', '2027-05-03', 25),
      fixed('team.credentials', '2027-06-07', 5),
      fixed('training.frontDesk', '2027-07-26', 8),
      fixed('training.emergency', '2027-08-09', 3),
    ],
  });
  const look = (of: Plan) => {
    const outcome = schedule(of, '2026-11-24', []);
    if (!outcome.ok) throw new Error('no schedule');
    return lookAt(of.tasks, outcome.value);
  };
  const tasks = look(plan);

  it('is what the road map has for hiring, and the first training that the person needs', () => {
    expect(hiringDates(plan, person('asta', { kind: 'administrator' }), tasks)).toEqual({
      searchFrom: '2027-05-03',
      signBy: '2027-06-04',
      startBy: '2027-07-26',
      startFor: 'telephone',
    });
    expect(hiringDates(plan, person('rasa', { kind: 'cleaner' }), tasks)).toEqual({
      searchFrom: null,
      signBy: null,
      startBy: '2027-08-09',
      startFor: 'emergency',
    });
  });

  it('is the opening where no training is planned', () => {
    const { startBy, startFor } = hiringDates(
      plan,
      person('x', { modules: { emergency: false, privacy: false } }),
      tasks,
    );
    expect([startBy, startFor]).toEqual(['2027-09-01', null]);
  });

  it('is said when it has passed, when somebody comes too late, and when a licence is not checked', () => {
    const asta = person('asta', { kind: 'administrator', startDate: '2027-08-02' });
    expect(personFindings(plan, asta, tasks)).toEqual([
      { kind: 'startsLate', startBy: '2027-07-26', modules: ['telephone', 'frontDesk'] },
    ]);
    const done = { percent: 1, actualStart: '2026-10-01', actualFinish: '2026-10-30' };
    const hired = { ...plan, tasks: plan.tasks.with(0, { ...plan.tasks[0]!, progress: done }) };
    expect(personFindings(hired, { ...asta, startDate: null }, look(hired))).toEqual([
      { kind: 'signLate', signBy: '2026-10-30' },
    ]);
    expect(personFindings(hired, { ...asta, startDate: null, signedOn: '2026-10-20' }, look(hired))).toEqual([]);
    const jonas = person('jonas', { kind: 'doctor' });
    expect(personFindings(plan, jonas, tasks)).toEqual([{ kind: 'licence', by: '2027-06-11', late: false }]);
    expect(personFindings(plan, { ...jonas, licenceChecked: true }, tasks)).toEqual([]);
  });
});

describe('what the people cost', () => {
  const paid = (monthlyCost: number, startDate: string | null) => person(`${monthlyCost}`, { monthlyCost, startDate });

  it('is everybody’s pay from the opening, and before it the mean of the months', () => {
    // From November 2026 to 1 September 2027 are ten months; from 16 June two and a half.
    const plan = somePlan({ people: [paid(2_000, '2027-06-16'), paid(3_000, null), paid(1_000, '2026-01-01')] });
    const { after, before, unknown } = staffCost(plan);
    expect([after, unknown]).toEqual([6_000, 0]);
    const ownStart = 7 / 30 + 9;
    expect(before).toBeCloseTo((2_000 * 2.5 + 1_000 * ownStart) / 10, 6);
  });

  it('pays out before the opening just what the projection takes for it', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 8 }), (start, opening, month) => {
        const base = somePlan();
        const profile = { ...base.profile, planStart: '2027-01-01', openingDate: `2027-09-${opening}` };
        const startDate = `2027-0${month}-${start}`;
        const { before } = staffCost({ profile, people: [paid(1_200, startDate)] });
        const months = Array.from({ length: 9 }, (_, m) => addMonths(monthOf('2027-01'), m));
        const sum = (of: (m: (typeof months)[number]) => number) => months.reduce((total, m) => total + of(m), 0);
        const worked = sum((m) => shareFrom(m, startDate) - shareFrom(m, profile.openingDate));
        const closed = sum((m) => 1 - shareFrom(m, profile.openingDate));
        expect(before * closed).toBeCloseTo(1_200 * worked, 6);
      }),
    );
  });

  it('is proposed to the budget with the other fixed costs, once both are said, and only where it differs', () => {
    const plan = somePlan({ people: [paid(4_000, null)] });
    expect(fixedCostProposal(plan)).toEqual({});
    const said = { ...plan, otherFixedMonthly: { before: 3_000, after: 8_000 } };
    // The plan has 3,000 before and 20,000 after.
    expect(fixedCostProposal(said)).toEqual({ fixedMonthlyAfter: 12_000 });
    expect(fixedCostProposal({ ...said, people: [] })).toEqual({});
  });
});
