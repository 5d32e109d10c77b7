import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#host/paths.ts';

const script = `
  import { schedule } from '#shared/roadmap/schedule.ts';
  import { publicHolidays } from '#shared/calendar/holidays.ts';
  import { randomPlan, randomToday } from '#tests/unit/roadmap/randomPlan.ts';
  const holidays = publicHolidays('LT', 2026, 2029);
  const all = Array.from({ length: 40 }, (_, seed) => schedule(randomPlan(seed + 1), randomToday, holidays.ok ? holidays.value : []));
  console.log(new Date(2027, 0, 1).getTimezoneOffset() + '\\n' + JSON.stringify(all));
`;

/** The schedules of 40 random plans with Lithuania's holidays, computed in a process of another time zone. */
function schedulesIn(zone: string): { readonly offset: string; readonly schedules: string } {
  const ran = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const [offset = '', schedules = ''] = ran.stdout.split('\n');
  return { offset, schedules };
}

describe('the schedule', () => {
  it('is the same in every time zone, the furthest and the oddest too', { timeout: 60_000 }, () => {
    const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Europe/Vilnius'];
    const results = zones.map(schedulesIn);
    expect(new Set(results.map(({ offset }) => offset)).size).toBe(zones.length);
    expect(new Set(results.map(({ schedules }) => schedules)).size).toBe(1);
    expect(results[0]?.schedules.length).toBeGreaterThan(10_000);
  });
});
