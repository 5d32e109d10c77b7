import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Phase } from '#shared/plan/schema.ts';
import { barOf, type Scale } from './geometry.ts';
import classes from './Timeline.module.css';

interface Props {
  readonly phase: Phase;
  readonly start: IsoDate;
  readonly finish: IsoDate;
  readonly y: number;
  readonly scale: Scale;
  readonly folded: boolean;
  readonly onFold?: ((phase: Phase) => void) | undefined;
}

/** A phase's light band with its name and its summary bar; folds its tasks away. */
export const PhaseBand = memo(function PhaseBand({ phase, start, finish, y, scale, folded, onFold }: Props) {
  const { t } = useTranslation('roadmap');
  const bar = barOf(scale, start, finish);
  return (
    <div className={classes.phase} style={{ top: y }}>
      <div className={classes.summary} style={{ left: bar.x, width: bar.width }} />
      {onFold ? (
        <button type="button" className={classes.phaseName} aria-expanded={!folded} onClick={() => onFold(phase)}>
          <span aria-hidden>{folded ? '▸' : '▾'}</span> {t(`phases.${phase}`)}
        </button>
      ) : (
        <span className={classes.phaseName}>{t(`phases.${phase}`)}</span>
      )}
    </div>
  );
});
