import { whySentence, whyTemplateSentence } from '#shared/content/whySentence.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useScreenLanguage } from '#renderer/state/promotionWords.ts';

/** Why a task stands on its date, in a sentence; empty where there is no schedule. In a template, which has no dates, by weeks. */
export function useWhySentence(): (taskId: string) => string {
  const { tasks, why } = useDerived();
  const { template, profile } = usePlan();
  const language = useScreenLanguage();
  const find = (id: string) => tasks.find(({ task }) => task.id === id);
  const context = {
    language,
    titleOf: (id: string) => find(id)?.task.title ?? '',
    datesOf: (id: string) => find(id)?.dates,
  };
  return (id) => {
    const reason = why(id);
    if (!reason) return '';
    if (!template) return whySentence(reason, context);
    const start = context.datesOf(id)?.recommendedStart;
    return whyTemplateSentence(reason, { openingDate: profile.openingDate, start }, context);
  };
}
