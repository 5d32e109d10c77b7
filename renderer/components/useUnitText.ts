import { useLayoutEffect, useRef, type SyntheticEvent } from 'react';

type InputEvent = SyntheticEvent<HTMLInputElement>;

/**
 * A unit that stands behind what is typed in a field and cannot be typed over: the caret stays before it.
 * @param unit with the space before it; empty for none
 */
export function useUnitText(unit: string) {
  const input = useRef<HTMLInputElement>(null);
  /** Where the caret was when the text changed; drawing the unit behind the text moves it. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return {
    input,
    /** What the field shows for a text. */
    withUnit: (text: string) => (text === '' ? '' : text + unit),
    /** The text that a field's event left, without the unit. */
    typedIn: ({ currentTarget: { value, selectionStart } }: InputEvent) => {
      const typed = withoutUnit(value, unit);
      caret.current = Math.min(selectionStart ?? typed.length, typed.length);
      return typed;
    },
    onSelect: ({ currentTarget: field }: InputEvent) => {
      const end = field.value.length - unit.length;
      if (unit === '' || !field.value.endsWith(unit) || (field.selectionEnd ?? 0) <= end) return;
      field.setSelectionRange(Math.min(field.selectionStart ?? end, end), end);
    },
  };
}

/** A text without the unit behind it, whole, or pasted with another space or none before it. */
function withoutUnit(text: string, unit: string): string {
  const word = unit.trim();
  if (word === '') return text;
  if (text.endsWith(unit)) return text.slice(0, -unit.length);
  return text.trimEnd().endsWith(word) ? text.trimEnd().slice(0, -word.length).trimEnd() : text;
}
