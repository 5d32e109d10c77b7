import { useTranslation } from 'react-i18next';
import { dayOf } from '#shared/calendar/dates.ts';
import { lookAt, type LookedAtTask } from '#shared/roadmap/look.ts';
import { textWidth } from '#renderer/components/timeline/textWidth.ts';
import { scaleOver } from '#renderer/components/timeline/geometry.ts';
import { Timeline } from '#renderer/components/timeline/Timeline.tsx';
import { useFeasibleSentence } from '#renderer/components/useFeasibleSentence.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';
import { timelinePages } from './timelinePages.ts';

/** How much smaller than on the screen the picture is on paper, and the room on a landscape page in its pixels. */
const zoom = 0.8;
const pageWidth = 990 / zoom;
/** Room beside a title: its distance from the bar, its mark, a milestone's date. */
const titleMargin = 80;
/** Rows that a page has room for under its heading and the header of the picture. */
const rowsAPage = 23;
/** Rows that the sentence above the first page's picture takes the room of. */
const sentenceRows = 3;

type Dated = Pick<ReportProps, 'plan' | 'today' | 'holidays' | 'schedule'>;

interface Props extends Dated {
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
  const { from } = scaleOver(all, 1, 0);
  // Titles stand right of their bars: the widest days with which the last of them still fits on the page.
  const widths = looked.map(
    ({ task, dates: { recommendedFinish } }) =>
      (pageWidth - textWidth(task.title) - titleMargin) / (dayOf(recommendedFinish) - from + 1),
  );
  const dayWidth = Math.min(pageWidth / 60, ...widths);
  const scale = { from, dayWidth, days: Math.floor(pageWidth / dayWidth) };
  const sentence = !tasks && !plan.template;
  return timelinePages(looked, rowsAPage, sentence ? sentenceRows : 0).map((own, index) => (
    <section key={own[0]?.task.id} className="wide">
      <h1>{index === 0 ? t('timeline') : t('timelineMore')}</h1>
      {index === 0 && sentence && <Feasible {...props} />}
      <div style={{ zoom }}>
        <Timeline plan={plan} tasks={own} today={today} holidays={holidays} scale={scale} folded={new Set()} />
      </div>
    </section>
  ));
}

/** The earliest feasible opening, and what holds it. */
function Feasible({ plan, today, holidays, schedule }: Dated) {
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
