import { describe, expect, it } from 'vitest';
import { project } from '#shared/budget/project.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import expected from '#tests/fixtures/projection-1.expected.json' with { type: 'json' };
import { workedExample } from './workedExample.ts';

function projected(input: ProjectionInput): Projection {
  const outcome = project(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Equal to 9 significant digits, or both (nearly) nothing. */
function expectClose(actual: unknown, wanted: unknown, what: string): void {
  if (typeof wanted !== 'number') return expect(actual, what).toEqual(wanted);
  expect(Math.abs(Number(actual) - wanted), what).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(wanted) * 1e-9));
}

describe('the worked example of the projection', () => {
  const result = projected(workedExample());

  it('agrees in every line of every month to 9 digits', () => {
    expect(result.months).toHaveLength(expected.months.length);
    for (const [m, month] of expected.months.entries()) {
      for (const [line, value] of Object.entries(month)) {
        expectClose(result.months[m]![line as keyof (typeof result.months)[0]], value, `${month.month} ${line}`);
      }
    }
  });

  it('agrees for every channel and in the summary', () => {
    for (const [c, channel] of expected.channels.entries()) {
      for (const [line, value] of Object.entries(channel)) {
        expectClose(result.channels[c]![line as 'spend'], value, `${channel.id} ${line}`);
      }
    }
    for (const [line, value] of Object.entries(expected.summary)) {
      expectClose(result.summary[line as 'patientValue'], value, line);
    }
  });
});

describe('a projection', () => {
  it('says at which field a ceiling is too low, a spend negative or the horizon too long', () => {
    const input = workedExample();
    const channel = input.channels[0]!;
    const problemsOf = (changed: Partial<ProjectionInput>) => {
      const outcome = project({ ...input, ...changed });
      return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(problemsOf({ channels: [{ ...channel, response: { ...channel.response, ceilingLeads: 37 } }] })).toEqual([
      'channel.ceilingTooLow channels.0.response.ceilingLeads',
    ]);
    expect(problemsOf({ channels: [{ ...channel, spend: { '2027-06': -5 } }] })).toEqual([
      'channel.negativeSpend channels.0.spend.2027-06',
    ]);
    expect(problemsOf({ economics: { ...input.economics, horizonMonths: 90 } })).toEqual([
      'projection.tooLong economics.horizonMonths',
    ]);
  });
});
