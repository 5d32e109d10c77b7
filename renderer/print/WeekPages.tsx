import { useTranslation } from 'react-i18next';
import { weekByOwner } from '#shared/roadmap/groups.ts';
import { weekOf, type LookedAtTask } from '#shared/roadmap/look.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { PartProps } from './PartPages.tsx';

interface Props extends PartProps {
  readonly tasks: readonly LookedAtTask[];
  readonly owner: string | null;
}

/** The week as hand-outs: a page an owner, with due days, what is late first, and the steps that are still open. */
export function WeekPages({ plan, today, tasks, owner }: Props) {
  const { t } = useTranslation('roadmap');
  const { dayMonth, date } = useFormat();
  const [monday, sunday] = weekOf(today);
  const week = `${dayMonth(monday)} – ${date(sunday)}`;
  const pages = weekByOwner(tasks, today).filter((one) => owner === null || one.owner === owner);
  if (pages.length === 0) {
    return (
      <section className="sheet">
        <h1>{owner === null || owner === '' ? t('week') : owner}</h1>
        <p>{t('weekEmpty.title')}</p>
      </section>
    );
  }
  return pages.map(({ owner: name, tasks: own }) => (
    <section key={name} className="sheet">
      <header className="partHead">
        <h1>{name === '' ? t('nobody') : name}</h1>
        <p className="label">
          {plan.name} · {t('week')}, {week}
        </p>
      </header>
      <table className="tasks week">
        <tbody>
          {own.map((one) => (
            <WeekLine key={one.task.id} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function WeekLine({ one: { task, dates, state, lateDays } }: { readonly one: LookedAtTask }) {
  const { t } = useTranslation('roadmap');
  const { weekday, dayMonth } = useFormat();
  const open = task.checklist.filter(({ done }) => !done);
  return (
    <tr>
      <td className="tick">{state === 'done' ? '☑' : '☐'}</td>
      <td>
        <strong>{task.title}</strong>
        {state !== 'done' && open.length > 0 && (
          <ul>
            {open.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </td>
      <td className="date">
        {t('until', { date: `${weekday(dates.recommendedFinish)}, ${dayMonth(dates.recommendedFinish)}` })}
      </td>
      <td className={`state-${state}`}>
        {state === 'late' ? t('lateBy', { count: lateDays }) : state !== 'waiting' && t(`states.${state}`)}
      </td>
    </tr>
  );
}
