import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonth } from '#shared/exchange/csvMonths.ts';
import { readTable } from '#shared/exchange/csvTable.ts';
import { decodeText } from '#shared/exchange/decodeText.ts';
import {
  mergeActuals,
  openStatistics,
  proposeMapping,
  readStatistics,
  type StatisticsFile,
  type StatisticsMapping,
} from '#shared/exchange/csvStatistics.ts';
import { startingProfile } from '#shared/exchange/newPlan.ts';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import type { Actual, Language } from '#shared/plan/schema.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';

const channelsIn = async (language: Language) =>
  defaultBudget(startingProfile('2026-11-24', language), await loadChannelNames(language)).channels;
const english = await channelsIn('en');

const opened = (text: string): StatisticsFile => orThrow(openStatistics(text));

/** Reads an export of the fixtures with the proposed mapping, changed where a test changes it. */
function imported(name: string, changes: Partial<StatisticsMapping> = {}, channels = english) {
  const file = opened(decodeText(readFileSync(`tests/fixtures/exports/${name}`)));
  const mapping = { ...proposeMapping(file, channels), ...changes };
  const read = readStatistics(file, mapping, 'EUR');
  return { file, mapping, ...read, bad: read.bad.map(({ code, params }) => `${code} ${params['line'] ?? ''}`.trim()) };
}

const row = (channelId: string, month: string, figures: Partial<Actual>): Actual => ({
  channelId,
  month,
  spend: null,
  leads: null,
  booked: null,
  attended: null,
  revenue: null,
  ...figures,
});

describe('an export of an advertising system', () => {
  it('of Google Ads in English is read with its days added up to months, sums and notes left alone', () => {
    const read = imported('google-ads-en.csv');
    expect(read.file.source).toBe('googleAds');
    expect(read.actuals).toEqual([
      row('contextual', '2027-06', { spend: 89.3, leads: 3.5 }),
      row('contextual', '2027-07', { spend: 1039.5, leads: 21 }),
    ]);
    expect(read).toMatchObject({ bad: [], warnings: [], leftOut: 0 });
  });

  it('of Google Ads in Russian takes its month from the line above the table', () => {
    const read = imported('google-ads-ru.csv');
    expect(read.file).toMatchObject({ source: 'googleAds', period: '2027-06' });
    expect(read.actuals).toEqual([row('contextual', '2027-06', { spend: 1173.52, leads: 27 })]);
  });

  it('of Google Ads in Lithuanian is read with its decimal commas', () => {
    expect(imported('google-ads-lt.csv').actuals).toEqual([
      row('contextual', '2027-06', { spend: 345.6, leads: 9 }),
      row('contextual', '2027-07', { spend: 1301.05, leads: 31 }),
    ]);
  });

  it('of Meta Ads goes to the social channel, without the row of sums that has no name', () => {
    const read = imported('meta-ads-en.csv');
    expect(read.file.source).toBe('metaAds');
    expect(read.actuals).toEqual([
      row('social', '2027-06', { spend: 352.4, leads: 12 }),
      row('social', '2027-07', { spend: 560, leads: 19 }),
    ]);
    expect(read.bad).toEqual([]);
  });

  it('of Meta Ads in Lithuanian is recognised', () => {
    expect(imported('meta-ads-lt.csv').actuals).toEqual([row('social', '2027-06', { spend: 212.35, leads: 8 })]);
  });

  it('in another currency is warned of, and a period over two months is named by its line', () => {
    const read = imported('meta-ads-ru.csv');
    expect(read.warnings.map(({ code, params }) => ({ code, ...params }))).toEqual([
      { code: 'statistics.otherCurrency', found: 'USD', currency: 'EUR' },
    ]);
    expect(read.bad).toEqual(['statistics.spansMonths 3']);
    expect(read.actuals).toEqual([row('social', '2027-06', { spend: 410.55, leads: 14 })]);
  });

  it('of Yandex Direct is read from its old code page; days that do not exist and costs that are none are named', () => {
    const read = imported('yandex-direct.csv');
    expect(read.file.source).toBe('yandexDirect');
    expect(read.bad).toEqual(['statistics.notAMonth 8', 'statistics.notANumber 9']);
    expect(read.actuals).toEqual([
      row('contextual', '2027-06', { spend: 7612.5, leads: 9 }),
      row('contextual', '2027-07', { spend: 3900.25 }),
    ]);
    expect(read.warnings.map(({ params }) => params['found'])).toEqual(['RUB']);
  });
});

