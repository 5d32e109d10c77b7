import { useTranslation } from 'react-i18next';
import { lookAt, type LookedAtTask } from '#shared/roadmap/look.ts';
import { scaleOver } from '#renderer/components/timeline/geometry.ts';
import { Timeline } from '#renderer/components/timeline/Timeline.tsx';
import { useFeasibleSentence } from '#renderer/components/useFeasibleSentence.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';
import { timelinePages } from './timelinePages.ts';

/** How much smaller than on the screen the picture is on paper, and the room on a landscape page in its pixels. */
const zoom = 0.8;
const pageWidth = 990 / zoom;
/** Rows that a page has room for under its heading, two lines of text and the header of the picture. */
const rowsAPage = 22;

interface Props extends Omit<ReportProps, 'projection'> {
  /** The tasks that are looked at; without it, all of them. */
  readonly tasks?: readonly LookedAtTask[];
}

/** The timeline over landscape pages. */
export function TimelinePage({ tasks, ...props }: Props) {
  const { t } = useTranslation('report');
  const { plan, today, holidays, schedule } = props;
  const looked = tasks ?? lookAt(plan.tasks, schedule);
  const dates = looked.flatMap((one) => [one.dates.recommendedStart, one.dates.recommendedFinish]);
  const all = [today, plan.profile.planStart, plan.profile.openingDate, ...dates];
  const { days } = scaleOver(all, 1, 0);
  // The longest titles stand right of the last bars: a fifth of the width is theirs.
  const dayWidth = (pageWidth * 0.78) / days;
  const scale = scaleOver(all, dayWidth, Math.floor((pageWidth * 0.22) / dayWidth));
  return timelinePages(looked, rowsAPage).map((own, index) => (
    <section key={own[0]?.task.id} className="wide">
      <h1>{index === 0 ? t('timeline') : t('timelineMore')}</h1>
      {index === 0 && !tasks && !plan.template && <Feasible {...props} />}
      <div style={{ zoom }}>
        <Timeline plan={plan} tasks={own} today={today} holidays={holidays} scale={scale} folded={new Set()} />
      </div>
    </section>
  ));
}

/** The earliest feasible opening, and what holds it. */
function Feasible({ plan, today, holidays, schedule }: Omit<ReportProps, 'projection'>) {
  const { t } = useTranslation('report');
  const { date } = useFormat();
  const sentence = useFeasibleSentence();
  if (schedule.feasibleOpening === null) return null;
  return (
    <p className="label">
      {t('feasible', { date: date(schedule.feasibleOpening) })} {sentence(plan, schedule, today, holidays)}
    </p>
  );
}
