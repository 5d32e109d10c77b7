import { useTranslation } from 'react-i18next';
import { dayOf } from '#shared/calendar/dates.ts';
import type { Why } from '#shared/roadmap/why.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { weeksBefore } from './useTaskDates.ts';

/** Why a task stands on its date, in a sentence; empty where there is no schedule. In a template, which has no dates, by weeks. */
export function useWhySentence(): (taskId: string) => string {
  const { t } = useTranslation('roadmap');
  const { shortDate, dayMonth } = useFormat();
  const { tasks, why } = useDerived();
  const { template, profile } = usePlan();
  const titleOf = (id: string) => tasks.find(({ task }) => task.id === id)?.task.title ?? '';
  const datesOf = (id: string) => tasks.find(({ task }) => task.id === id)?.dates;

  const lagOf = (days: number) =>
    days === 0 ? '' : t(days > 0 ? 'whyDate.lagLater' : 'whyDate.lagEarlier', { count: Math.abs(days) });
  const predecessor = (reason: Extract<Why, { kind: 'predecessor' }>) => {
    const { taskId, type, lagDays } = reason;
    const dates = datesOf(taskId);
    const fromEnd = type === 'FS' || type === 'FF';
    const date = dates ? dayMonth(fromEnd ? dates.recommendedFinish : dates.recommendedStart) : '';
    return t(`whyDate.predecessor.${type}`, { task: titleOf(taskId), date, lag: lagOf(lagDays) });
  };
  return (id) => {
    const reason = why(id);
    if (!reason) return '';
    return template ? (templateSentence(id, reason) ?? sentence(reason)) : sentence(reason);
  };

  /** In a template, whose dates are made up: weeks from the opening; null for what has no other words there. */
  function templateSentence(id: string, reason: Why): string | null {
    const words = templateWords(reason);
    const dates = datesOf(id);
    if (words === null || reason.kind === 'leadRule' || !dates) return words;
    const weeks = weeksBefore(profile.openingDate, dates.recommendedStart);
    const that = weeks > 0 ? 'before' : weeks < 0 ? 'after' : 'atOpening';
    return `${words} ${t(`whyTemplate.${that}`, { count: Math.abs(weeks) })}`;
  }

  function templateWords(reason: Why): string | null {
    switch (reason.kind) {
      case 'predecessor':
        return t(`whyTemplate.predecessor.${reason.type}`, {
          task: titleOf(reason.taskId),
          lag: lagOf(reason.lagDays),
        });
      case 'leadRule':
        return reason.weeks < 0
          ? t('whyTemplate.leadAfter', { count: -reason.weeks })
          : t(reason.weeks === 0 ? 'whyTemplate.leadOpening' : 'whyTemplate.leadRule', { count: reason.weeks });
      case 'finishBy': {
        const count = (dayOf(profile.openingDate) - dayOf(reason.on)) / 7;
        return reason.limit === 'notAfter' ? null : t(`whyTemplate.finishBy.${reason.limit}`, { count });
      }
      case 'planStart':
      case 'today':
        return t('whyTemplate.planStart');
      case 'opening':
        return t('whyTemplate.opening');
      case 'successor':
        return sentence(reason);
      case 'done':
      case 'begun':
      case 'notBefore':
      case 'fixedStart':
        return null;
    }
  }

  function sentence(reason: Why): string {
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
  }

  function leadSentence(weeks: number, date: string): string {
    return weeks < 0
      ? t('whyDate.leadAfter', { count: -weeks, date })
      : weeks === 0
        ? t('whyDate.leadOpening', { date })
        : t('whyDate.leadRule', { count: weeks, date });
  }
}
