import type { ReactNode } from 'react';
import notice from '#renderer/components/Notice.module.css';
import classes from './parts.module.css';

interface Props {
  readonly kind: 'info' | 'risk' | 'late' | 'done';
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

const shapes = { info: '●', risk: '◆', late: '▲', done: '✓' } as const;

/** A sentence that belongs to the page's answer: a warning, a proposal, good news. Its kind is a colour and a shape. */
export function Note({ kind, children, actions }: Props) {
  return (
    <div className={notice.notice} data-kind={kind}>
      <p className={classes.note}>
        <span aria-hidden className={classes.shape} data-kind={kind}>
          {shapes[kind]}
        </span>
        <span>{children}</span>
      </p>
      {actions && <div className={notice.actions}>{actions}</div>}
    </div>
  );
}
