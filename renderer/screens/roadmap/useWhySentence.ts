import { useTranslation } from 'react-i18next';
import type { Why } from '#shared/roadmap/why.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';

/** Why a task stands on its date, in one sentence; empty where there is no schedule. */
export function useWhySentence(): (taskId: string) => string {
  const { t } = useTranslation('roadmap');
  const { shortDate, dayMonth } = useFormat();
  const { tasks, why } = useDerived();
  const titleOf = (id: string) => tasks.find(({ task }) => task.id === id)?.task.title ?? '';
  const datesOf = (id: string) => tasks.find(({ task }) => task.id === id)?.dates;

  const predecessor = (reason: Extract<Why, { kind: 'predecessor' }>) => {
    const { taskId, type, lagDays } = reason;
    const dates = datesOf(taskId);
    const fromEnd = type === 'FS' || type === 'FF';
    const date = dates ? dayMonth(fromEnd ? dates.recommendedFinish : dates.recommendedStart) : '';
    const lag =
      lagDays === 0 ? '' : t(lagDays > 0 ? 'whyDate.lagLater' : 'whyDate.lagEarlier', { count: Math.abs(lagDays) });
    return t(`whyDate.predecessor.${type}`, { task: titleOf(taskId), date, lag });
  };
  return (id) => {
    const reason = why(id);
    if (!reason) return '';
    switch (reason.kind) {
      case 'done':
        return t('whyDate.done', { start: shortDate(reason.start), finish: shortDate(reason.finish) });
      case 'begun':
        return reason.waitsFor.length === 0
          ? t('whyDate.begun', { date: shortDate(reason.start) })
          : t('whyDate.begunEarly', { date: shortDate(reason.start), task: titleOf(reason.waitsFor[0] ?? '') });
      case 'predecessor':
        return predecessor(reason);
      case 'successor':
        return t('whyDate.successor', { task: titleOf(reason.taskId) });
      case 'finishBy':
        return t(`whyDate.finishBy.${reason.limit}`, { date: shortDate(reason.on) });
      case 'leadRule':
      case 'notBefore':
      case 'fixedStart':
      case 'planStart':
      case 'today':
      case 'opening': {
        const sentence =
          reason.kind === 'leadRule'
            ? leadSentence(reason.weeks, shortDate(reason.on))
            : t(`whyDate.${reason.kind}`, { date: shortDate(reason.on) });
        return reason.dayOff ? `${sentence} ${t('whyDate.dayOff')}` : sentence;
      }
    }
  };

  function leadSentence(weeks: number, date: string): string {
    return weeks < 0
      ? t('whyDate.leadAfter', { count: -weeks, date })
      : weeks === 0
        ? t('whyDate.leadOpening', { date })
        : t('whyDate.leadRule', { count: weeks, date });
  }
}
