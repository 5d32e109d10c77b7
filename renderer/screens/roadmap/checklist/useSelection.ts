import { useRef, useState } from 'react';

/** Several rows at once, as in a list of files: Shift extends from where it began, Ctrl adds and takes away. */
export interface Selection {
  /** Only what is shown: rows that are no longer there fall out of it. */
  readonly ids: ReadonlySet<string>;
  /** Selects from where the stretch began (or else `from`) to a row. */
  readonly extend: (from: string, to: string) => void;
  readonly toggle: (id: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** A selection among tasks in the order in which they are shown. */
export function useSelection(order: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const began = useRef<string | null>(null);
  const ids = chosen.size === 0 ? none : new Set(order.filter((id) => chosen.has(id)));
  return {
    ids,
    extend: (from, to) => {
      began.current ??= from;
      const [a, b] = [order.indexOf(began.current), order.indexOf(to)];
      setChosen(new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1)));
    },
    toggle: (id) => {
      const after = new Set(ids);
      if (!after.delete(id)) after.add(id);
      began.current = id;
      setChosen(after);
    },
    all: () => setChosen(new Set(order)),
    clear: () => {
      began.current = null;
      setChosen(none);
    },
  };
}
