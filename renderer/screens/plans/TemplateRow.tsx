import { Button, Menu } from '@mantine/core';
import { IconCopy, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { placeOf } from '#renderer/app/places.ts';
import { StartFromTemplate } from '#renderer/components/templates/StartFromTemplate.tsx';
import { duplicatePlan, exportStoredPlan } from '#renderer/state/planActions.ts';
import type { PlanCard } from '#renderer/storage/database.ts';
import { MoreMenu } from '#renderer/components/MoreMenu.tsx';
import { deleteWithUndo } from './deleteWithUndo.ts';

import classes from './PlansScreen.module.css';

interface Props {
  readonly card: PlanCard;
  readonly onChange: () => Promise<void>;
}

/** One own template of the list: plans are started from it, it is edited like a plan and shared as a file. */
export function TemplateRow({ card, onChange }: Props) {
  const { t } = useTranslation(['templates', 'plans']);
  const [, go] = useLocation();
  const [starting, setStarting] = useState(false);
  const edit = placeOf(card.id, 'roadmap');
  return (
    <li className={classes.row}>
      <Link href={edit} className={classes.link}>
        <strong>{card.name}</strong>
        <span>
          {t(`kinds.${card.clinicKind}`, { ns: 'plans' })} · {t('tasks', { count: card.tasks })}
        </span>
      </Link>
      <Button size="compact-md" variant="default" onClick={() => setStarting(true)}>
        {t('start.open')}
      </Button>
      <MoreMenu label={t('more', { ns: 'plans', name: card.name })}>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => go(edit)}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportStoredPlan(card.id)}>
          {t('share')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void duplicatePlan(card.id).then(onChange)}>
          {t('duplicate', { ns: 'plans' })}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => void deleteWithUndo(card, onChange)}
        >
          {t('delete', { ns: 'plans' })}
        </Menu.Item>
      </MoreMenu>
      {starting && <StartFromTemplate template={card} onClose={() => setStarting(false)} />}
    </li>
  );
}
