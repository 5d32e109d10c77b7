import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { holidayYears } from '#shared/plan/holidayYears.ts';
import type { Plan } from '#shared/plan/schema.ts';

const none: readonly IsoDate[] = [];

const useHolidayStore = create<{ readonly known: Readonly<Record<string, readonly IsoDate[]>> }>()(() => ({
  known: {},
}));

/** The public holidays that a plan's schedule needs; null while the holiday library loads. */
export function useHolidays(plan: Plan): readonly IsoDate[] | null {
  const region = plan.calendar.holidayRegion;
  const [from, to] = holidayYears(plan);
  const key = `${region} ${from} ${to}`;
  const known = useHolidayStore((state) => state.known[key]);
  useEffect(() => {
    if (region === null || known) return;
    void loadHolidays(region, from, to).then((dates) =>
      useHolidayStore.setState((state) => ({ known: { ...state.known, [key]: dates } })),
    );
  }, [region, from, to, key, known]);
  return region === null ? none : (known ?? null);
}

/** The library is large and needed only with a plan open, so it is a chunk of its own. */
async function loadHolidays(region: string, from: number, to: number): Promise<readonly IsoDate[]> {
  const { publicHolidays } = await import('#shared/calendar/holidays.ts');
  const outcome = publicHolidays(region, from, to);
  // A plan with a region that the library does not know is refused when it is read; none here means none known.
  return outcome.ok ? outcome.value : none;
}

const noNames: ReadonlyMap<IsoDate, string> = new Map();

/** The names of a plan's public holidays in the language on the screen; none while the holiday library loads. */
export function useHolidayNames(plan: Plan): ReadonlyMap<IsoDate, string> {
  const { i18n } = useTranslation();
  const region = plan.calendar.holidayRegion;
  const [from, to] = holidayYears(plan);
  const [names, setNames] = useState(noNames);
  useEffect(() => {
    let current = true;
    if (region !== null) {
      void import('#shared/calendar/holidays.ts').then(({ namedHolidays }) => {
        const outcome = namedHolidays(region, from, to, i18n.language);
        if (current) setNames(outcome.ok ? new Map(outcome.value.map(({ date, name }) => [date, name])) : noNames);
      });
    }
    return () => {
      current = false;
    };
  }, [region, from, to, i18n.language]);
  return region === null ? noNames : names;
}
