/** The id of the field in which an input is changed, by its path (`shared/budget/paths.ts`), so that others lead there. */
export function inputId(path: string): string {
  return `input-${path}`;
}
