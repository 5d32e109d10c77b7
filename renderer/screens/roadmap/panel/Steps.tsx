import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconArrowUp, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/plan/schema.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { changeTask } from '#renderer/state/taskActions.ts';
import classes from './TaskPanel.module.css';

/** A task's own checklist: tick, add; with the pencil also reword, reorder and remove. */
export function Steps({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState('');
  const add = () => {
    const step = text.trim();
    if (step === '') return;
    changeTask(task.id, (draft) => void draft.checklist.push({ text: step, done: false }));
    setText('');
  };
  return (
    <section className={classes.steps} aria-label={t('steps')}>
      <div className={classes.stepsHead}>
        <h3>{t('steps')}</h3>
        <ActionIcon
          size="sm"
          variant={editing ? 'light' : 'subtle'}
          color="gray"
          aria-label={t('editSteps')}
          aria-pressed={editing}
          onClick={() => setEditing(!editing)}
        >
          <IconPencil size={14} />
        </ActionIcon>
      </div>
      {task.checklist.map((step, index) =>
        editing ? (
          // A step has no identity but its place; its field is drawn anew with it.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${index} ${step.text}`} className={classes.step}>
            <TextField
              label={t('step', { number: index + 1 })}
              hideLabel
              value={step.text}
              required={t('titleEmpty')}
              maxLength={1000}
              onCommit={(value) => changeTask(task.id, ({ checklist }) => void (checklist[index]!.text = value))}
            />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t('stepUp', { step: step.text })}
              onClick={() =>
                changeTask(task.id, ({ checklist }) => {
                  const [moved] = checklist.splice(index, 1);
                  if (moved) checklist.splice(index - 1, 0, moved);
                })
              }
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('removeStep', { step: step.text })}
              onClick={() => changeTask(task.id, ({ checklist }) => void checklist.splice(index, 1))}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
        ) : (
          <Checkbox
            // oxlint-disable-next-line react/no-array-index-key
            key={`${index} ${step.text}`}
            size="sm"
            label={step.text}
            checked={step.done}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              changeTask(task.id, ({ checklist }) => void (checklist[index]!.done = checked));
            }}
          />
        ),
      )}
      {(editing || task.checklist.length === 0) && (
        <form
          className={classes.step}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('newStep')}
            placeholder={t('newStep')}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="compact-sm" variant="default" type="submit" disabled={text.trim() === ''}>
            {t('addIt')}
          </Button>
        </form>
      )}
    </section>
  );
}
