import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#shared/exchange/decodeText.ts';
import {
  openStatistics,
  proposeMapping,
  type StatisticsFile,
  type StatisticsMapping,
} from '#shared/exchange/csvMapping.ts';
import { areLeads } from '#shared/exchange/csvResults.ts';
import { mergeActuals, readStatistics, waitingProblems } from '#shared/exchange/csvStatistics.ts';
import { startingProfile } from '#shared/exchange/newPlan.ts';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import type { Actual, Language } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';

const channelsIn = async (language: Language) =>
  defaultBudget(startingProfile('2026-11-24', language), await loadChannelNames(language)).channels;
const english = await channelsIn('en');

/** A plan in euros, looked at when the months of the fixtures have been. */
const inEuros = { currency: 'EUR', today: '2027-08-10' };

const opened = (text: string): StatisticsFile => orThrow(openStatistics(text));

/** Reads an export of the fixtures with the proposed mapping, changed where a test changes it. */
function imported(name: string, changes: Partial<StatisticsMapping> = {}, channels = english) {
  const file = opened(decodeText(readFileSync(`tests/fixtures/exports/${name}`)));
  const mapping = { ...proposeMapping(file, channels), ...changes };
  const read = readStatistics(file, mapping, inEuros);
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
    expect(read.warnings.map(({ params }) => params)).toEqual([
      { found: 'RUB', currency: 'EUR' },
      // Of the bad rows.
      { line: 10, column: 'Расход (руб.)', total: 11602.75, sum: 11512.75 },
      { line: 10, column: 'Конверсии', total: 12, sum: 9 },
    ]);
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
    expect(read.waiting).toEqual([{ name: 'Nežinomas', rows: 1 }]);
    expect(read.bad).toEqual([]);
    const decided = { ...read.mapping.channels, Nežinomas: null };
    expect(imported('sheet-lt.csv', { channels: decided }, channels)).toMatchObject({ waiting: [], leftOut: 1 });
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
    readStatistics(file, mapping, inEuros).undecided.map(({ code }) => code);

  it('without a column for the month asks for it once, before anything else', () => {
    const text = 'Channel,Spend,Leads\nSearch,100,4\nSearch,50,1\n';
    const file = opened(text);
    const mapping = { ...proposeMapping(file, english), channels: { Search: 'contextual' } };
    expect(undecided(file, mapping)).toEqual(['statistics.noMonth']);
    expect(readStatistics(file, { ...mapping, month: '2027-06' }, inEuros).actuals).toEqual([
      row('contextual', '2027-06', { spend: 150, leads: 5 }),
    ]);
  });

  it('with dates whose day and month cannot be told apart asks which comes first', () => {
    const file = opened('Date,Channel,Spend\n03/04/2027,Search,10\n');
    const mapping = { ...proposeMapping(file, english), channels: { Search: 'contextual' } };
    expect(undecided(file, mapping)).toEqual(['statistics.ambiguousDate']);
    expect(readStatistics(file, { ...mapping, dayFirst: true }, inEuros).actuals[0]?.month).toBe('2027-04');
    const decided = opened('Date,Channel,Spend\n03/04/2027,Search,10\n03/25/2027,Search,10\n');
    expect(proposeMapping(decided, english).dayFirst).toBe(false);
  });

  it('without a column for the channel asks which one it is of', () => {
    const file = opened('Month,Spend\n2027-06,10\n');
    const mapping = proposeMapping(file, english);
    expect(undecided(file, mapping)).toEqual(['statistics.noChannelColumn']);
    expect(readStatistics(file, { ...mapping, channelId: 'radio' }, inEuros).actuals[0]).toMatchObject({
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
        const read = readStatistics(outcome.value, mapping, inEuros);
        const waiting = read.waiting.reduce((sum, one) => sum + one.rows, 0);
        expect(read.taken + read.bad.length + read.leftOut + read.sumLines.length + waiting).toBe(
          outcome.value.rows.length,
        );
        expect(read.taken > 0).toBe(read.actuals.length > 0);
      }),
    );
  });
});

/** Reads a text with the proposed mapping, changed where a test changes it. */
function readText(text: string, changes: Partial<StatisticsMapping> = {}) {
  const file = opened(text);
  const mapping = { ...proposeMapping(file, english), ...changes };
  return { mapping, ...readStatistics(file, mapping, inEuros) };
}
const said = (problems: readonly Problem[]) => problems.map(({ code, params }) => ({ code, ...params }));

