import { describe, expect, it } from 'vitest';
import { project, projectionInput } from '#shared/budget/project.ts';
import { differenceOf, outlookOf, type ComputedPlan } from '#shared/decisions/difference.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const today = '2026-11-24';

function computed(plan: Plan): ComputedPlan {
  const scheduled = schedule(plan, today, []);
  if (!scheduled.ok) throw new Error('no schedule');
  const projected = project(projectionInput(plan, scheduled.value));
  return { plan, schedule: scheduled.value, projection: projected.ok ? projected.value : null };
}

const plan = somePlan({ tasks: [someTask({ id: 'lease', durationDays: 10 })] });

describe('what an answer changes', () => {
  it('is nothing where nothing changed', () => {
    expect(differenceOf(computed(plan), computed(plan))).toEqual([]);
  });

  it('names the tasks that came and went, and where the earliest opening moves', () => {
    const longer = { ...plan, tasks: [someTask({ id: 'fitOut', durationDays: 20 })] };
    const changes = differenceOf(computed(plan), computed(longer));
    // Ten working days from Tuesday 24 November end on Monday 7 December; twenty on Monday 21 December.
    expect(changes).toEqual([
      { kind: 'tasksAdded', taskIds: ['fitOut'] },
      { kind: 'tasksRemoved', taskIds: ['lease'] },
      { kind: 'feasibleOpening', from: '2026-12-08', to: '2026-12-22' },
    ]);
  });

  it('says what becomes of patients and cash', () => {
    const walkIns = { ...plan, economics: { ...plan.economics, walkInsPerMonth: plan.economics.walkInsPerMonth + 5 } };
    const changes = differenceOf(computed(plan), computed(walkIns));
    const change = changes.find(({ kind }) => kind === 'firstYearPatients');
    const seen = (one: Plan) => outlookOf(computed(one)).firstYearPatients;
    expect(change).toEqual({ kind: 'firstYearPatients', from: seen(plan), to: seen(walkIns) });
    expect(seen(walkIns)).toBeGreaterThan(seen(plan) ?? 0);
  });

  it('compares no figure that one side lacks', () => {
    const unknown = { plan, schedule: null, projection: null };
    expect(differenceOf(unknown, computed(plan))).toEqual([]);
    expect(outlookOf(unknown)).toEqual({
      openingDate: plan.profile.openingDate,
      feasibleOpening: null,
      firstYearPatients: null,
      lowestCash: null,
    });
  });
});