describe('a spreadsheet of one’s own', () => {
  it('names its channels as the plan does; rows of others wait for a decision and can be left out', async () => {
    const channels = (await channelsIn('lt')).map((channel) =>
      channel.id === 'contextual' ? { ...channel, name: 'Kontekstinė reklama' } : channel,
    );
    const read = imported('sheet-lt.csv', {}, channels);
    expect(read.mapping.channels).toEqual({
      'Kontekstinė reklama': 'contextual',
      'Socialiniai tinklai': 'social',
    });
    expect(read.bad).toEqual(['statistics.unknownChannel 5']);
    const decided = { ...read.mapping.channels, Nežinomas: null };
    expect(imported('sheet-lt.csv', { channels: decided }, channels)).toMatchObject({ bad: [], leftOut: 1 });
    expect(read.actuals).toEqual([
      row('contextual', '2027-06', { spend: 1500, leads: 34, booked: 14, attended: 11, revenue: 2480.5 }),
      row('social', '2027-06', { spend: 900, leads: 25, booked: 7, attended: 5, revenue: 640 }),
      row('contextual', '2027-07', { spend: 1480.2, leads: 31, booked: 13, attended: 12 }),
    ]);
  });

  it('is read the same from copied cells, and a negative figure is named', () => {
    const read = imported('sheet-en.tsv', {
      channels: { 'Search advertising': 'contextual', 'Social networks': 'social' },
    });
    expect(read.bad).toEqual(['statistics.negative 3']);
    expect(read.actuals).toEqual([
      row('contextual', '2027-06', { spend: 1500, leads: 34, booked: 14, attended: 11, revenue: 2480.5 }),
      row('contextual', '2027-07', { spend: 1480.2, leads: 31, booked: 13, attended: 12 }),
    ]);
  });

  const undecided = (file: StatisticsFile, mapping: StatisticsMapping) =>
    readStatistics(file, mapping, 'EUR').undecided.map(({ code }) => code);

  it('without a column for the month asks for it once, before anything else', () => {
    const text = 'Channel,Spend,Leads\nSearch,100,4\nSearch,50,1\n';
    const file = opened(text);
    const mapping = { ...proposeMapping(file, english), channels: { Search: 'contextual' } };
    expect(undecided(file, mapping)).toEqual(['statistics.noMonth']);
    expect(readStatistics(file, { ...mapping, month: '2027-06' }, 'EUR').actuals).toEqual([
      row('contextual', '2027-06', { spend: 150, leads: 5 }),
    ]);
  });

  it('with dates whose day and month cannot be told apart asks which comes first', () => {
    const file = opened('Date,Channel,Spend\n03/04/2027,Search,10\n');
    const mapping = { ...proposeMapping(file, english), channels: { Search: 'contextual' } };
    expect(undecided(file, mapping)).toEqual(['statistics.ambiguousDate']);
    expect(readStatistics(file, { ...mapping, dayFirst: true }, 'EUR').actuals[0]?.month).toBe('2027-04');
    const decided = opened('Date,Channel,Spend\n03/04/2027,Search,10\n03/25/2027,Search,10\n');
    expect(proposeMapping(decided, english).dayFirst).toBe(false);
  });

  it('without a column for the channel asks which one it is of', () => {
    const file = opened('Month,Spend\n2027-06,10\n');
    const mapping = proposeMapping(file, english);
    expect(undecided(file, mapping)).toEqual(['statistics.noChannelColumn']);
    expect(readStatistics(file, { ...mapping, channelId: 'radio' }, 'EUR').actuals[0]).toMatchObject({
      channelId: 'radio',
    });
  });

  it('that is none is refused in words', () => {
    const codes = (text: string) => {
      const outcome = openStatistics(text);
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    };
    expect(codes('')).toEqual(['statistics.empty']);
    expect(codes('hello\nworld\n')).toEqual(['statistics.noHeaders']);
    expect(codes('Month,Channel,Spend\n')).toEqual(['statistics.empty']);
  });

  it('never loses a row: each is taken, left out, or named', () => {
    const cell = fc.constantFrom('Search', '', '2027-06', '31.02.2027', '12', '1 200,50', '-3', 'abc', '--');
    const channel = fc.constantFrom('Search', 'Other', 'Unknown');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, channel, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = ['Month;Channel;Spend;Leads', ...rows.map((cells) => cells.join(';'))].join('\n');
        const outcome = openStatistics(text);
        if (!outcome.ok) return;
        const mapping = { ...proposeMapping(outcome.value, english), channels: { Search: 'contextual', Other: null } };
        const read = readStatistics(outcome.value, mapping, 'EUR');
        const taken = outcome.value.rows.length - read.bad.length - read.leftOut;
        expect(taken).toBeGreaterThanOrEqual(read.actuals.length);
        expect(taken > 0).toBe(read.actuals.length > 0);
      }),
    );
  });
});

describe('statistics taken into a plan', () => {
  it('replace what they know and keep the rest', () => {
    const before = [row('search', '2027-06', { spend: 10, attended: 3 }), row('social', '2027-06', { leads: 1 })];
    expect(
      mergeActuals(before, [row('search', '2027-06', { spend: 20, leads: 5 }), row('search', '2027-07', { leads: 2 })]),
    ).toEqual([
      row('search', '2027-06', { spend: 20, leads: 5, attended: 3 }),
      row('social', '2027-06', { leads: 1 }),
      row('search', '2027-07', { leads: 2 }),
    ]);
  });
});

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
