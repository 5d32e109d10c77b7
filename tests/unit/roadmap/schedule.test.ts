import { describe, expect, it } from 'vitest';
import type { ScheduleInput } from '#shared/roadmap/types.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import given from '#tests/fixtures/schedule-1.json' with { type: 'json' };
import expected from '#tests/fixtures/schedule-1.expected.json' with { type: 'json' };

describe('the worked example of the scheduling rules', () => {
  const result = schedule(given as unknown as ScheduleInput, given.today, []);
  if (!result.ok) throw new Error('the worked example has a schedule');

  it('comes out exactly, date by date and float by float', () => {
    for (const task of expected.tasks) expect(result.value.tasks.find((one) => one.id === task.id)).toEqual(task);
  });

  it('finds the same conflicts and the same earliest feasible opening', () => {
    expect(result.value.conflicts.map(({ taskId, days, kind }) => ({ taskId, days, kind }))).toEqual(
      expected.conflicts,
    );
    expect(result.value.feasibleOpening).toBe(expected.feasibleOpening);
  });
});
