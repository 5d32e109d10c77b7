import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNumber } from '#shared/budget/amounts.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { inputId } from './inputId.ts';
import { useUnitText } from './useUnitText.ts';

interface Props {
  /** The path of the input that it changes, so that others can lead there. */
  readonly path?: string;
  readonly label: string;
  readonly value: number | null;
  /** How the value is shown; a share is shown and typed as a percentage. */
  readonly unit: 'money' | 'share' | 'number';
  readonly currency?: string;
  /** Bounds of the value itself (of a share 0 to 1), both included. */
  readonly min: number;
  readonly max: number;
  /** Decimals that are kept, as shown (of a percentage: decimals of the percent). */
  readonly digits?: number;
  readonly description?: string;
  readonly hideLabel?: boolean;
  /** Pixels; without it the field fills its place. */
  readonly width?: number;
  readonly size?: 'xs';
  /** What is said of a number out of bounds, in place of the usual sentence. */
  readonly outOfBounds?: (bounds: { readonly min: string; readonly max: string }) => string;
  /** A sentence from elsewhere that belongs to this field. */
  readonly error?: string | undefined;
  /** The id of a sentence elsewhere on the page that says what is wrong with the value that stands here. */
  readonly wrong?: string;
  /** What an empty field says: the value that then holds. */
  readonly placeholder?: string;
  /** The sentence why a value within the bounds cannot be stored; null where it can. */
  readonly refuse?: (value: number) => string | null;
  /** An empty field stores null instead of being refused. */
  readonly onEmpty?: () => void;
  /** Told when what is typed is refused, and when it no longer is. */
  readonly onRefused?: (refused: boolean) => void;
  readonly onCommit: (value: number) => void;
}

/**
 * A number that is stored when the field is left or Enter is pressed: one undo step a number, not one a key. It is read as
 * `parseNumber` says, in the language of the screen. What is no number, has too many decimals or lies outside of its
 * bounds stays in the field with a sentence and is not stored; Escape brings back what was there. The arrows up and down
 * step by one.
 */
export function NumberField(props: Props) {
  const { label, value, unit, currency = '', min, max, digits = 2, description, hideLabel, width } = props;
  const { path, size, outOfBounds, error, wrong, placeholder, refuse, onEmpty, onRefused, onCommit } = props;
  const { t } = useTranslation();
  const { number, decimalSign } = useFormat();
  const ownId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const factor = unit === 'share' ? 100 : 1;
  const { input, withUnit, typedIn, onSelect } = useUnitText(
    unit === 'money' ? ` ${currency}` : unit === 'share' ? ' %' : '',
  );
  const text = typed ?? (value === null ? '' : number(value * factor, digits));
  const limits = { min: number(min * factor, digits), max: number(max * factor, digits) };
  const bounds = outOfBounds?.(limits) ?? t('field.between', limits);

  const say = (sentence: string | null) => {
    setRefused(sentence);
    onRefused?.(sentence !== null);
  };
  const leave = () => {
    setTyped(null);
    say(null);
  };
  const stored = (entered: number) => rounded(entered / factor, digits + (unit === 'share' ? 2 : 0));
  /** The sentence why a number cannot be stored; null where it can. */
  const reasonAgainst = (entered: number): string | null => {
    if (entered / factor < min || entered / factor > max) return bounds;
    if (entered === rounded(entered, digits)) return refuse?.(stored(entered)) ?? null;
    return digits === 0
      ? t('field.notWhole', { text: text.trim(), bounds })
      : t('field.decimals', { text: text.trim(), count: digits });
  };
  const commit = () => {
    if (typed === null) return;
    if (typed.trim() === '') {
      if (value !== null && !onEmpty) return say(bounds);
      onEmpty?.();
      return leave();
    }
    const entered = parseNumber(typed, decimalSign);
    if (entered === null) return say(t('field.notANumber', { text: typed.trim(), bounds }));
    const reason = reasonAgainst(entered);
    if (reason !== null) return say(reason);
    if (stored(entered) !== value) onCommit(stored(entered));
    leave();
  };
  const step = (by: 1 | -1) => {
    const from = text.trim() === '' ? -by : parseNumber(text, decimalSign);
    if (from !== null) setTyped(number(Math.max(min * factor, Math.min(max * factor, from + by)), digits));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1);
    }
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      leave();
    }
  };
  return (
    <TextInput
      ref={input}
      id={path === undefined ? ownId : inputId(path)}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(width === undefined ? {} : { w: width })}
      {...(size ? { size } : {})}
      description={description}
      value={withUnit(text)}
      error={refused ?? error ?? wrong !== undefined}
      {...(wrong === undefined ? {} : { 'aria-errormessage': wrong })}
      {...(placeholder === undefined ? {} : { placeholder })}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => setTyped(typedIn(event))}
      onSelect={onSelect}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
