import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What starts the work: usually one button. */
  readonly children?: ReactNode;
}

/** What a screen or list shows while there is nothing in it: what it is for, and how to begin. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <section className={classes.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={classes.actions}>{children}</div>
    </section>
  );
}
