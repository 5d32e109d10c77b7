/**
 * The scheduling rules a second time, word by word and as slowly as they read: working days counted one by one, dates
 * relaxed until nothing changes. Shares no code with the planner.
 */
import type { ScheduleInput } from '#shared/roadmap/types.ts';

const oneDay = 86_400_000;
const parse = (date: string) => Date.parse(`${date}T00:00:00Z`) / oneDay;
const print = (day: number) => new Date(day * oneDay).toISOString().slice(0, 10);

interface NaiveTask {
  id: string;
  earlyStart: string;
  earlyFinish: string;
  lateStart: string | null;
  lateFinish: string | null;
  recommendedStart: string;
  recommendedFinish: string;
  totalFloat: number | null;
  freeFloat: number | null;
  critical: boolean;
}

export function naiveSchedule(input: ScheduleInput, today: string): NaiveTask[] {
  const { calendar, profile, tasks } = input;
  const works = (day: number) => {
    const date = print(day);
    if (calendar.extraWorkingDays.includes(date)) return true;
    const weekday = ((new Date(day * oneDay).getUTCDay() + 6) % 7) + 1;
    return calendar.workingWeekdays.includes(weekday) && !calendar.extraDaysOff.includes(date);
  };
  const origin = parse('2026-01-01');
  const known: number[] = [];
  for (let day = origin; day < origin + 1800; day += 1) if (works(day)) known.push(day);
  const before = (day: number) => known.filter((one) => one < day).length;
  const opening = parse(profile.openingDate);
  const ready = before(Math.max(parse(profile.planStart), parse(today)));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const after = (id: string) => byId.get(id)!.phase === 'afterOpening';
  const isDone = (id: string) => byId.get(id)!.progress.actualFinish !== null;
  const begun = (id: string) => !isDone(id) && byId.get(id)!.progress.actualStart !== null;
  const n = (id: string) => byId.get(id)!.durationDays;
  const early = new Map<string, { s: number; e: number }>();

  const fact = (id: string) => {
    const { progress, durationDays } = byId.get(id)!;
    const s = before(parse(progress.actualStart!));
    if (progress.actualFinish !== null) return { s, e: before(parse(progress.actualFinish) + 1) };
    const remaining = Math.ceil(Number((durationDays * (1 - progress.percent)).toFixed(9)));
    return { s, e: Math.max(s, before(parse(today))) + remaining };
  };
  const relax = (from: Map<string, { s: number; e: number }>, id: string) =>
    byId.get(id)!.dependsOn.map(({ taskId, type, lagDays }) => {
      const p = from.get(taskId)!;
      if (type === 'FS') return p.e + lagDays;
      if (type === 'SS') return p.s + lagDays;
      if (type === 'FF') return p.e + lagDays - n(id);
      return p.s + lagDays - n(id);
    });
  for (const task of tasks) early.set(task.id, { s: 0, e: 0 });
  for (let round = 0; round <= tasks.length; round += 1) {
    for (const { id, constraint } of tasks) {
      if (isDone(id) || begun(id)) {
        early.set(id, fact(id));
        continue;
      }
      const least = [after(id) ? Math.max(ready, before(opening)) : ready, ...relax(early, id)];
      if (constraint?.notBefore) least.push(before(parse(constraint.notBefore)));
      if (constraint?.fixedStart) least.push(before(parse(constraint.fixedStart)));
      const s = Math.max(...least);
      early.set(id, { s, e: s + n(id) });
    }
  }

  const late = new Map<string, number>();
  for (const { id } of tasks) late.set(id, 1e9);
  for (let round = 0; round <= tasks.length; round += 1) {
    for (const { id, constraint, lead } of tasks) {
      if (after(id) || isDone(id)) continue;
      const most = [before(opening)];
      if (constraint?.notAfter) most.push(before(parse(constraint.notAfter) + 1));
      if (constraint?.fixedStart && !begun(id)) most.push(before(parse(constraint.fixedStart)) + n(id));
      if (lead?.finishWeeksBefore != null) most.push(before(opening - 7 * lead.finishWeeksBefore + 1));
      for (const successor of tasks) {
        if (after(successor.id) || isDone(successor.id) || begun(successor.id)) continue;
        for (const { taskId, type, lagDays } of successor.dependsOn) {
          if (taskId !== id) continue;
          const end = late.get(successor.id)!;
          const start = end - n(successor.id);
          if (type === 'FS') most.push(start - lagDays);
          if (type === 'FF') most.push(end - lagDays);
          if (begun(id)) continue;
          if (type === 'SS') most.push(start - lagDays + n(id));
          if (type === 'SF') most.push(end - lagDays + n(id));
        }
      }
      late.set(id, Math.min(...most));
    }
  }

  const recommended = new Map([...early].map(([id, dates]) => [id, { ...dates }]));
  for (let round = 0; round <= tasks.length; round += 1) {
    for (const { id, lead } of tasks) {
      if (isDone(id) || begun(id)) continue;
      const { s } = early.get(id)!;
      const window = lead?.startBetweenWeeks;
      let start = Math.max(window ? before(opening - 7 * window[0]) : s, ...relax(recommended, id));
      if (!after(id)) start = Math.min(start, late.get(id)! - n(id));
      start = Math.max(start, s);
      recommended.set(id, { s: start, e: start + n(id) });
    }
  }

  const floatOf = (id: string) => (after(id) || isDone(id) ? null : late.get(id)! - early.get(id)!.e);
  /** Lets a task slip day by day until a successor's early start would have to move; its total float where none would. */
  const freeFloatOf = (id: string) => {
    const float = floatOf(id);
    if (float === null) return null;
    const waiting = tasks.filter(
      (task) =>
        !isDone(task.id) &&
        !begun(task.id) &&
        task.dependsOn.some(({ taskId, type }) => taskId === id && !(begun(id) && (type === 'SS' || type === 'SF'))),
    );
    if (waiting.length === 0) return float;
    for (let slip = 1; ; slip += 1) {
      const slipped = new Map(early);
      const { s, e } = early.get(id)!;
      slipped.set(id, { s: s + slip, e: e + slip });
      const moves = waiting.some((task) => {
        const own = task.dependsOn.flatMap((dependency, index) =>
          dependency.taskId === id && !(begun(id) && (dependency.type === 'SS' || dependency.type === 'SF'))
            ? [relax(slipped, task.id)[index]!]
            : [],
        );
        return Math.max(...own) > early.get(task.id)!.s;
      });
      if (moves) return slip - 1;
    }
  };
  const least = Math.min(...tasks.flatMap(({ id }) => floatOf(id) ?? []));
  return tasks.map(({ id, progress }) => {
    const start = (s: number) => progress.actualStart ?? print(known[s]!);
    const finish = (e: number) => {
      if (progress.actualFinish !== null) return progress.actualFinish;
      const date = print(known[n(id) === 0 ? e : e - 1]!);
      return progress.actualStart !== null && date < progress.actualStart ? progress.actualStart : date;
    };
    const { s, e } = early.get(id)!;
    const r = recommended.get(id)!;
    const end = late.get(id)!;
    const float = floatOf(id);
    return {
      id,
      earlyStart: start(s),
      earlyFinish: finish(e),
      lateStart: isDone(id) ? progress.actualStart : after(id) ? null : start(end - n(id)),
      lateFinish: isDone(id) ? progress.actualFinish : after(id) ? null : finish(end),
      recommendedStart: start(r.s),
      recommendedFinish: finish(r.e),
      totalFloat: float,
      freeFloat: freeFloatOf(id),
      critical: float !== null && float <= Math.max(0, least),
    };
  });
}
