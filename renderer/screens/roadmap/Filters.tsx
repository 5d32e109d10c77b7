import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phases } from '#shared/plan/schema.ts';
import { groupings, ownersOf, taskFilters } from '#shared/roadmap/groups.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './RoadmapScreen.module.css';

/** What is shown: by state, phase, owner and words; in the checklist also under which headings. */
export function Filters({ grouped }: { readonly grouped: boolean }) {
  const { t } = useTranslation('roadmap');
  const { tasks } = useDerived();
  const { query, ask, grouping, groupBy } = useView();
  return (
    <>
      <Select
        size="xs"
        w={130}
        aria-label={t('filter')}
        value={query.filter}
        data={taskFilters.map((value) => ({ value, label: t(`filters.${value}`) }))}
        allowDeselect={false}
        onChange={(filter) => ask({ filter: filter ?? 'all' })}
      />
      <Select
        size="xs"
        w={140}
        clearable
        aria-label={t('fields.phase')}
        placeholder={t('everyPhase')}
        value={query.phase}
        data={phases
          .filter((phase) => tasks.some(({ task }) => task.phase === phase))
          .map((value) => ({ value, label: t(`phases.${value}`) }))}
        onChange={(phase) => ask({ phase })}
      />
      <Select
        size="xs"
        w={120}
        clearable
        searchable
        aria-label={t('fields.owner')}
        placeholder={t('everyone')}
        value={query.owner}
        data={[...ownersOf(tasks)]}
        onChange={(owner) => ask({ owner })}
      />
      {grouped && (
        <Select
          size="xs"
          w={126}
          aria-label={t('groupBy')}
          value={grouping}
          data={groupings.map((value) => ({ value, label: t(`groupings.${value}`) }))}
          allowDeselect={false}
          onChange={(value) => groupBy(value ?? 'phase')}
        />
      )}
      <TextInput
        size="xs"
        className={classes.search ?? ''}
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={200}
        value={query.search}
        onChange={(event) => ask({ search: event.currentTarget.value })}
      />
    </>
  );
}
