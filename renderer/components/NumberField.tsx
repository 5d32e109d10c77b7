import { NumberInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/format.ts';
import { inputId } from './inputId.ts';

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
  readonly onCommit: (value: number) => void;
}

/**
 * A number that is stored when the field is left or Enter is pressed: one undo step a number, not one a key. What lies
 * outside of its bounds is said at the field and not stored; Escape brings back what was there.
 */
export function NumberField(props: Props) {
  const { label, value, unit, currency = '', min, max, digits = 2, description, hideLabel, width } = props;
  const { path, size, outOfBounds, error, wrong, placeholder, refuse, onEmpty, onCommit } = props;
  const { t } = useTranslation();
  const { number, separators } = useFormat();
  const ownId = useId();
  const [typed, setTyped] = useState<number | string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const factor = unit === 'share' ? 100 : 1;
  const suffix = unit === 'money' ? ` ${currency}` : unit === 'share' ? ' %' : '';
  const limits = { min: number(min * factor, digits), max: number(max * factor, digits) };
  const bounds = outOfBounds?.(limits) ?? t('field.between', limits);

  const commit = () => {
    if (typed === null) return;
    if (typed === '' && onEmpty) {
      onEmpty();
      return leave();
    }
    const entered = typeof typed === 'number' ? typed / factor : NaN;
    if (!(entered >= min && entered <= max)) return setRefused(bounds);
    const kept = Number(entered.toFixed(digits + (unit === 'share' ? 2 : 0)));
    const reason = refuse?.(kept) ?? null;
    if (reason !== null) return setRefused(reason);
    if (kept !== value) onCommit(kept);
    leave();
  };
  const leave = () => {
    setTyped(null);
    setRefused(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      leave();
    }
  };
  return (
    <NumberInput
      id={path === undefined ? ownId : inputId(path)}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(width === undefined ? {} : { w: width })}
      {...(size ? { size } : {})}
      description={description}
      value={typed ?? (value === null ? '' : Number((value * factor).toFixed(digits)))}
      error={refused ?? error ?? wrong !== undefined}
      {...(wrong === undefined ? {} : { 'aria-errormessage': wrong })}
      {...(placeholder === undefined ? {} : { placeholder })}
      suffix={suffix}
      decimalScale={digits}
      thousandSeparator={separators.group}
      decimalSeparator={separators.decimal}
      hideControls
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
