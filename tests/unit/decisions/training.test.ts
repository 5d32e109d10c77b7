import { describe, expect, it } from 'vitest';
import {
  anotherRun,
  comesTooLate,
  moduleDoneOn,
  needsModule,
  trainingModules,
  trainingReview,
  type Person,
} from '#shared/decisions/training.ts';
import type { Plan } from '#shared/plan/schema.ts';
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
const fixed = (templateKey: string, fixedStart: string, durationDays = 5) =>
  someTask({
    id: templateKey,
    templateKey,
    phase: 'training',
    durationDays,
    constraint: { notBefore: null, notAfter: null, fixedStart },
  });
/** The clinic opens on 1 September 2027. */
const tasks = [
  fixed('training.frontDesk', '2027-07-26', 8),
  fixed('training.system', '2027-08-02'),
  fixed('training.conflict', '2027-08-02', 2),
  fixed('training.emergency', '2027-08-09', 3),
  fixed('training.hygiene', '2027-08-09', 3),
  fixed('training.privacy', '2027-08-16', 1),
];
function look(plan: Plan) {
  const outcome = schedule(plan, '2026-11-24', []);
  if (!outcome.ok) throw new Error('no schedule');
  return lookAt(plan.tasks, outcome.value);
}
const review = (plan: Plan) => trainingReview(plan, look(plan));

describe('who needs what training', () => {
  it('follows from the kind of work: the desk learns the telephone, everybody learns emergencies', () => {
    const asta = person('asta', { kind: 'administrator' });
    const jonas = person('jonas', { kind: 'doctor' });
    expect([needsModule(asta, 'telephone'), needsModule(jonas, 'telephone')]).toEqual([true, false]);
    expect([needsModule(asta, 'emergency'), needsModule(jonas, 'emergency')]).toEqual([true, true]);
  });

  it('is read off the words of the role where the kind is not said, as in older plans', () => {
    expect(needsModule(person('jonas', { role: 'Gydytojas odontologas' }), 'hygiene')).toBe(true);
    expect(needsModule(person('petras', { role: 'Driver' }), 'hygiene')).toBe(false);
    for (const role of ['Administratorė', 'Receptionist', 'Администратор']) {
      expect(needsModule(person('asta', { role }), 'telephone'), role).toBe(true);
    }
    expect(needsModule(person('lina', { role: 'Dental assistant' }), 'telephone')).toBe(false);
    expect(needsModule(person('lina', { role: 'Dental assistant' }), 'conflict')).toBe(true);
  });

  it('is what the owner says for a person, whatever the kind of work', () => {
    const jonas = person('jonas', { kind: 'doctor', modules: { telephone: true, emergency: false, own: true } });
    expect(['telephone', 'emergency', 'own'].map((key) => needsModule(jonas, key))).toEqual([true, false, true]);
    expect(needsModule(person('asta'), 'own')).toBe(false);
  });
});

describe('the modules of a clinic', () => {
  it('have the dates of the road map’s training tasks, with the owner’s own modules behind them', () => {
    const plan = somePlan({ tasks, ownModules: [{ id: 'm1', name: 'Sign language' }] });
    const modules = trainingModules(plan, look(plan));
    expect(modules.map(({ key }) => key)).toEqual([
      'telephone',
      'frontDesk',
      'system',
      'conflict',
      'emergency',
      'hygiene',
      'privacy',
      'm1',
    ]);
    expect(modules[1]?.runs).toEqual([
      { taskId: 'training.frontDesk', start: '2027-07-26', finish: '2027-08-04', over: false },
    ]);
    expect(modules.at(-1)).toMatchObject({ known: null, name: 'Sign language', runs: [] });
  });

  it('leave hygiene out where nobody comes to the clinic', () => {
    const plan = somePlan();
    const remote = { ...plan, profile: { ...plan.profile, clinicKind: 'remote' as const } };
    expect(trainingModules(remote, []).map(({ key }) => key)).not.toContain('hygiene');
  });
});

