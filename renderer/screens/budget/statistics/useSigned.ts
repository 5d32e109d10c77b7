import { useFormat } from '#renderer/i18n/format.ts';

/** Writes a number with its sign; what rounds to nothing has none. */
export function useSigned(): (value: number, digits: number) => string {
  const { number } = useFormat();
  return (value, digits) => {
    const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
    if (rounded === 0) return '0';
    return `${rounded > 0 ? '+' : '−'}${number(Math.abs(rounded), digits)}`;
  };
}
