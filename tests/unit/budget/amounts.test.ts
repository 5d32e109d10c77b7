import { describe, expect, it } from 'vitest';
import { parseAmount, pastedAmounts } from '#shared/budget/amounts.ts';

describe('an amount as people write it', () => {
  it.each([
    ['1200', 1200],
    ['1 200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['€1.200,50', 1200.5],
    ['1,200', 1200],
    ['1.200.000', 1_200_000],
    ['12,5', 12.5],
    ['0.75', 0.75],
    ['', 0],
  ])('%s is %d', (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  it.each(['-5', 'abc', '1e9', '12-3'])('%s is none', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it('is read from a pasted block cell by cell, and the cell that is none is named', () => {
    expect(pastedAmounts('1\t2\r\n3\t4\r\n')).toEqual({
      ok: true,
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(pastedAmounts('1\tx')).toEqual({ ok: false, text: 'x' });
  });
});
