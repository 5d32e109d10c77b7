import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { uncertainPaths } from '#shared/budget/paths.ts';
import { rangeGroups, rangesOf } from '#shared/budget/ranges.ts';
import type { Plan } from '#shared/plan/schema.ts';
import notice from '#renderer/components/Notice.module.css';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import { addRange, bringAlong, takeUsualRanges } from '#renderer/state/uncertaintyActions.ts';
import { RangeRow } from './RangeRow.tsx';
import classes from './Uncertainty.module.css';

/** The uncertain inputs with low, typical and high, as the draws take them. */
export function Ranges({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('uncertainty');
  const names = useInputNames(plan);
  const ranges = rangesOf(plan);
  const own = Object.keys(plan.uncertainty).length > 0;
  const moved = ranges.filter((range) => range.moved !== null).length;
  const taken = new Set(ranges.map(({ path }) => path));
  const free = [...uncertainPaths(plan).keys()].filter((path) => !taken.has(path));
  return (
    <section className={classes.block}>
      <h2>{t('ranges.title')}</h2>
      <p className={classes.text}>
        {t('ranges.text')} {!own && t('ranges.usual')}
      </p>
      {moved > 0 && (
        <div className={notice.notice} data-kind="risk">
          <p>{t('ranges.movedCount', { count: moved })}</p>
          <div>
            <Button size="compact-sm" variant="default" onClick={() => bringAlong()}>
              {t('ranges.bringAll', { count: moved })}
            </Button>
          </div>
        </div>
      )}
      <table className={classes.ranges} data-numbers>
        <thead>
          <tr>
            {(['input', 'low', 'typical', 'high'] as const).map((head) => (
              <th key={head} scope="col" colSpan={head === 'high' ? 2 : 1}>
                {t(`ranges.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rangeGroups(plan).map(({ of, channel, ranges: some }) => (
          <tbody key={some[0]!.path}>
            <tr className={classes.group}>
              <th colSpan={5} scope="rowgroup">
                {of === 'channel' ? channel : t(of === 'clinic' ? 'ranges.ofClinic' : 'ranges.ofNothing')}
              </th>
            </tr>
            {some.map((range) => (
              <RangeRow key={range.path} range={range} plan={plan} names={names} />
            ))}
          </tbody>
        ))}
      </table>
      <div className={classes.controls}>
        <Select
          className={classes.add}
          aria-label={t('ranges.add')}
          placeholder={t('ranges.add')}
          leftSection={<IconPlus size={16} />}
          size="sm"
          searchable
          value={null}
          data={free.map((path) => ({ value: path, label: names.name(path) }))}
          onChange={(path) => path !== null && addRange(path)}
        />
        {own && (
          <Button variant="default" size="sm" onClick={takeUsualRanges}>
            {t('ranges.back')}
          </Button>
        )}
      </div>
    </section>
  );
}
