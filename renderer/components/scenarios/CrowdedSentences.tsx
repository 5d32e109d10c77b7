import { useTranslation } from 'react-i18next';
import { crowdedScenarios, type ComparedScenario } from '#shared/budget/scenarios.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';

interface Props {
  readonly plan: Plan;
  readonly projection: Projection;
  readonly compared: readonly ComparedScenario[];
}

/** Why a better course can have fewer first visits than the plan, a sentence a scenario. */
export function CrowdedSentences({ plan, projection, compared }: Props) {
  const { t } = useTranslation('whatIf');
  const { number } = useFormat();
  return crowdedScenarios(plan, projection, compared).map(({ name, returning, capacity }) => (
    <p key={name}>
      {t('beside.crowded', { scenario: name, returning: number(returning), capacity: number(capacity) })}
    </p>
  ));
}
