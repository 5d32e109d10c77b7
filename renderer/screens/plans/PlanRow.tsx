import { Menu } from '@mantine/core';
import { IconCopy, IconTemplate, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayOf } from '#shared/calendar/dates.ts';
import { placeOf } from '#renderer/app/places.ts';
import { UpdateTemplate } from '#renderer/components/templates/UpdateTemplate.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { duplicatePlan } from '#renderer/state/planActions.ts';
import { saveAsTemplate } from '#renderer/state/templateActions.ts';
import { useToday } from '#renderer/state/today.ts';
import type { PlanCard } from '#renderer/storage/database.ts';
import { MoreMenu } from '#renderer/components/MoreMenu.tsx';
import { deleteWithUndo } from './deleteWithUndo.ts';

import classes from './PlansScreen.module.css';

interface Props {
  readonly card: PlanCard;
  readonly onChange: () => Promise<void>;
}

/** One plan of the list: what and where it is, when it opens, how much is done. */
export function PlanRow({ card, onChange }: Props) {
  const { t } = useTranslation('plans');
  const { shortDate } = useFormat();
  const [updating, setUpdating] = useState(false);
  const days = dayOf(card.openingDate) - dayOf(useToday());
  return (
    <li className={classes.row}>
      <Link href={placeOf(card.id, 'overview')} className={classes.link}>
        <strong>{card.name}</strong>
        <span>{[card.clientName, t(`kinds.${card.clinicKind}`), card.city].filter(Boolean).join(' · ')}</span>
      </Link>
      <span className={classes.figure}>
        <strong>{shortDate(card.openingDate)}</strong>
        <span>{days >= 0 ? t('daysToGo', { count: days }) : t('isOpen')}</span>
      </span>
      <span className={classes.figure}>
        <strong>
          {card.tasksDone} / {card.tasks}
        </strong>
        <span>{t('tasksDone')}</span>
      </span>
      <MoreMenu label={t('more', { ns: 'plans', name: card.name })}>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void duplicatePlan(card.id).then(onChange)}>
          {t('duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => void saveAsTemplate(card.id).then(onChange)}>
          {t('save', { ns: 'templates' })}
        </Menu.Item>
        {card.templateId !== undefined && (
          <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => setUpdating(true)}>
            {t('update', { ns: 'templates' })}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => void deleteWithUndo(card, onChange)}
        >
          {t('delete')}
        </Menu.Item>
      </MoreMenu>
      {updating && (
        <UpdateTemplate
          planId={card.id}
          onClose={() => {
            setUpdating(false);
            void onChange();
          }}
        />
      )}
    </li>
  );
}
