import { describe, expect, it } from 'vitest';
import { paced } from '#renderer/workers/paced.ts';

/** What is let through of steps that come at these milliseconds: the steps, each with when it went. */
function sentOf(times: readonly number[], every = 200): string[] {
  let clock = 0;
  function* steps() {
    for (const time of times) yield (clock = time);
  }
  const sent: string[] = [];
  for (const step of paced(steps(), every, () => clock)) sent.push(`${step} at ${clock}`);
  return sent;
}

describe('steps of an answer that are sent at a pace', () => {
  it('begin with the first, are never closer than the pace, and end with the last', () => {
    const steps = Array.from({ length: 25 }, (_, n) => 50 + n * 25);
    expect(sentOf(steps)).toEqual(['50 at 50', '250 at 250', '450 at 450', '650 at 650']);
    expect(sentOf([...steps, 660])).toEqual(['50 at 50', '250 at 250', '450 at 450', '650 at 650', '660 at 660']);
  });

  it('are all sent where each takes longer than the pace', () => {
    expect(sentOf([0, 300, 700])).toEqual(['0 at 0', '300 at 300', '700 at 700']);
  });

  it('end with the last one once, also where it is the only one', () => {
    expect(sentOf([0])).toEqual(['0 at 0']);
    expect(sentOf([0, 10, 20])).toEqual(['0 at 0', '20 at 20']);
    expect(sentOf([])).toEqual([]);
  });
});
