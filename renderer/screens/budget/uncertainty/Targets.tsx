import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { monthToSay } from '#shared/budget/howSure.ts';
import { targetLines } from '#shared/plan/budgetSchema.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { isMoney, useSureWords } from '#renderer/components/uncertainty/useSureWords.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { setTargets, type Target } from '#renderer/state/uncertaintyActions.ts';
import type { UncertainNow } from '#renderer/state/uncertain.ts';
import classes from './Uncertainty.module.css';

/** What is to be reached by when, each with how likely that is. */
export function Targets({ plan, now }: { readonly plan: Plan; readonly now: UncertainNow }) {
  const { t } = useTranslation('uncertainty');
  const { targets = [], profile } = plan;
  const month = monthToSay(now.uncertain ?? { months: [] }, profile.openingDate);
  return (
    <section className={classes.block}>
      <h2>{t('targets.title')}</h2>
      <p className={classes.text}>{t('targets.text')}</p>
      {targets.length > 0 && (
        <table className={classes.ranges}>
          <thead>
            <tr>
              {(['line', 'month', 'atLeast', 'chance'] as const).map((head) => (
                <th key={head} scope="col" colSpan={head === 'chance' ? 2 : 1}>
                  {t(`targets.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.map((target, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a target is its place in the list
              <TargetRow key={index} target={target} index={index} plan={plan} now={now} />
            ))}
          </tbody>
        </table>
      )}
      {targets.length < 20 && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => setTargets((all) => [...all, { line: 'cash', month, atLeast: 0 }])}
        >
          {t('targets.add')}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  readonly target: Target;
  readonly index: number;
  readonly plan: Plan;
  readonly now: UncertainNow;
}

function TargetRow({ target, index, plan, now }: RowProps) {
  const { t } = useTranslation(['uncertainty', 'budget']);
  const { month: monthName } = useFormat();
  const { currency } = plan.profile;
  const words = useSureWords(currency);
  const { line, month, atLeast } = target;
  const lineName = (one: Target['line']) => t(`lines.${one}`, { ns: 'budget' });
  const change = (changes: Partial<Target>) =>
    setTargets((all) => all.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  const { uncertain, current } = now;
  const months = uncertain?.months ?? [];
  const outside = uncertain !== null && !months.includes(month);
  const chance = current ? uncertain?.probabilities.targets[index] : undefined;
  const ends = { first: monthName(months[0] ?? month), last: monthName(months.at(-1) ?? month) };
  return (
    <tr>
      <td>
        <Select
          size="xs"
          aria-label={`${t('targets.line')} ${index + 1}`}
          allowDeselect={false}
          value={line}
          data={targetLines.map((value) => ({ value, label: lineName(value) }))}
          onChange={(value) => value !== null && change({ line: value })}
        />
      </td>
      <td>
        <Select
          size="xs"
          searchable
          aria-label={`${t('targets.month')} ${index + 1}`}
          allowDeselect={false}
          value={month}
          data={[...(months.includes(month) ? [] : [month]), ...months].map((value) => ({
            value,
            label: monthName(value),
          }))}
          error={outside && t('targets.outside', ends)}
          onChange={(value) => value !== null && change({ month: value })}
        />
      </td>
      <td>
        <NumberField
          label={`${t('targets.atLeast')} ${index + 1}`}
          hideLabel
          size="xs"
          unit={isMoney(line) ? 'money' : 'number'}
          currency={currency}
          value={atLeast}
          min={-1e12}
          max={1e12}
          onCommit={(value) => change({ atLeast: value })}
        />
      </td>
      <td className={classes.chance}>{outside || chance === undefined ? '–' : words.cases(chance)}</td>
      <td>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('targets.remove', { line: lineName(line), month: monthName(month) })}
          onClick={() => setTargets((all) => all.filter((_one, at) => at !== index))}
        >
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
