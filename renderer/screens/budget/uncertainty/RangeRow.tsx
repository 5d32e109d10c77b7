import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inputFieldAt } from '#shared/budget/inputFields.ts';
import { inputAt } from '#shared/budget/paths.ts';
import type { Range } from '#shared/budget/ranges.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import type { InputNames } from '#renderer/i18n/inputNames.ts';
import { bringAlong, removeRange, setRange, setTypical } from '#renderer/state/uncertaintyActions.ts';
import classes from './Uncertainty.module.css';

interface Props {
  readonly range: Range;
  readonly plan: Plan;
  readonly names: InputNames;
}

/** One uncertain input. What is out of order or out of bounds is said at its field and not stored. */
export function RangeRow({ range, plan, names }: Props) {
  const { t } = useTranslation('uncertainty');
  const { path, low, typical, high, moved } = range;
  const name = names.name(path);
  const field = inputFieldAt(path);
  // A range from a file can be of an input that the plan does not have: it can only be removed.
  const known = field !== null && inputAt(plan, path) !== undefined;
  const disorder = low > typical || typical > high ? t('ranges.disorder') : undefined;
  const common = { ...field!, size: 'xs', hideLabel: true, currency: plan.profile.currency } as const;
  const label = (edge: 'low' | 'typical' | 'high') => t('ranges.of', { edge: t(`ranges.${edge}`), input: name });
  return (
    <tr>
      <th scope="row">
        {names.short(path)}
        {moved !== null && (
          <div className={classes.moved}>
            {t('ranges.moved', { now: names.value(path, moved), typical: names.value(path, typical) })}{' '}
            <Button size="compact-xs" variant="default" onClick={() => bringAlong(path)}>
              {t('ranges.bring')}
            </Button>
          </div>
        )}
      </th>
      {known ? (
        <>
          <td>
            <NumberField
              {...common}
              label={label('low')}
              value={low}
              max={Math.max(common.min, typical)}
              outOfBounds={(bounds) => t('ranges.lowBounds', { ...bounds })}
              error={disorder}
              onCommit={(value) => setRange(path, { low: value, typical, high })}
            />
          </td>
          <td>
            <NumberField
              {...common}
              label={label('typical')}
              value={typical}
              onCommit={(value) => setTypical(path, value)}
            />
          </td>
          <td>
            <NumberField
              {...common}
              label={label('high')}
              value={high}
              min={Math.min(common.max, typical)}
              outOfBounds={(bounds) => t('ranges.highBounds', { ...bounds })}
              onCommit={(value) => setRange(path, { low, typical, high: value })}
            />
          </td>
        </>
      ) : (
        <td colSpan={3}>{t('ranges.gone')}</td>
      )}
      <td>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('ranges.remove', { input: name })}
          onClick={() => removeRange(path)}
        >
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
