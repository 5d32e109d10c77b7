import { create } from 'zustand';
import type { IsoDate } from '#shared/calendar/dates.ts';

/** The user's own date, as the wall clock shows it. */
function localToday(): IsoDate {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The store behind `useToday`, for what acts outside of a screen. */
export const useTodayStore = create<{ readonly today: IsoDate }>()(() => ({ today: localToday() }));

/** Keeps `useToday` right over midnight and after the machine slept; returns how to stop. */
export function watchToday(): () => void {
  const look = () => {
    if (useTodayStore.getState().today !== localToday()) useTodayStore.setState({ today: localToday() });
  };
  const timer = setInterval(look, 30_000);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Today, date-only. */
export function useToday(): IsoDate {
  return useTodayStore((state) => state.today);
}
