import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  generateQueries,
  groupWorth,
  queryGroups,
  queryIdentity,
  shareOfSearches,
  withQueries,
  type QueryGroup,
} from '#shared/decisions/queries.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { exportQueries } from '#renderer/state/promotionActions.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords } from '#renderer/state/promotionWords.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { QueryList } from './QueryList.tsx';
import { SearchPhases } from './SearchPhases.tsx';
import classes from './Search.module.css';

/** The queries by intent, with what each group is worth to this clinic; proposed, edited, taken away as a table. */
export default function QueriesPage() {
  const { t } = useTranslation('guideSearch');
  const { number, percent } = useFormat();
  const plan = usePlan();
  const words = usePromotionWords(plan.profile.language);
  const [group, setGroup] = useState<QueryGroup>('specialty');
  if (!words) return null;
  const known = new Set(plan.queries.map(({ text }) => queryIdentity(text)));
  const generated = generateQueries(plan, words.queries);
  const fresh = generated.filter(({ text }) => !known.has(queryIdentity(text))).length;
  const worth = groupWorth(plan.profile);
  const add = () => changePlan((draft) => void (draft.queries = withQueries(draft.queries, generated, worth)));
  const used = plan.queries.filter((query) => query.used).length;
  return (
    <>
      <div className={parts.line}>
        <p className={`${parts.headline} ${parts.grow}`}>
          {t('listed', { all: number(plan.queries.length), used: number(used) })}
        </p>
        {fresh > 0 && (
          <Button variant={plan.queries.length === 0 ? 'filled' : 'default'} onClick={add}>
            {t('addFresh', { count: fresh })}
          </Button>
        )}
        {plan.queries.length > 0 && (
          <Button variant="default" onClick={() => void exportQueries(words.queries)}>
            {t('export')}
          </Button>
        )}
      </div>
      {generated.length === 0 && plan.queries.length === 0 && <Note kind="info">{t('nothingYet')}</Note>}
      <Tabs value={group} onChange={(value) => setGroup(queryGroups.find((one) => one === value) ?? group)}>
        <Tabs.List aria-label={t('groups')}>
          {queryGroups.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`group.${one}`)} ({number(plan.queries.filter((query) => query.group === one).length)})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={group} className={classes.panel ?? ''}>
          <p>
            {t(`intent.${group}`, { share: percent(shareOfSearches[group]) })} {t(`worth.${worth[group]}`)}
          </p>
          <QueryList key={group} group={group} />
        </Tabs.Panel>
      </Tabs>
      <SearchPhases />
    </>
  );
}
