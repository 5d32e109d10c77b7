import { useTranslation } from 'react-i18next';
import type { OutcomeFigures, Sensitivity } from '#shared/budget/sensitivity.ts';
import type { Plan } from '#shared/plan/schema.ts';
import tableClasses from '#renderer/components/ProjectionTable.module.css';
import { useFormat } from '#renderer/i18n/format.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';

/** The table behind the pictures: every uncertain input with its ends, and what lowest cash and break-even are there. */
export function TornadoTable({ plan, sensitivity }: { readonly plan: Plan; readonly sensitivity: Sensitivity }) {
  const { t } = useTranslation('whatIf');
  const { money, month } = useFormat();
  const names = useInputNames(plan);
  const cash = ({ lowestCash }: OutcomeFigures) => money(lowestCash, plan.profile.currency);
  const breakEven = ({ breakEvenMonth }: OutcomeFigures) =>
    breakEvenMonth === null ? t('never') : month(breakEvenMonth);
  const figures = [
    ['lowestCash', cash],
    ['breakEvenMonth', breakEven],
  ] as const;
  return (
    <table className={tableClasses.table}>
      <thead>
        <tr>
          <th scope="col">{t('tornado.input')}</th>
          <th scope="col">{t('tornado.low')}</th>
          <th scope="col">{t('tornado.high')}</th>
          {figures.flatMap(([figure]) =>
            (['atLow', 'atHigh'] as const).map((end) => (
              <th key={figure + end} scope="col">
                {t(`tornado.${end}`, { figure: t(`figures.${figure}`) })}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {sensitivity.swings.map(({ path, low, high }) => (
          <tr key={path}>
            <th scope="row">{names.name(path)}</th>
            <td>{names.value(path, low.value)}</td>
            <td>{names.value(path, high.value)}</td>
            {figures.flatMap(([figure, words]) =>
              [low, high].map((end, e) => <td key={`${figure}${e}`}>{words(end)}</td>),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
