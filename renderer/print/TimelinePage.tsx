import { useTranslation } from 'react-i18next';
import { phases, type Phase } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { scaleOver } from '#renderer/components/timeline/geometry.ts';
import { Timeline } from '#renderer/components/timeline/Timeline.tsx';
import type { ReportProps } from './Report.tsx';

/** How much smaller than on the screen the picture is on paper, and the room on a landscape page in its pixels. */
const zoom = 0.8;
const pageWidth = 990 / zoom;

/** The timeline over landscape pages, a group of phases each. */
export function TimelinePage({ plan, today, holidays, schedule }: Omit<ReportProps, 'projection'>) {
  const { t } = useTranslation('report');
  const looked = lookAt(plan.tasks, schedule);
  const dates = looked.flatMap((one) => [one.dates.recommendedStart, one.dates.recommendedFinish]);
  const all = [today, plan.profile.planStart, plan.profile.openingDate, ...dates];
  const { days } = scaleOver(all, 1, 0);
  // The longest titles stand right of the last bars: a fifth of the width is theirs.
  const dayWidth = (pageWidth * 0.78) / days;
  const scale = scaleOver(all, dayWidth, Math.floor((pageWidth * 0.22) / dayWidth));
  return pagesOf(looked.map(({ task }) => task.phase)).map((group, index) => (
    <section key={group[0]} className="wide">
      <h1>{index === 0 ? t('timeline') : t('timelineMore')}</h1>
      <div style={{ zoom }}>
        <Timeline
          plan={plan}
          tasks={looked.filter(({ task }) => group.includes(task.phase))}
          today={today}
          holidays={holidays}
          scale={scale}
          folded={new Set()}
        />
      </div>
    </section>
  ));
}

/** Phases grouped so that each group's rows fit a page. */
function pagesOf(taskPhases: readonly Phase[], rowsAPage = 22): Phase[][] {
  const pages: Phase[][] = [];
  let room = 0;
  for (const phase of phases) {
    const count = taskPhases.filter((one) => one === phase).length;
    if (count === 0) continue;
    if (room < count + 1) {
      pages.push([]);
      room = rowsAPage;
    }
    pages.at(-1)?.push(phase);
    room -= count + 1;
  }
  return pages;
}
