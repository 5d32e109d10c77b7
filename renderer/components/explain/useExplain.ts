import { createContext, useContext } from 'react';
import type { Opened } from '#shared/budget/explain/explain.ts';
import type { ExplainedFrom } from '#renderer/state/explained.ts';
import { useView } from '#renderer/state/view.ts';

/**
 * Which projection the numbers inside are from: `<ExplainFrom value={ofForecast}>` around a screen or a part of one, or
 * any function `(plan, derived) => Explained | null`; a scenario's gives the plan as the scenario has it, its input, its
 * projection and the scenario itself. Outside of one, as on paper, numbers do not open.
 */
export const ExplainFrom = createContext<ExplainedFrom | null>(null);

/**
 * `useExplain()` gives `(opened: Opened) => void`, which opens a number in the panel beside the screen, or null where
 * numbers do not open. The screen draws that panel with `<ExplainSide />`; a number in a text is an `<OpenNumber>`, a
 * table takes `useNumberGrid`.
 */
export function useExplain(): ((opened: Opened) => void) | null {
  const from = useContext(ExplainFrom);
  const openNumber = useView((view) => view.openNumber);
  if (!from) return null;
  return (opened) => openNumber({ opened, from, trail: [], cameFrom: null, openedAt: document.activeElement });
}
