/** The next larger of 1, 2, 2.5 and 5 times a power of ten. */
export function tickStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const digit = [1, 2, 2.5, 5].find((one) => one * power >= size) ?? 10;
  return digit * power;
}
