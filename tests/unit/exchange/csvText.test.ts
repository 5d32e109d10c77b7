import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonth } from '#shared/exchange/csvMonths.ts';
import { readTable } from '#shared/exchange/csvTable.ts';
import { decodeText } from '#shared/exchange/decodeText.ts';

describe('a month as people and systems write it', () => {
  it.each([
    ['2027-06', '2027-06'],
    ['2027-06-15', '2027-06'],
    ['2027/06/15', '2027-06'],
    ['06/2027', '2027-06'],
    ['6.2027', '2027-06'],
    ['15.06.2027', '2027-06'],
    ['15/06/2027', '2027-06'],
    ['Jun 2027', '2027-06'],
    ['Jun-27', '2027-06'],
    ['June 1, 2027', '2027-06'],
    ['1 Sept 2027', '2027-09'],
    ['2027-06 mėn.', '2027-06'],
    ['2027 m. gegužės mėn.', '2027-05'],
    ['2027 m. 6 mėn.', '2027-06'],
    ['1-Jul-27', '2027-07'],
    ['01-Jul-2027', '2027-07'],
    ['июнь 2027 года', '2027-06'],
    ['июнь 2027', '2027-06'],
    ['1 июня 2027 г.', '2027-06'],
    ['Май 2027', '2027-05'],
    ['мая 2027', '2027-05'],
    ['2027 m. birželis', '2027-06'],
    ['2027 m. birželio 15 d.', '2027-06'],
    ['2027 m. gegužė', '2027-05'],
    ['rugpjūtis 2027', '2027-08'],
    ['rugsėjo 2027', '2027-09'],
    ['01.06.2027 - 30.06.2027', '2027-06'],
    ['2027-06-01 – 2027-06-30', '2027-06'],
  ])('%s is %s', (text, month) => {
    expect(readMonth(text, null)).toEqual({ kind: 'month', month });
  });

  it.each(['', 'abc', '2027', '13/2027', '31.02.2027', 'Total', '12', 'Juvember 2027', '2027-00', '1 200,50'])(
    '%s is none',
    (text) => {
      expect(readMonth(text, null)).toEqual({ kind: 'none' });
    },
  );

  it('that is two is said to be two', () => {
    expect(readMonth('June 1, 2027 - July 31, 2027', null)).toEqual({ kind: 'spansMonths' });
  });
});

describe('a table out of text', () => {
  it('keeps quoted delimiters, quotes and line breaks, and counts the lines', () => {
    expect(readTable('a,"b, ""c""\nd",e\r\n\r\n1,2,3')).toEqual([
      { line: 1, cells: ['a', 'b, "c"\nd', 'e'] },
      { line: 4, cells: ['1', '2', '3'] },
    ]);
  });

  it('is read back as it was written, whatever the delimiter', () => {
    const table = fc.constantFrom(',', ';', '\t').chain((delimiter) => {
      const cell = fc.stringMatching(/^[a-zA-Z0-9 |"\n]*$/).map((text) => text.replaceAll('|', delimiter));
      return fc.tuple(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
        fc.constant(delimiter),
      );
    });
    fc.assert(
      fc.property(table, ([rows, delimiter]) => {
        const head = ['one', 'two', 'three'];
        const text = [head, ...rows, head]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        const wanted = [head, ...rows, head]
          .map((row) => row.map((cell) => cell.trim()))
          .filter((row) => row.some((cell) => cell !== ''));
        expect(readTable(text).map((row) => row.cells)).toEqual(wanted);
      }),
    );
  });
});

describe('the text of a file', () => {
  const text = 'Mėnuo;Užklausos\n2027 m. birželis;12';
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(text, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('le')])],
    ['UTF-16, the other order, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16('be')])],
    ['UTF-16 without a mark', utf16('le')],
  ])('is read from %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
