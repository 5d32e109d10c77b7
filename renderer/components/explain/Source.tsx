import { useTranslation } from 'react-i18next';
import { figures, type FigureKey } from '#shared/budget/figures.ts';
import { inputAt } from '#shared/budget/paths.ts';
import type { Explained, Origin } from '#shared/budget/explain/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';

interface Props {
  readonly origin: Origin;
  /** The plan as it is, without a scenario. */
  readonly plan: Plan;
  readonly explained: Explained;
}

/** Where an input comes from, in a sentence, with the published figure to compare it with. */
export function Source({ origin, plan, explained }: Props) {
  const sentence = useOriginSentence(plan, explained)(origin);
  return (
    <>
      <p>{sentence}</p>
      {origin.kind === 'plan' && origin.published !== null && <Published figure={origin.published} />}
    </>
  );
}

function useOriginSentence(plan: Plan, { input, scenario }: Explained): (origin: Origin) => string {
  const { t } = useTranslation('explain');
  const { date } = useFormat();
  const inputs = useInputNames(plan);
  const titleOf = (taskId: string) => plan.tasks.find(({ id }) => id === taskId)?.title ?? '';
  return (origin) => {
    switch (origin.kind) {
      case 'plan':
        return origin.path === 'profile.openingDate'
          ? t('origin.opening', { date: date(input.openingDate) })
          : t(`origin.${origin.source}`);
      case 'scenario': {
        const inPlan = inputAt(plan, origin.path);
        const name = scenario?.name ?? '';
        return inPlan === undefined
          ? t('origin.scenarioOnly', { scenario: name })
          : t('origin.scenario', { scenario: name, value: inputs.value(origin.path, inPlan) });
      }
      case 'statistics':
        return t('origin.statistics', {
          channel: plan.channels.find(({ id }) => id === origin.channelId)?.name ?? '',
        });
      case 'schedule':
        return origin.taskId === null || origin.finish === null
          ? t('origin.scheduleNever')
          : t('origin.schedule', { task: titleOf(origin.taskId), date: date(origin.finish) });
      case 'task':
        return t('origin.task', { task: titleOf(origin.taskId), date: date(origin.finish) });
      case 'counted':
        return t('origin.counted');
    }
  };
}

/** A published figure with its market, source and the day it was looked at. */
function Published({ figure }: { readonly figure: FigureKey }) {
  const { t } = useTranslation(['explain', 'budget']);
  const { date } = useFormat();
  const found = figures.find(({ key }) => key === figure);
  if (!found) return null;
  const { value, market, source, lookedAt } = found;
  return (
    <p>
      {t('origin.published', {
        figure: t(`sources.${figure}`, { ns: 'budget' }),
        value,
        market,
        source,
        date: date(lookedAt),
      })}
    </p>
  );
}
