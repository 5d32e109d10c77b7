import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import parts from './parts.module.css';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  /** What the button says. */
  readonly action: string;
  readonly maxLength: number;
  /** The field takes the whole line. */
  readonly wide?: boolean;
  /** The sentence why this name cannot be added; null where it can. */
  readonly refuse?: (name: string) => string | null;
  /** Takes the name without space around it, never an empty one. */
  readonly onAdd: (name: string) => void;
}

/** A field and a button that add something by its name; Enter adds too. */
export function AddByName({ label, placeholder, action, maxLength, wide = false, refuse, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const refused = name === '' ? null : (refuse?.(name) ?? null);
  const can = name !== '' && refused === null;
  const add = () => {
    if (!can) return;
    onAdd(name);
    setTyped('');
  };
  return (
    <div className={parts.add}>
      <TextInput
        className={(wide && parts.grow) || ''}
        label={label}
        {...(placeholder === undefined ? {} : { placeholder })}
        maxLength={maxLength}
        value={typed}
        error={refused}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && add()}
      />
      <Button variant="default" onClick={add} disabled={!can}>
        {action}
      </Button>
    </div>
  );
}
