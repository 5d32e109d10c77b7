import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'planner-import-'));
const sample = 'assets/samples/vilnius-dental.clinicplan';
const take = (name: string, out: string, ...more: string[]) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'cli/plan.ts',
      'import',
      `tests/fixtures/exports/${name}`,
      '--from',
      'csv',
      '--into',
      sample,
      '--out',
      out,
      ...more,
    ],
    { encoding: 'utf8' },
  );
  return { status, said: stderr.trim().split('\n') };
};

describe('statistics taken in by the command line', { timeout: 60_000 }, () => {
  it('are in the plan that is written', () => {
    const out = join(folder, 'google.clinicplan');
    expect(take('google-ads-en.csv', out)).toEqual({ status: 0, said: [''] });
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
    expect(said).toHaveLength(3);
    expect((JSON.parse(readFileSync(out, 'utf8')) as { actuals: object[] }).actuals).toMatchObject([
      { channelId: 'banners', month: '2027-06', spend: 7612.5, leads: 9 },
      { channelId: 'banners', month: '2027-07', spend: 3900.25 },
    ]);
  });

  it('for a channel or a month that is none are refused', () => {
    const out = join(folder, 'none.clinicplan');
    expect(take('google-ads-en.csv', out, '--channel', 'nowhere').said[0]).toContain('nowhere');
    expect(take('google-ads-en.csv', out, '--month', '2027-13').said[0]).toContain('2027-13 is no month');
  });
});
