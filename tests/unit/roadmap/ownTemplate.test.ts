import { describe, expect, it } from 'vitest';
import { readPlanFile, writePlanFile } from '#shared/exchange/planFile.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { planSchema, type Plan } from '#shared/plan/schema.ts';
import {
  planFromTemplate,
  templateFromPlan,
  templateProfile,
  templateProposals,
  withProposals,
} from '#shared/roadmap/ownTemplate.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { everyField, markedDate, markedSum } from '#tests/fixtures/everyField.ts';
import { someTask } from '#tests/fixtures/somePlan.ts';

const now = '2026-11-24T08:00:00.000Z';
const later = '2027-11-24T08:00:00.000Z';
const roles = () => 'Founder';

async function templateOf(plan: Plan): Promise<Plan> {
  const made = { id: 't', now, name: 'Dental, ours' };
  const fresh = await newPlanFromTemplate({ ...made, profile: templateProfile(plan, '2026-11-24') });
  return templateFromPlan(plan, made, { fresh, ownerOf: roles });
}

async function clientsPlan() {
  const plan = await newPlanFromTemplate({
    id: 'client-1',
    now,
    name: 'River Dental',
    profile: { ...startingProfile('2026-11-24', 'en'), city: 'Leeds', openingDate: '2027-10-04' },
  });
  const [first] = plan.tasks;
  if (!first) throw new Error('the plan has tasks');
  first.owner = 'Dr Confidential';
  first.note = 'Secret';
  first.progress = { percent: 1, actualStart: '2026-11-24', actualFinish: '2026-12-11' };
  plan.client.name = 'Confidential Ltd';
  plan.tasks.push(someTask({ id: 'own', title: 'Ask the neighbours', durationDays: 4 }));
  return plan;
}

/** The places of a document at which a number stands, the parts of a list taken for one. */
function placesOf(wanted: number, value: unknown, place = ''): string[] {
  if (value === wanted) return [place];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    placesOf(wanted, part, Array.isArray(value) ? place : `${place}.${key}`),
  );
  return [...new Set(parts)].toSorted();
}

