import { useFormat } from '#renderer/i18n/format.ts';

/** Writes numbers and shares with their sign; what rounds to nothing has none. */
export function useSigned() {
  const { number, percent } = useFormat();
  const withSign = (rounded: number, text: (size: number) => string) =>
    rounded === 0 ? text(0) : `${rounded > 0 ? '+' : '−'}${text(Math.abs(rounded))}`;
  return {
    /** To so many decimals. */
    signed: (value: number, digits: number) =>
      withSign(Math.round(value * 10 ** digits) / 10 ** digits, (size) => number(size, digits)),
    /** A share in whole percent. */
    signedPercent: (share: number) => withSign(Math.round(share * 100) / 100, (size) => percent(size)),
  };
}
