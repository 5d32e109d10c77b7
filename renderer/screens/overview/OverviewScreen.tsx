import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { Checkbox, Progress } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Opened } from '#shared/budget/explain/explain.ts';
import type { Projection } from '#shared/budget/types.ts';
import { riskLevelName, riskName } from '#shared/content/riskSentence.ts';
import { riskReview } from '#shared/decisions/risks.ts';
import { readiness, thisWeek, type LookedAtTask } from '#shared/roadmap/look.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { placeOf } from '#renderer/app/places.ts';
import { ExplainSide } from '#renderer/components/explain/ExplainSide.tsx';
import { NumbersIn } from '#renderer/components/explain/NumbersIn.tsx';
import { OpenNumber } from '#renderer/components/explain/OpenNumber.tsx';
import { ExplainFrom } from '#renderer/components/explain/useExplain.ts';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { ProjectionProblems } from '#renderer/components/ProjectionProblems.tsx';
import { moneyAnswer } from '#renderer/components/moneyAnswer.ts';
import { ScheduleState } from '#renderer/components/ScheduleState.tsx';
import { MissingStatistics } from '#renderer/components/statistics/MissingStatistics.tsx';
import { VerdictLine } from '#renderer/components/statistics/VerdictLine.tsx';
import { SureLine } from '#renderer/components/uncertainty/SureLine.tsx';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { ofForecast } from '#renderer/state/explained.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useProjected } from '#renderer/state/projected.ts';
import { tickTask } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './OverviewScreen.module.css';

/** The three answers, and beside them the number that is opened. */
export default function OverviewScreen() {
  return (
    <ExplainFrom value={ofForecast}>
      <div className={classes.frame}>
        <div className={classes.scroll}>
          <Answers />
        </div>
        <ExplainSide />
      </div>
    </ExplainFrom>
  );
}