describe('an own template', () => {
  it('keeps the work and nothing of the client', async () => {
    const template = await templateOf(await clientsPlan());
    expect(JSON.stringify(template)).not.toMatch(/Confidential|Secret|River|Leeds/);
    expect(template.tasks.every((task) => task.progress.actualStart === null)).toBe(true);
    expect(template.tasks.map((task) => task.title)).toContain('Ask the neighbours');
  });

  it('keeps of every text, date and sum of a plan only those that make up the work and the brand', async () => {
    const plan = everyField();
    plan.tasks[0]!.templateKey = 'concept.audience';
    expect(planSchema.safeParse(plan).error).toBeUndefined();
    const template = await templateOf(plan);
    const text = JSON.stringify(template);
    const kept = new Set(text.match(/§[^"]*/g));
    expect([...kept].toSorted()).toEqual([
      '§.brand.consultantContact',
      '§.brand.consultantName',
      '§.calendar.holidayRe',
      '§.channels.id',
      '§.channels.name',
      '§.milestones.frontDeskTrained',
      '§.milestones.websiteLive',
      '§.tasks.checklist.text',
      '§.tasks.dependsOn.taskId',
      '§.tasks.id',
      '§.tasks.title',
    ]);
    expect(text).not.toContain(markedDate.slice(0, 7));
    expect(placesOf(markedSum, template)).toEqual([
      '.channels.response.ceilingLeads',
      '.channels.response.costPerLead',
      '.channels.response.usualSpend',
      '.tasks.cost',
    ]);
  });

  it('opens on a made-up day, as long after its first day as the client had', async () => {
    const plan = await clientsPlan();
    plan.profile.planStart = '2026-01-05';
    plan.profile.openingDate = '2026-12-07';
    expect((await templateOf(plan)).profile).toMatchObject({ planStart: '2026-11-24', openingDate: '2027-10-26' });
  });

  it('is a file like any plan', async () => {
    const template = await templateOf(await clientsPlan());
    const read = readPlanFile(writePlanFile(template));
    expect(read.ok && read.value.plan).toEqual(template);
  });

  it('starts a plan whose dates and spend follow the new opening', async () => {
    const template = await templateOf(await clientsPlan());
    const dates = { planStart: '2027-11-24', openingDate: '2028-10-02' };
    const plan = planFromTemplate(template, { id: 'p', now: later, name: 'Lake Dental' }, dates);
    expect(plan).toMatchObject({ templateId: 't', name: 'Lake Dental', profile: dates });
    expect(plan.template).toBeUndefined();
    const spentIn = (channels: typeof plan.channels) => Object.keys(channels[0]?.spend ?? {})[0];
    expect(spentIn(template.channels)).toBe('2027-09');
    expect(spentIn(plan.channels)).toBe('2028-09');
    const scheduled = schedule(plan, '2027-11-24', []);
    expect(scheduled.ok && scheduled.value.conflicts).toEqual([]);
  });

  it('learns from an opening: real durations, tasks that came and tasks that went, as chosen', async () => {
    const template = await templateOf(await clientsPlan());
    const dates = { planStart: '2027-11-24', openingDate: '2028-10-02' };
    const plan = planFromTemplate(template, { id: 'p', now: later, name: 'Lake Dental' }, dates);
    const [first] = plan.tasks;
    const progress = { percent: 1, actualStart: '2027-11-24', actualFinish: '2027-12-07' };
    const really = {
      ...plan,
      tasks: [
        { ...first!, progress },
        ...plan.tasks.slice(1).filter((task) => task.id !== 'own'),
        someTask({ id: 'fresh', title: 'Warn the landlord', owner: 'Dr Confidential', durationDays: 2 }),
      ],
    };
    const calendar = calendarOf({ ...really.calendar, holidayRegion: null }, []);
    const proposals = templateProposals(template, really, calendar, later.slice(0, 10));
    expect(proposals).toEqual([
      { kind: 'duration', taskId: first!.id, title: first!.title, from: first!.durationDays, to: 10 },
      { kind: 'added', taskId: 'fresh', title: 'Warn the landlord', durationDays: 2 },
      { kind: 'removed', taskId: 'own', title: 'Ask the neighbours' },
    ]);
    const taught = withProposals(template, really, proposals, later, roles);
    expect(taught.tasks.find((task) => task.id === first!.id)?.durationDays).toBe(10);
    expect(taught.tasks.find((task) => task.id === 'fresh')).toMatchObject({ owner: '', durationDays: 2 });
    expect(taught.tasks.some((task) => task.id === 'own')).toBe(false);
    expect(withProposals(template, really, proposals.slice(0, 1), later, roles).tasks).toHaveLength(
      template.tasks.length,
    );
    expect(readPlanFile(writePlanFile(taught)).ok).toBe(true);
  });

  it('learns nothing from a mistyped year', async () => {
    const template = await templateOf(await clientsPlan());
    const tasks = template.tasks.slice(0, 1).map((task) => ({
      ...task,
      progress: { percent: 1, actualStart: '2017-11-24', actualFinish: '2027-12-07' },
    }));
    const added = { ...tasks[0]!, id: 'fresh', title: 'Warn the landlord', durationDays: 2 };
    const calendar = calendarOf({ ...template.calendar, holidayRegion: null }, []);
    const plan = { ...template, tasks: [...tasks, added] };
    expect(templateProposals({ ...template, tasks: template.tasks.slice(0, 1) }, plan, calendar, '2026-11-24')).toEqual(
      [{ kind: 'added', taskId: 'fresh', title: 'Warn the landlord', durationDays: 2 }],
    );
  });

  it('proposes to leave out what was never begun, once the clinic is open', async () => {
    const template = await templateOf(await clientsPlan());
    const three = [
      someTask({ id: 'done', title: 'Sign the lease', durationDays: 2 }),
      someTask({ id: 'idle', title: 'Order a fountain' }),
      someTask({ id: 'after', title: 'Ask for reviews', phase: 'afterOpening' }),
    ];
    const progress = { percent: 1, actualStart: '2027-03-01', actualFinish: '2027-03-02' };
    const ours = { ...template, tasks: three };
    const plan = { ...ours, tasks: [{ ...three[0]!, progress }, ...three.slice(1)] };
    const calendar = calendarOf({ ...plan.calendar, holidayRegion: null }, []);
    expect(templateProposals(ours, plan, calendar, plan.profile.openingDate)).toEqual([]);
    const proposals = templateProposals(ours, plan, calendar, '2027-10-05');
    expect(proposals).toEqual([{ kind: 'neverDone', taskId: 'idle', title: 'Order a fountain' }]);
    expect(withProposals(ours, plan, proposals, later, roles).tasks.map(({ id }) => id)).toEqual(['done', 'after']);
  });
});
