import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayOf,
  isIsoDate,
  monthOf,
  monthsBetween,
  monthText,
  weekdayOf,
  type DayNumber,
} from '#shared/calendar/dates.ts';
import { publicHolidays } from '#shared/calendar/holidays.ts';
import { workingCalendar } from '#shared/calendar/workingCalendar.ts';

const anyDay = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2100-12-31') }).map((day) => day as DayNumber);
const spec = { workingWeekdays: [1, 2, 3, 4, 5], extraDaysOff: ['2027-05-03'], extraWorkingDays: ['2027-05-08'] };

describe('dates', () => {
  it('turn into day numbers and back, a day apart a number apart', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(dateOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayOf(dateOf(day))).toBe(day);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
        expect(monthText(monthOf(dateOf(day)))).toBe(dateOf(day).slice(0, 7));
      }),
    );
  });

  it('have months between them, the first and the last among them, and none where the last lies before', () => {
    const between = (first: string, last: string) => monthsBetween(monthOf(first), monthOf(last)).map(monthText);
    expect(between('2027-11', '2028-02')).toEqual(['2027-11', '2027-12', '2028-01', '2028-02']);
    expect(between('2027-11', '2027-11')).toEqual(['2027-11']);
    expect(between('2027-11', '2027-10')).toEqual([]);
    expect(between('2027-11', '2026-01')).toEqual([]);
  });

  it('that do not exist are no dates', () => {
    for (const text of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '1989-12-31', '2101-01-01', ''])
      expect(isIsoDate(text), text).toBe(false);
    expect(isIsoDate('2028-02-29')).toBe(true);
  });
});

describe('the working calendar', () => {
  const calendar = workingCalendar(spec, ['2027-05-05']);

  it('leaves out weekends, holidays and extra days off, and takes in extra working days', () => {
    const works = (date: string) => calendar.isWorking(dayOf(date));
    expect(['2027-05-01', '2027-05-03', '2027-05-05'].map(works)).toEqual([false, false, false]);
    expect(['2027-05-04', '2027-05-08'].map(works)).toEqual([true, true]);
  });

  it('counts every working day once: the index of a day leads back to it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const at = calendar.dayAt(calendar.before(day));
        expect(at).toBeGreaterThanOrEqual(day);
        expect(calendar.isWorking(day)).toBe(at === day);
      }),
    );
  });
});

describe('public holidays', () => {
  const of = (region: string) => {
    const holidays = publicHolidays(region, 2027, 2027);
    return holidays.ok ? holidays.value : [];
  };

  it('are those of the country', () => {
    expect(of('LT')).toEqual(
      expect.arrayContaining([
        '2027-01-01',
        '2027-02-16',
        '2027-03-11',
        '2027-03-29',
        '2027-06-24',
        '2027-07-06',
        '2027-11-02',
      ]),
    );
    expect(of('GB-ENG')).toEqual(expect.arrayContaining(['2027-03-26', '2027-08-30']));
    expect(of('US')).toEqual(expect.arrayContaining(['2027-07-05', '2027-11-25']));
    expect(of('RU')).toEqual(expect.arrayContaining(['2027-01-07', '2027-05-09']));
  });

  it('are the same in every time zone', () => {
    const program = `import { publicHolidays } from './shared/calendar/holidays.ts'; console.log(JSON.stringify(publicHolidays('LT', 2026, 2028)))`;
    const answers = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
        env: { ...process.env, TZ: zone },
      }).toString(),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('2027-02-16');
  });

  it('of an unknown region are a problem with its place', () => {
    const unknown = publicHolidays('XX', 2027, 2027);
    expect(!unknown.ok && unknown.problems[0]).toMatchObject({
      code: 'plan.unknownHolidayRegion',
      path: ['calendar', 'holidayRegion'],
    });
  });
});
