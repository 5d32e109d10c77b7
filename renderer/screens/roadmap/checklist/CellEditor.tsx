import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { completion } from './cells.ts';
import type { EditableColumn } from './rows.ts';
import type { ChecklistControl, Editing } from './useChecklist.ts';
import classes from './Checklist.module.css';

interface Props {
  /** The task's title; empty for one that is not there yet. */
  readonly task: string;
  readonly column: EditableColumn;
  readonly editing: Editing;
  readonly control: ChecklistControl;
  readonly owners: readonly string[];
}

/** The field in a cell that is being typed into; an owner's name is completed as it is typed, what is refused is said below. */
export function CellEditor({ task, column, editing: { text, refused }, control, owners }: Props) {
  const { t } = useTranslation('roadmap');
  const errorId = useId();
  const field = useRef<HTMLInputElement>(null);
  /** From where the completed end of a name is selected, so that typing on replaces it. */
  const completedFrom = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (completedFrom.current !== null) field.current?.setSelectionRange(completedFrom.current, text.length);
    completedFrom.current = null;
  }, [text]);
  const type = (typed: string) => {
    const whole = column === 'owner' && typed.length > text.length ? completion(typed, owners) : null;
    if (whole !== null) completedFrom.current = typed.length;
    control.setText(whole ?? typed);
  };
  return (
    <>
      <input
        ref={field}
        autoFocus
        className={classes.input}
        maxLength={500}
        aria-label={[t(`columns.${column}`), task].filter(Boolean).join(': ')}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : errorId}
        placeholder={task === '' ? t('newTask') : undefined}
        value={text}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={control.leave}
      />
      {refused && (
        <span id={errorId} role="alert" className={classes.error}>
          {problemSentence(refused)}
        </span>
      )}
    </>
  );
}
