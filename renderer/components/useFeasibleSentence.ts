import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { feasibleReason, type FeasibleReason } from '#shared/roadmap/feasible.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { useFormat } from '#renderer/i18n/format.ts';

/**
 * Why the clinic cannot open before its earliest feasible opening (or at all), in a sentence: the task that holds it, by
 * which limit, and where the chain that leads to it begins. Empty where nothing but the plan's first day holds it.
 */
export function useFeasibleSentence(): (
  plan: Plan,
  schedule: Schedule,
  today: IsoDate,
  holidays: readonly IsoDate[],
) => string {
  const { t } = useTranslation('roadmap');
  const { shortDate } = useFormat();

  const startWords = ({ start }: FeasibleReason, titles: ReadonlyMap<string, string>) =>
    t(`feasible.start.${start.kind}`, {
      date: shortDate(start.on),
      done: start.kind === 'afterDone' ? titles.get(start.taskId) : '',
    });
  return (plan, schedule, today, holidays) => {
    const reason = feasibleReason(plan, schedule, today, holidays);
    if (!reason) return '';
    const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
    const { limit, taskId, firstId } = reason;
    const start = startWords(reason, titles);
    const held = t(`feasible.limit.${limit.kind}`, {
      task: titles.get(taskId),
      start: shortDate(reason.earlyStart),
      finish: shortDate(reason.earlyFinish),
      date: 'on' in limit ? shortDate(limit.on) : '',
      count: limit.kind === 'leadRule' ? limit.weeks : 0,
    });
    const count = schedule.feasibleChain.length;
    const from =
      count === 1 ? t('feasible.alone', { start }) : t('feasible.chain', { count, first: titles.get(firstId), start });
    const dayOff = limit.kind === 'leadRule' && limit.dayOff ? ` ${t('feasible.dayOff')}` : '';
    return `${held}${from}${dayOff}`;
  };
}