describe('a line of sums', () => {
  it('is never a campaign whose name only begins so: what has a month of its own comes in', () => {
    const read = readText(
      `Campaign,Month,Currency code,Clicks,Cost,Conversions
Implants,2027-06-01,EUR,48,182.40,3.00
Total care - dental,2027-06-01,EUR,55,210.10,4.50
Всего зуба,2027-07-01,EUR,55,100.10,4.50
Total: Account, --,EUR,158,492.60,12.00
`,
    );
    expect(read.actuals).toEqual([
      row('contextual', '2027-06', { spend: 392.5, leads: 7.5 }),
      row('contextual', '2027-07', { spend: 100.1, leads: 4.5 }),
    ]);
    expect(read).toMatchObject({ taken: 3, sumLines: [5], warnings: [] });
  });

  it('is told by its figures where no column says the month of any row', () => {
    const month = { month: '2027-06' };
    const head = 'Campaign,Clicks,Cost,Conversions\n';
    const rows = 'Implants,48,182.40,3\nTotal care,55,210.10,4.5\n';
    expect(readText(`${head}${rows}Total: Account,103,392.50,7.5\n`, month)).toMatchObject({
      actuals: [row('contextual', '2027-06', { spend: 392.5, leads: 7.5 })],
      sumLines: [4],
    });
    // Of campaigns that are not in the file: whether it is a sum has to be asked.
    expect(readText(`${head}${rows}Total: Account,403,992.50,17.5\n`, month)).toMatchObject({
      actuals: [row('contextual', '2027-06', { spend: 392.5, leads: 7.5 })],
      sumLines: [],
      waiting: [{ name: 'Total: Account', rows: 1 }],
    });
  });

  it('that does not match what comes in is said', () => {
    const read = readText('Day,Campaign,Cost,Leads\n2027-06-01,Search advertising,100,4\nTotal,,150.00,4\n', {
      channels: { 'Search advertising': 'contextual' },
    });
    expect(said(read.warnings)).toEqual([
      { code: 'statistics.totalDiffers', line: 3, column: 'Cost', total: 150, sum: 100 },
    ]);
  });
});

describe('results of Meta', () => {
  const head = 'Reporting starts,Reporting ends,Campaign name,Results,Result indicator,Amount spent (EUR)\n';
  const line = (results: number, kind: string) => `2027-06-01,2027-06-30,A,${results},${kind},100\n`;

  it('that are clicks or views are no leads, and that is said by name; their money counts', () => {
    const read = readText(
      head +
        line(23, 'actions:onsite_conversion.lead_grouped') +
        line(1840, 'actions:link_click') +
        line(9911, 'reach'),
    );
    expect(read.actuals).toEqual([row('social', '2027-06', { spend: 300, leads: 23 })]);
    expect(said(read.warnings)).toEqual([
      { code: 'statistics.noLeads', kind: 'link click', results: 1840 },
      { code: 'statistics.noLeads', kind: 'reach', results: 9911 },
    ]);
  });

  it('of several kinds that are leads are added up, and that is said', () => {
    const read = readText(
      head + line(23, 'actions:lead') + line(7, 'actions:onsite_conversion.messaging_conversation_started_7d'),
    );
    expect(read.actuals[0]?.leads).toBe(30);
    expect(said(read.warnings)).toEqual([
      { code: 'statistics.mixedLeads', kinds: '“lead”, “messaging conversation started 7d”' },
    ]);
  });

  it.each([
    'actions:leadgen_grouped',
    'actions:offsite_conversion.fb_pixel_lead',
    'actions:offsite_conversion.custom.123',
    'actions:click_to_call_call_confirm',
    'Website leads',
    'Messaging conversations started',
    'Potencialūs klientai',
    'Лиды на сайте',
    'Начатые переписки',
  ])('of the kind %s are leads', (kind) => {
    expect(areLeads(kind)).toBe(true);
  });

  it.each([
    'actions:link_click',
    'actions:offsite_conversion.fb_pixel_view_content',
    'actions:onsite_conversion.post_save',
    'actions:landing_page_view',
    'estimated_ad_recall_lift',
    'video_thruplay_watched_actions',
    'reach',
    'Nuorodos paspaudimai',
    'Охват',
    '',
  ])('of the kind “%s” are none', (kind) => {
    expect(areLeads(kind)).toBe(false);
  });

  it('without a column that says their kind are taken for leads, and that is said', () => {
    const read = readText(
      'Reporting starts,Reporting ends,Campaign name,Results,Amount spent (EUR)\n2027-06-01,2027-06-30,A,5,100\n',
    );
    expect(read.actuals[0]?.leads).toBe(5);
    expect(said(read.warnings)).toEqual([{ code: 'statistics.resultsUnnamed' }]);
  });
});

describe('a month that has not begun', () => {
  it('cannot have happened: its row is bad, that of the month of today is not', () => {
    const read = readText('Month,Channel,Leads\n2027-08,Radio,3\n2027-09,Radio,4\n', { channels: { Radio: 'radio' } });
    expect(read.actuals).toEqual([row('radio', '2027-08', { leads: 3 })]);
    expect(said(read.bad)).toEqual([{ code: 'statistics.notYet', line: 3, month: '2027-09' }]);
  });
});

describe('a name that is no channel of the plan', () => {
  it('of an advertising system is proposed the channel that it is', () => {
    const { mapping } = readText(
      'Month,Channel,Leads\n2027-06,Google,3\n2027-06,Facebook,4\n2027-06,Яндекс Директ,4\n2027-06,Our flyer,1\n',
    );
    expect(mapping.channels).toEqual({ Google: 'contextual', Facebook: 'social', 'Яндекс Директ': 'contextual' });
  });

  it('is one question, whatever its number of rows and whatever else is wrong with them', () => {
    const read = readText('Month,Channel,Leads\n2027-06,Our flyer,3\n2027-07,Our flyer,4\nsome day,Our flyer,x\n');
    expect(read).toMatchObject({ actuals: [], bad: [], waiting: [{ name: 'Our flyer', rows: 3 }] });
    expect(said(waitingProblems(read))).toEqual([{ code: 'statistics.unknownChannel', value: 'Our flyer', rows: 3 }]);
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
