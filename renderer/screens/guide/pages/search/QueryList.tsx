import { Button, Checkbox, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasQuery, type QueryGroup } from '#shared/decisions/queries.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRowWindow } from '#renderer/components/useRowWindow.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { AddByName } from '../../parts/AddByName.tsx';
import classes from './Search.module.css';

const rowHeight = 44;

/** The queries of one group: used or not, edited in place, removed; one of the user's own is added below. */
export function QueryList({ group }: { readonly group: QueryGroup }) {
  const { t } = useTranslation('guideSearch');
  const plan = usePlan();
  const scroll = useRef<HTMLUListElement>(null);
  const [search, setSearch] = useState('');
  const own = plan.queries.filter(
    (query) => query.group === group && query.text.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const shown = useRowWindow(scroll, own.length, rowHeight);
  const change = (id: string, changes: Partial<(typeof own)[number]>) =>
    changePlan((draft) => {
      const query = draft.queries.find((one) => one.id === id);
      if (query) Object.assign(query, changes);
    });
  const remove = (id: string) =>
    changePlan((draft) => void (draft.queries = draft.queries.filter((one) => one.id !== id)));
  const all = own.length > 0 && own.every(({ used }) => used);
  const useAll = (used: boolean) => {
    const ids = new Set(own.map(({ id }) => id));
    changePlan((draft) => {
      for (const query of draft.queries) if (ids.has(query.id)) query.used = used;
    });
  };
  return (
    <>
      {(own.length > 0 || search !== '') && (
        <div className={classes.listHead}>
          <Checkbox
            label={t('useAll')}
            checked={all}
            indeterminate={!all && own.some(({ used }) => used)}
            onChange={(event) => useAll(event.currentTarget.checked)}
          />
          <TextInput
            aria-label={t('searchQueries')}
            placeholder={t('searchQueries')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
      )}
      <ul ref={scroll} className={classes.queries} hidden={own.length === 0}>
        <li aria-hidden style={{ height: shown.from * rowHeight }} />
        {own.slice(shown.from, shown.to).map((query) => (
          <li key={query.id} className={classes.query}>
            <Checkbox
              aria-label={t('use', { query: query.text })}
              checked={query.used}
              onChange={(event) => change(query.id, { used: event.currentTarget.checked })}
            />
            <QueryText
              text={query.text}
              taken={(text) => hasQuery(plan.queries, text, query.id)}
              onCommit={(text) => change(query.id, { text })}
            />
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t('removeQuery', { query: query.text })}
              onClick={() => remove(query.id)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
        <li aria-hidden style={{ height: (own.length - shown.to) * rowHeight }} />
      </ul>
      <NewQuery group={group} />
    </>
  );
}

interface TextProps {
  readonly text: string;
  readonly taken: (text: string) => boolean;
  readonly onCommit: (text: string) => void;
}

/** A query's text; one that is empty or there already is not stored. */
function QueryText({ text, taken, onCommit }: TextProps) {
  const { t } = useTranslation('guideSearch');
  return (
    <TextField
      label={t('query')}
      hideLabel
      required={t('queryEmpty')}
      value={text}
      onCommit={(typed) => {
        if (!taken(typed)) onCommit(typed.trim());
      }}
    />
  );
}

function NewQuery({ group }: { readonly group: QueryGroup }) {
  const { t } = useTranslation('guideSearch');
  const { queries } = usePlan();
  return (
    <AddByName
      label={t('ownQuery')}
      action={t('add')}
      maxLength={500}
      wide
      refuse={(text) => (hasQuery(queries, text) ? t('queryIsThere') : null)}
      onAdd={(text) =>
        changePlan((draft) => void draft.queries.push({ id: crypto.randomUUID(), text, group, used: true }))
      }
    />
  );
}
