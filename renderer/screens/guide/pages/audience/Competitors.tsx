import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './audience.module.css';

/** Who else patients can choose: name, what speaks for them, what against. */
export default function Competitors() {
  const { t } = useTranslation('guideAudience');
  const { competitors } = usePlan().positioning;
  const add = () =>
    changePlan((draft) => {
      const name = t('newCompetitor', { number: draft.positioning.competitors.length + 1 });
      draft.positioning.competitors.push({ id: crypto.randomUUID(), name, strengths: '', weaknesses: '' });
    });
  return (
    <>
      <ul className={classes.rows}>
        {competitors.map((competitor, index) => (
          <li key={competitor.id}>
            {(['name', 'strengths', 'weaknesses'] as const).map((field) => (
              <TextField
                key={field}
                label={t(`competitor.${field}`)}
                value={competitor[field]}
                onCommit={(text) => changePlan((draft) => void (draft.positioning.competitors[index]![field] = text))}
              />
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('remove', { name: competitor.name })}
              onClick={() => changePlan((draft) => void draft.positioning.competitors.splice(index, 1))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={add}>
          {t('addCompetitor')}
        </Button>
      </div>
    </>
  );
}
