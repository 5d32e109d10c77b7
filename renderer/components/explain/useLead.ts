import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Origin } from '#shared/budget/explain/types.ts';
import { placeOf } from '#renderer/app/places.ts';
import { useGoToInput } from '#renderer/components/useGoToInput.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';

/** Where an input is changed or seen: what the button says, and what it does. Null for what is only counted. */
export interface Lead {
  readonly label: string;
  readonly go: () => void;
}

/** Leads from a number to the place where it is changed, and puts the focus there. */
export function useLead(): (origin: Origin) => Lead | null {
  const { t } = useTranslation('explain');
  const [, navigate] = useLocation();
  const { id } = usePlan();
  const { openNumber, openSide, selectTask } = useView();
  const goToInput = useGoToInput();
  const toTask = (taskId: string) => ({
    label: t('lead.task'),
    go: () => {
      openNumber(null);
      selectTask(taskId);
      navigate(placeOf(id, 'roadmap'));
    },
  });
  /** The panel stays open beside the budget, so that one sees what a change does to the number. */
  const toInput = (label: string, path: string) => ({ label, go: () => goToInput(path) });
  return (origin) => {
    switch (origin.kind) {
      case 'plan': {
        const { path } = origin;
        if (path === 'profile.openingDate')
          return {
            label: t('lead.opening'),
            go: () => {
              openNumber(null);
              openSide('opening');
              navigate(placeOf(id, 'roadmap'));
            },
          };
        if (path.startsWith('economics.')) return toInput(t('lead.economics'), path);
        if (/\.spend\.[\d-]+$/.test(path)) return toInput(t('lead.spend'), path);
        return toInput(t('lead.channel'), path);
      }
      case 'statistics':
        return { label: t('lead.statistics'), go: () => navigate(placeOf(id, 'budget', 'statistics')) };
      case 'task':
        return toTask(origin.taskId);
      case 'schedule':
        return origin.taskId === null
          ? { label: t('lead.roadmap'), go: () => navigate(placeOf(id, 'roadmap')) }
          : toTask(origin.taskId);
      case 'scenario':
        return { label: t('lead.scenario'), go: () => navigate(placeOf(id, 'budget', 'scenarios')) };
      case 'counted':
        return null;
    }
  };
}