/** What to do this week, what is late or at risk, whether the money lasts. Then readiness by phase. */
function Answers() {
  const { t } = useTranslation('overview');
  const { weekdayDate } = useFormat();
  const plan = usePlan();
  const { schedule, forecast, today, actuals, tasks: looked } = useDerived();
  const shown = useProjected();
  const week = thisWeek(looked, today);
  const risky = looked.filter(({ state }) => state === 'late' || state === 'atRisk');
  return (
    <div className={classes.page}>
      <header>
        <h1>{plan.name}</h1>
        <p className={classes.soft}>{weekdayDate(today)}</p>
      </header>
      <section>
        <h2>{week.length === 0 ? t('week.none') : t('week.title', { count: week.length })}</h2>
        <TaskList tasks={week.slice(0, 12)} />
        {week.length > 12 && (
          <Link href={placeOf(plan.id, 'roadmap')} className={classes.more}>
            {t('week.more', { count: week.length - 12 })}
          </Link>
        )}
      </section>
      <section>
        <h2>{t('late.title')}</h2>
        {schedule.ok ? (
          <ScheduleState plan={plan} schedule={schedule.value} />
        ) : (
          <Problems problems={schedule.problems} />
        )}
        {schedule.ok && schedule.value.conflicts.length === 0 && (
          <p>{risky.length === 0 ? t('late.none') : t('late.risky', { count: risky.length })}</p>
        )}
        {schedule.ok && schedule.value.conflicts.length === 0 && risky.length > 0 && (
          <TaskList tasks={risky.slice(0, 6)} />
        )}
      </section>
      <section>
        <h2>
          {t('money.title')}
          <LastGoodMark />
        </h2>
        {!forecast.ok && <ProjectionProblems problems={forecast.problems} />}
        {shown && (
          <>
            <Money plan={shown.plan} projection={shown.forecast} />
            <SureLine linkClass={classes.more} />
          </>
        )}
        {actuals.length > 0 && <VerdictLine className={classes.more} />}
        <MissingStatistics plan={plan} today={today} linked />
      </section>
      <section>
        <h2>{t('readiness')}</h2>
        {schedule.ok && <Risk schedule={schedule.value} projection={forecast.ok ? forecast.value : null} />}
        <ul className={classes.readiness}>
          {readiness(plan.tasks).map(({ phase, share, done, tasks }) => (
            <li key={phase}>
              <span>{t(`phases.${phase}`, { ns: 'roadmap' })}</span>
              <Progress
                value={share * 100}
                size={4}
                color="green"
                aria-label={t(`phases.${phase}`, { ns: 'roadmap' })}
              />
              <span className={classes.count}>
                {done} / {tasks}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The gravest of the seven risks in a line that leads to their review. */
function Risk({ schedule, projection }: { readonly schedule: Schedule; readonly projection: Projection | null }) {
  const { t } = useTranslation('overview');
  const language = languageNow();
  const plan = usePlan();
  const { risks, readiness } = useMemo(() => riskReview(plan, schedule, projection), [plan, schedule, projection]);
  const gravest = risks.reduce((worst, risk) => (risk.score > worst.score ? risk : worst));
  return (
    <Link href={placeOf(plan.id, 'guide', 'risks')} className={classes.more}>
      {t('risk', {
        readiness,
        name: riskName(gravest.key, language),
        level: riskLevelName(gravest.level, language).toLowerCase(),
      })}
    </Link>
  );
}

function TaskList({ tasks }: { readonly tasks: readonly LookedAtTask[] }) {
  const { t } = useTranslation('roadmap');
  const [, go] = useLocation();
  const plan = usePlan();
  const { today } = useDerived();
  const { dayMonth } = useFormat();
  const selectTask = useView((view) => view.selectTask);
  return (
    <ul className={classes.tasks}>
      {tasks.map((one) => (
        <li key={one.task.id}>
          <Checkbox
            size="xs"
            color="green"
            checked={one.state === 'done'}
            aria-label={t('tick', { task: one.task.title })}
            onChange={() => tickTask(one.task.id, today)}
          />
          <button
            type="button"
            className={classes.task}
            onClick={() => {
              selectTask(one.task.id);
              go(placeOf(plan.id, 'roadmap'));
            }}
          >
            {one.task.title}
          </button>
          <span className={classes.soft}>{one.task.owner}</span>
          <span className={classes.until}>{t('until', { date: dayMonth(one.dates.recommendedFinish) })}</span>
          <span className={classes.state}>
            <StateMark one={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Money({ plan, projection }: { readonly plan: Plan; readonly projection: Projection }) {
  const { t } = useTranslation('overview');
  const { money, month } = useFormat();
  const { actuals } = useDerived();
  const { currency } = plan.profile;
  const lowest = lowestMonth(projection);
  const { breakEvenMonth, fundingNeeded } = projection.summary;
  const amount: readonly [string, Opened] = [
    money(lowest.cash, currency),
    { of: 'month', line: 'cash', month: lowest.month },
  ];
  const needed: readonly [string, Opened] = [
    money(fundingNeeded, currency),
    { of: 'summary', figure: 'fundingNeeded' },
  ];
  return (
    <>
      <p className={classes.answer} data-short={fundingNeeded > 0 || undefined}>
        <NumbersIn
          numbers={{ amount, needed }}
          sentence={(marks) => t(moneyAnswer({ actuals }, projection), { ...marks, month: month(lowest.month) })}
        />
      </p>
      <p>
        {breakEvenMonth === null ? (
          <OpenNumber opened={{ of: 'summary', figure: 'breakEvenMonth' }}>{t('money.noBreakEven')}</OpenNumber>
        ) : (
          <NumbersIn
            numbers={{ month: [month(breakEvenMonth), { of: 'summary', figure: 'breakEvenMonth' }] }}
            sentence={(marks) => t('money.breakEven', marks)}
          />
        )}
      </p>
    </>
  );
}
