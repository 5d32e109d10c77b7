/** How far the plan's own data answer a page of the guide. */
export type PageState = 'empty' | 'begun' | 'complete';

/** The state of a page whose answer has these parts: each true where the plan has it. */
export function stateOfParts(...parts: readonly boolean[]): PageState {
  if (parts.every(Boolean)) return 'complete';
  return parts.some(Boolean) ? 'begun' : 'empty';
}

/** Whether a text says anything. */
export function filled(text: string): boolean {
  return text.trim() !== '';
}