describe('the review of the training', () => {
  const asta = person('asta', { kind: 'administrator', startDate: '2027-07-01' });

  it('counts who has done what they need', () => {
    const training = [
      { id: 't1', module: 'telephone', personIds: ['asta'], doneOn: '2027-08-01' },
      { id: 't2', module: 'telephone', personIds: ['asta'], doneOn: '2027-08-03' },
      { id: 't3', module: 'system', personIds: ['asta'], doneOn: null },
    ];
    const plan = somePlan({ tasks, people: [asta], training });
    expect(moduleDoneOn(plan, 'asta', 'telephone')).toBe('2027-08-03');
    expect(moduleDoneOn(plan, 'asta', 'system')).toBeNull();
    expect(review(plan)).toMatchObject({ needed: 7, done: 1, warnings: [] });
  });

  it('warns when a module ends on the day of the opening or later', () => {
    const late = tasks.with(1, fixed('training.system', '2027-08-30'));
    expect(review(somePlan({ tasks: late, people: [asta] })).warnings).toEqual([
      { kind: 'afterOpening', module: 'system', finish: '2027-09-03' },
    ]);
  });

  it('warns once when somebody comes after a module has begun, until it is run again for them', () => {
    const lina = person('lina', { kind: 'administrator', startDate: '2027-07-27' });
    const plan = somePlan({ tasks, people: [asta, lina] });
    expect(review(plan).warnings).toEqual([
      { kind: 'hiredAfter', modules: ['telephone'], personIds: ['lina'], from: '2027-07-27' },
    ]);
    const again = anotherRun(plan, 'frontDesk', { id: 'again', title: 'Again', from: '2027-08-16' }, []);
    expect(again).toMatchObject({ durationDays: 8, phase: 'training', dependsOn: [] });
    const mended = { ...plan, tasks: [...plan.tasks, again!] };
    expect(review(mended).warnings).toEqual([]);
    const rasa = { ...lina, startDate: '2027-08-03' };
    expect(review({ ...plan, people: [asta, rasa] }).warnings).toEqual([
      { kind: 'hiredAfter', modules: ['telephone', 'system', 'conflict'], personIds: ['lina'], from: '2027-08-03' },
    ]);
    const [, frontDesk] = trainingModules(mended, look(mended));
    expect(comesTooLate(lina, frontDesk!)).toBe(false);
  });

  it('runs a module again after the opening where it could not end before it', () => {
    const plan = somePlan({ tasks });
    const phaseFrom = (from: string) => anotherRun(plan, 'system', { id: 'x', title: 'x', from }, [])?.phase;
    // Five working days: a week before 1 September is the last on which it ends in time.
    expect([phaseFrom('2027-08-25'), phaseFrom('2027-08-26'), phaseFrom('2027-10-04')]).toEqual([
      'training',
      'afterOpening',
      'afterOpening',
    ]);
    expect(anotherRun(somePlan(), 'system', { id: 'x', title: 'x', from: '2027-10-04' }, [])).toBeNull();
  });

  it('reckons with days off between the first day and the opening', () => {
    const plan = somePlan({ tasks });
    const winter = { ...plan, profile: { ...plan.profile, openingDate: '2027-12-29' } };
    // From Wednesday 22 December there are five working days until Wednesday 29 December, and four where one is off.
    const run = { id: 'x', title: 'x', from: '2027-12-22' };
    expect(anotherRun(winter, 'system', run, [])?.phase).toBe('training');
    expect(anotherRun(winter, 'system', run, ['2027-12-24'])?.phase).toBe('afterOpening');
  });

  it('warns when a module is over and somebody has not done it', () => {
    const over = someTask({
      ...tasks[2]!,
      progress: { percent: 1, actualStart: '2026-11-02', actualFinish: '2026-11-03' },
    });
    const early = { ...asta, startDate: '2026-11-01' };
    expect(review(somePlan({ tasks: tasks.with(2, over), people: [early] })).warnings).toEqual([
      { kind: 'missed', module: 'conflict', personIds: ['asta'] },
    ]);
  });

  it('warns when the road map has no task for a module, and when nobody is there who needs it', () => {
    const plan = somePlan({ tasks: tasks.slice(1), people: [asta, person('rasa', { kind: 'cleaner' })] });
    expect(review(plan).warnings).toEqual([{ kind: 'noTask', module: 'telephone' }]);
    const cleaners = somePlan({ tasks, people: [person('rasa', { kind: 'cleaner' })] });
    expect(review(cleaners).warnings).toEqual([
      { kind: 'nobody', module: 'telephone' },
      { kind: 'nobody', module: 'system' },
      { kind: 'nobody', module: 'conflict' },
    ]);
    expect(review(somePlan({ tasks: [] })).warnings).toEqual([]);
  });
});
