import { describe, expect, it } from 'vitest';
import { pastedTasks } from '#shared/roadmap/pasted.ts';

describe('pasted lines as tasks', () => {
  it('are one a line, without bullets, numbers and empty lines', () => {
    const text = ' - Call the notary\r\n\r\n2. Order the sign\n• Ask 3 neighbours\n   \n';
    expect(pastedTasks(text)).toEqual([
      { title: 'Call the notary' },
      { title: 'Order the sign' },
      { title: 'Ask 3 neighbours' },
    ]);
  });

  it('take owner and working days from the cells of a spreadsheet', () => {
    expect(pastedTasks('Call the notary\tRūta\t3\nOrder the sign\t10\tJonas\nWait\t\t')).toEqual([
      { title: 'Call the notary', owner: 'Rūta', durationDays: 3 },
      { title: 'Order the sign', owner: 'Jonas', durationDays: 10 },
      { title: 'Wait' },
    ]);
  });

  it('leave out a duration that no task can have', () => {
    expect(pastedTasks('A\t0\nB\t1001')).toEqual([{ title: 'A' }, { title: 'B' }]);
  });
});
