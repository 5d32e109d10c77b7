import { useState, type ReactNode } from 'react';

interface Props {
  readonly className?: string | undefined;
  /** The line that is always there; a click on it unfolds the rest. */
  readonly summary: ReactNode;
  /** Unfolded from the start. */
  readonly opened?: boolean;
  /** Drawn only while it is unfolded. */
  readonly children: ReactNode;
}

/** A line that unfolds into more. */
export function Fold({ className, summary, opened = false, children }: Props) {
  const [open, setOpen] = useState(opened);
  return (
    <details className={className} open={open}>
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
