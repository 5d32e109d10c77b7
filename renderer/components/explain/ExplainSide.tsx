import { lazy, Suspense } from 'react';
import { useView } from '#renderer/state/view.ts';

const ExplainPanel = lazy(() => import('./ExplainPanel.tsx'));

/** The panel of the number that is open, at the right of a screen; nothing while none is. */
export function ExplainSide() {
  const opened = useView((view) => view.openedNumber);
  return (
    opened && (
      <Suspense>
        <ExplainPanel number={opened} />
      </Suspense>
    )
  );
}
