import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSignIn, parseAmount, parseNumber, pastedAmounts, plainNumber } from '#shared/budget/amounts.ts';
import { formatOf } from '#shared/content/format.ts';

describe('an amount as people write it', () => {
  it.each([
    ['1200', 1200],
    ['1 200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['€1.200,50', 1200.5],
    ['1.200.000', 1_200_000],
    ['1,20,000.50', 120_000.5],
    ['12,5', 12.5],
    ['0.75', 0.75],
    ['45.50', 45.5],
    ['45,', 45],
    ['.5', 0.5],
    ['007', 7],
    ['1’200.00', 1200],
    ['1 200 zł', 1200],
    ['1200,5 руб.', 1200.5],
    ['12 500 р.', 12_500],
    ['₽ 800', 800],
    ['99 грн', 99],
    ['350 pln', 350],
  ])('%s is %d in every language', (text, value) => {
    for (const decimal of ['.', ',', null] as const) expect(parseAmount(text, decimal)).toBe(value);
  });

  it.each(['', '-5', 'abc', '1e9', '12-3', '12 5', '1,2.3,4', '1.2.3', '5 abc', '.', '2000000000000'])(
    '%s is none',
    (text) => {
      expect(parseAmount(text, '.')).toBeNull();
    },
  );

  it.each(['0.500', '0,125', '1234.567', '1234,567', '01.500'])('%s is never taken for thousands', (text) => {
    for (const decimal of ['.', ',', null] as const)
      expect(parseAmount(text, decimal)).toBe(Number(text.replace(',', '.')));
  });

  it('may have one sign and three digits after it: then the language of the screen says which it is', () => {
    expect(['1.500', '1,500', '99.999'].map((text) => parseAmount(text, '.'))).toEqual([1.5, 1500, 99.999]);
    expect(['1.500', '1,500', '99.999'].map((text) => parseAmount(text, ','))).toEqual([1500, 1.5, 99_999]);
    expect(['1.500', '1,500', '99.999'].map((text) => parseAmount(text, null))).toEqual([1500, 1500, 99_999]);
  });
});

describe('a number', () => {
  it('may be negative, with the minus of the keyboard or of print', () => {
    expect(['-5', '−1 200,5', '- 3', '-€4', '-0'].map((text) => parseNumber(text, ','))).toEqual([
      -5, -1200.5, -3, -4, 0,
    ]);
  });

  it('is read as every language of the planner shows it, and as it is copied', () => {
    const amount = fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100);
    const language = fc.constantFrom('en', 'lt', 'ru');
    fc.assert(
      fc.property(amount, language, (value, code) => {
        const { number, decimalSign } = formatOf(code);
        expect(parseNumber(number(value, 2), decimalSign)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), language, (value, code) => {
        const { decimalSign: decimal } = formatOf(code);
        const whole = value < 1e-6 ? 0 : value;
        expect(parseNumber(plainNumber(whole, decimal), decimal)).toBe(whole);
      }),
    );
  });
});

describe('the decimal sign of a file', () => {
  it('is what its unambiguous figures show', () => {
    expect(decimalSignIn(['12.345', '100.500', '7'])).toBeNull();
    expect(decimalSignIn(['12.345', '0.500'])).toBe('.');
    expect(decimalSignIn(['12.345', '3,5'])).toBe(',');
    expect(decimalSignIn(['12.345', '1.200.000'])).toBe(',');
    expect(decimalSignIn(['12.345', '99.50 EUR'])).toBe('.');
    expect(decimalSignIn(['1.5', '1,5'])).toBeNull();
    expect(decimalSignIn(['01.02.2027', 'abc.5'])).toBeNull();
  });
});

describe('a pasted block', () => {
  it('is read cell by cell, and the cell that is none is named with its place', () => {
    expect(pastedAmounts('1\t2\r\n3\t4\r\n', '.')).toEqual({
      ok: true,
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(pastedAmounts('1\t2\n3\t x', '.')).toEqual({ ok: false, refused: { text: 'x', row: 2, column: 2 } });
  });

  it('has its own decimal sign where a cell shows it, else that of the screen', () => {
    expect(pastedAmounts('1,500\t20,5', '.')).toEqual({ ok: true, rows: [[1.5, 20.5]] });
    expect(pastedAmounts('0,125\t1,500', '.')).toEqual({ ok: true, rows: [[0.125, 1.5]] });
    expect(pastedAmounts('1,500\t20', '.')).toEqual({ ok: true, rows: [[1500, 20]] });
    expect(pastedAmounts('1,500\t20', ',')).toEqual({ ok: true, rows: [[1.5, 20]] });
  });

  it('may have the dashes of a spreadsheet: empty alone, 0 with a currency', () => {
    expect(pastedAmounts(' -   \t–\t - € \t$ -\t', '.')).toEqual({ ok: true, rows: [[null, null, 0, 0, null]] });
  });
});
