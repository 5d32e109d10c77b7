import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { briefText } from '#shared/content/briefText.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import {
  briefLookedAt,
  changedBriefItem,
  lawRegionOf,
  type BriefItem,
  type BriefSection,
} from '#shared/decisions/websiteBrief.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { Proposals } from '../../parts/Proposals.tsx';
import parts from '../../parts/parts.module.css';
import classes from './WebsiteBrief.module.css';

interface Props {
  readonly section: BriefSection;
  readonly items: readonly BriefItem[];
  readonly words: PromotionWords;
}

type Changes = Parameters<typeof changedBriefItem>[2];

function change(key: string, changes: Changes): void {
  changePlan((draft) => void (draft.website.items = changedBriefItem(draft.website.items, key, changes)));
}

/** The lines of one part of the brief; the usual names can be put in for all of them at once. */
export function BriefSectionRows({ section, items, words }: Props) {
  const { t } = useTranslation('guideWebsite');
  const { date } = useFormat();
  const plan = usePlan();
  const listId = useId();
  const nameless = items.filter((item) => item.wanted && item.owner === '');
  const assign = () =>
    changePlan((draft) => {
      for (const { key, role } of nameless)
        draft.website.items = changedBriefItem(draft.website.items, key, { owner: words.roles[role] });
    });
  return (
    <>
      <Proposals id={listId} texts={[...plan.people.map(({ name }) => name), ...Object.values(words.roles)]} />
      <div className={parts.line}>
        <h2 className={classes.title}>{words.website.sections[section]}</h2>
        {nameless.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={assign}>
            {t('assign', { count: nameless.length })}
          </Button>
        )}
      </div>
      <ul className={parts.list}>
        {items.map((item) => (
          <BriefRow key={item.key} item={item} words={words} listId={listId} />
        ))}
      </ul>
      {items.some(({ legal }) => legal) && <p className={parts.soft}>{t('lookedAt', { date: date(briefLookedAt) })}</p>}
    </>
  );
}

interface RowProps {
  readonly item: BriefItem;
  readonly words: PromotionWords;
  readonly listId: string;
}

function BriefRow({ item, words, listId }: RowProps) {
  const { t } = useTranslation('guideWebsite');
  const { country } = usePlan().profile;
  const [noting, setNoting] = useState(item.note !== '');
  const { title, why, law } = briefText(item, lawRegionOf(country), words);
  return (
    <li className={classes.item} data-out={item.wanted ? undefined : ''}>
      <Checkbox
        checked={item.done && item.wanted}
        disabled={!item.wanted}
        aria-label={t('ready', { title })}
        onChange={(event) => change(item.key, { done: event.currentTarget.checked })}
      />
      <div>
        <p className={classes.itemTitle}>
          {title} {item.legal && <span className={parts.mark}>{words.roles.lawyer}</span>}
        </p>
        <p className={parts.soft}>
          {why}
          {law !== null && (
            <>
              {' '}
              <span className={classes.law}>{law}</span>
            </>
          )}
        </p>
        {noting && item.wanted && (
          <TextField
            label={t('noteOn', { title })}
            hideLabel
            multiline
            placeholder={t('note')}
            maxLength={2_000}
            value={item.note}
            onCommit={(note) => change(item.key, { note })}
          />
        )}
      </div>
      <div className={classes.itemSide}>
        {item.wanted && (
          <TextField
            label={t('ownerOf', { title })}
            hideLabel
            list={listId}
            placeholder={words.roles[item.role]}
            value={item.owner}
            onCommit={(owner) => change(item.key, { owner })}
          />
        )}
        <div className={classes.itemActions}>
          {item.wanted && !noting && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setNoting(true)}>
              {t('note')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t(item.wanted ? 'leaveOutItem' : 'takeInItem', { title })}
            onClick={() => change(item.key, { wanted: !item.wanted })}
          >
            {t(item.wanted ? 'leaveOut' : 'takeIn')}
          </Button>
        </div>
      </div>
    </li>
  );
}
