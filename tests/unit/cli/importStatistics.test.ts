import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'planner-import-'));
const sample = 'assets/samples/vilnius-dental.clinicplan';
const take = (name: string, out: string, ...more: string[]) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [
      'cli/plan.ts',
      'import',
      isAbsolute(name) ? name : `tests/fixtures/exports/${name}`,
      '--from',
      'csv',
      '--into',
      sample,
      '--out',
      out,
      '--today',
      '2027-08-10',
      ...more,
    ],
    { encoding: 'utf8' },
  );
  return { status, said: stderr.trim().split('\n'), printed: stdout.trim().split('\n') };
};

describe('statistics taken in by the command line', { timeout: 60_000 }, () => {
  it('are in the plan that is written', () => {
    const out = join(folder, 'google.clinicplan');
    expect(take('google-ads-en.csv', out)).toEqual({
      status: 0,
      said: [''],
      printed: [
        '2027-06  Search advertising: spend 89.3, leads 3.5',
        '2027-07  Search advertising: spend 1039.5, leads 21',
        'Rows taken in: 4. Rows left out: 0. Months of a channel written: 2, of which replaced: 0.',
        "Lines 8, 9 are the file's own totals and are left out.",
      ],
    });
    expect((JSON.parse(readFileSync(out, 'utf8')) as { actuals: object[] }).actuals).toMatchObject([
      { channelId: 'contextual', month: '2027-06', spend: 89.3, leads: 3.5 },
      { channelId: 'contextual', month: '2027-07', spend: 1039.5, leads: 21 },
    ]);
  });

  it('with bad rows are refused, each row with its line, and nothing is written', () => {
    const out = join(folder, 'yandex.clinicplan');
    const { status, said } = take('yandex-direct.csv', out);
    expect(status).toBe(1);
    expect(said).toEqual(['Line 8: “31.06.2027” is no month and no date.', 'Line 9: “не определено” is not a number.']);
    expect(existsSync(out)).toBe(false);
  });

  it('with bad rows come in without them when that is asked for, and go to the channel that is named', () => {
    const out = join(folder, 'skipped.clinicplan');
    const { status, said } = take('yandex-direct.csv', out, '--skip-bad-rows', '--channel', 'banners');
    expect(status).toBe(0);
    // Another currency, two totals that the bad rows are missing in, the two bad rows.
    expect(said).toHaveLength(5);
    expect((JSON.parse(readFileSync(out, 'utf8')) as { actuals: object[] }).actuals).toMatchObject([
      { channelId: 'banners', month: '2027-06', spend: 7612.5, leads: 9 },
      { channelId: 'banners', month: '2027-07', spend: 3900.25 },
    ]);
  });

  it('that cannot be, or are of a month that has not begun, are said', () => {
    const file = join(folder, 'odd.csv');
    writeFileSync(file, 'Month,Channel,Leads,Booked\n2027-07,Google,4,9\n2027-12,Google,4,2\n');
    const { status, said, printed } = take(file, join(folder, 'odd.clinicplan'), '--skip-bad-rows');
    expect(status).toBe(0);
    expect(said).toEqual([
      'Line 3: 2027-12 has not begun, so nothing can have happened in it. Correct the month, or leave the row out.',
      'Search advertising, 2027-07: More have booked so far (9) than there were leads (4). Check both figures.',
    ]);
    expect(printed.at(-1)).toContain('Rows taken in: 1. Rows left out: 1.');
  });

  it('of a name that is no channel are refused with one sentence, and an empty file too', () => {
    const file = join(folder, 'flyer.csv');
    writeFileSync(file, 'Month,Channel,Leads\n2027-06,Flyer,4\n2027-07,Flyer,4\n');
    expect(take(file, join(folder, 'flyer.clinicplan'))).toMatchObject({
      status: 1,
      said: ['Which channel is “Flyer”? Choose one, or leave it out. Rows with this name: 2.'],
    });
    writeFileSync(file, '');
    expect(take(file, join(folder, 'flyer.clinicplan')).said[0]).toContain('There are no rows with figures.');
  });

  it('for a channel or a month that is none are refused', () => {
    const out = join(folder, 'none.clinicplan');
    expect(take('google-ads-en.csv', out, '--channel', 'nowhere').said[0]).toContain('nowhere');
    expect(take('google-ads-en.csv', out, '--month', '2027-13').said[0]).toContain('2027-13 is no month');
  });
});
