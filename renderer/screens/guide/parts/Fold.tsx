import { useState, type ReactNode } from 'react';
import parts from './parts.module.css';

interface Props {
  /** The line that is always there; a click on it unfolds the rest. */
  readonly summary: ReactNode;
  /** Unfolded from the start. */
  readonly opened?: boolean;
  /** Drawn only while it is unfolded. */
  readonly children: ReactNode;
}

/** A line that unfolds into more. */
export function Fold({ summary, opened = false, children }: Props) {
  const [open, setOpen] = useState(opened);
  return (
    <details className={parts.fold} open={open}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpen(!open);
        }}
      >
        {summary}
      </summary>
      {open && children}
    </details>
  );
}
