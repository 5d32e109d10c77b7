import { describe, expect, it } from 'vitest';
import { decimalSign, numberIn } from '#shared/exchange/csvNumbers.ts';

const read = (...cells: string[]) => cells.map((cell) => numberIn(cell, decimalSign(cells)));

describe('the figures of a file', () => {
  it('with three digits after a single sign are read as the others of the file show', () => {
    expect(read('12.345', '0.500', '100.500')).toEqual([12.345, 0.5, 100.5]);
    expect(read('12.345', '1234.567')).toEqual([12.345, 1234.567]);
    expect(read('12.345', '7,5')).toEqual([12_345, 7.5]);
    expect(read('12,345', '1.200,50')).toEqual([12.345, 1200.5]);
  });

  it('are thousands where nothing in the file shows it', () => {
    expect(read('12.345', '100.500', '40')).toEqual([12_345, 100_500, 40]);
  });

  it('are each read by themselves where the file disagrees', () => {
    expect(read('12.5', '7,25')).toEqual([12.5, 7.25]);
  });

  it('may carry a currency, also that of an empty sum', () => {
    expect(read('1 200 zł', '350,5 руб.', '99 грн', '- €', '')).toEqual([1200, 350.5, 99, 0, null]);
  });

  it('are none where they are negative or beyond a thousand million', () => {
    expect(read('-5', '2000000000', 'n/a')).toEqual([null, null, null]);
  });
});
