import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inputFieldAt } from '#shared/budget/inputFields.ts';
import { inputAt, type InputValue } from '#shared/budget/paths.ts';
import { projectWith, type ComparedScenario, type Ground } from '#shared/budget/scenarios.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import { clearChange, setChange } from '#renderer/state/scenarioActions.ts';

interface Props {
  readonly plan: Plan;
  readonly ground: Ground;
  readonly compared: ComparedScenario;
  readonly path: string;
}

/**
 * What one scenario changes one input to. Empty is as planned, or as the course has it that the scenario follows. A value
 * with which nothing can be projected is refused at the field, and what stood there stays.
 */
export function ChangeCell({ plan, ground, compared: { scenario, changes, outcome }, path }: Props) {
  const { t } = useTranslation('whatIf');
  const names = useInputNames(plan);
  const placed = usePlacedProblem(plan);
  const sentence = (problem: Problem) => placed(problem).sentence;
  const { id, name } = scenario;
  const label = t('beside.cell', { input: names.name(path), scenario: name });
  const planned = inputAt(plan, path);
  const own = Object.hasOwn(scenario.changes, path) ? scenario.changes[path] : undefined;
  const placeholder =
    own === undefined && changes[path] !== undefined ? names.value(path, changes[path]) : t('asPlanned');
  const onEmpty = () => clearChange(id, path);
  const stored = outcome.ok ? undefined : outcome.problems.find((problem) => problem.path.at(-1) === path);
  const error = stored && sentence(stored);
  if (planned === undefined)
    return own === undefined ? null : (
      <Button size="compact-sm" variant="default" aria-label={`${t('beside.takeAway')}: ${label}`} onClick={onEmpty}>
        {t('beside.takeAway')}
      </Button>
    );
  if (typeof planned === 'boolean')
    return (
      <Select
        size="xs"
        aria-label={label}
        clearable
        placeholder={placeholder}
        error={error}
        data={[
          { value: 'true', label: names.value(path, true) },
          { value: 'false', label: names.value(path, false) },
        ]}
        value={typeof own === 'boolean' ? String(own) : null}
        onChange={(value) => (value === null ? onEmpty() : setChange(id, path, value === 'true'))}
      />
    );
  if (typeof planned === 'string')
    return (
      <DateField
        hideLabel
        label={label}
        placeholder={placeholder}
        value={typeof own === 'string' ? own : null}
        min={plan.profile.planStart}
        error={error}
        onEmpty={onEmpty}
        onCommit={(value) => setChange(id, path, value)}
      />
    );
  const field = inputFieldAt(path);
  const refuse = (value: InputValue): string | null => {
    const tried = projectWith(plan, { ...changes, [path]: value }, ground);
    return tried.ok ? null : tried.problems.map(sentence).join(' ');
  };
  return (
    field && (
      <NumberField
        hideLabel
        {...field}
        label={label}
        placeholder={placeholder}
        currency={plan.profile.currency}
        value={typeof own === 'number' ? own : null}
        error={error}
        refuse={refuse}
        onEmpty={onEmpty}
        onCommit={(value) => setChange(id, path, value)}
      />
    )
  );
}
