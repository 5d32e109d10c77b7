import { Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** The sentence for a text that may not be empty; without it an empty one is stored. */
  readonly required?: string;
  readonly multiline?: boolean;
  readonly className?: string | undefined;
  readonly placeholder?: string;
  /** The id of a datalist with proposals. */
  readonly list?: string;
  readonly hideLabel?: boolean;
  readonly maxLength?: number;
}

/** A text that is stored when the field is left or Enter is pressed: one undo step a text. Escape brings back what was there. */
export function TextField(props: Props) {
  const {
    label,
    value,
    onCommit,
    required,
    multiline,
    className,
    placeholder,
    list,
    hideLabel,
    maxLength = 500,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const refused = required !== undefined && typed !== null && typed.trim() === '';
  const commit = () => {
    if (typed === null || refused) return;
    if (typed !== value) onCommit(typed);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !multiline) commit();
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      setTyped(null);
    }
  };
  const shared = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(className ? { className } : {}),
    ...(placeholder === undefined ? {} : { placeholder }),
    value: typed ?? value,
    error: refused ? required : undefined,
    maxLength,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: commit,
    onKeyDown,
  };
  return multiline ? (
    <Textarea autosize minRows={2} {...shared} />
  ) : (
    <TextInput {...shared} {...(list ? { list } : {})} />
  );
}
