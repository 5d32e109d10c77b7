import { useTranslation } from 'react-i18next';
import { swingsOf } from '#shared/budget/courses.ts';
import { inputAt } from '#shared/budget/paths.ts';
import {
  changeablePaths,
  comparedFigures,
  compareScenarios,
  figureCells,
  figuresOf,
  type ComparedScenario,
} from '#shared/budget/scenarios.ts';
import { useFigureWords } from '#renderer/components/scenarios/figureWords.ts';
import { CrowdedSentences } from '#renderer/components/scenarios/CrowdedSentences.tsx';
import { ScenarioChart } from '#renderer/components/scenarios/ScenarioChart.tsx';
import { Tornados } from '#renderer/components/scenarios/Tornados.tsx';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import type { ReportProps } from './Report.tsx';

/** How many scenarios stand beside the plan in one table; more go on in another. */
const columns = 4;

/** What if: the scenarios beside the plan as it was made, what each changes, and which inputs decide most. Nothing while there are none. */
export function WhatIfPages({ plan, today, holidays, input, projection }: ReportProps) {
  const { t } = useTranslation('whatIf');
  if (plan.scenarios.length === 0) return null;
  const sensitivity = swingsOf(plan, input);
  const compared = compareScenarios(plan, { today, holidays, input }, sensitivity);
  const tables = Array.from({ length: Math.ceil(compared.length / columns) }, (_, table) =>
    compared.slice(table * columns, (table + 1) * columns),
  );
  return (
    <section className="sheet">
      <h1>{t('report.title')}</h1>
      <p>{t('report.text')}</p>
      {plan.actuals.length > 0 && <p>{t('actualsNote')}</p>}
      <ScenarioChart plan={plan} projection={projection} compared={compared} width={640} />
      {tables.map((some) => (
        <FigureTable key={some[0]!.scenario.id} plan={plan} projection={projection} compared={compared} some={some} />
      ))}
      <CrowdedSentences plan={plan} projection={projection} compared={compared} />
      <h2>{t('report.changes')}</h2>
      {tables.map((some) => (
        <ChangeTable key={some[0]!.scenario.id} plan={plan} some={some} />
      ))}
      {sensitivity.ok && (
        <div className="tornados">
          <h2>{t('tornado.title')}</h2>
          <p>{t('tornado.text')}</p>
          <Tornados plan={plan} sensitivity={sensitivity.value} most={8} />
        </div>
      )}
    </section>
  );
}

interface TableProps extends Pick<ReportProps, 'plan'> {
  readonly some: readonly ComparedScenario[];
}

interface HeadProps extends Pick<TableProps, 'some'> {
  /** What the rows are. */
  readonly first: 'figure' | 'input';
}

function Head({ some, first }: HeadProps) {
  const { t } = useTranslation('whatIf');
  return (
    <thead>
      <tr>
        <th>{t(`report.${first}`)}</th>
        <th className="date">{t('plan')}</th>
        {some.map(({ scenario }) => (
          <th key={scenario.id} className="date">
            {scenario.name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface FigureTableProps extends TableProps, Pick<ReportProps, 'projection'> {
  /** All scenarios, because best and worst are of all. */
  readonly compared: readonly ComparedScenario[];
}

function FigureTable({ plan, projection, compared, some }: FigureTableProps) {
  const { t } = useTranslation('whatIf');
  const words = useFigureWords(plan.profile.currency);
  const planned = figuresOf(projection);
  const figures = compared.map(({ outcome }) => (outcome.ok ? outcome.value.figures : null));
  return (
    <table className="tasks">
      <Head some={some} first="figure" />
      <tbody>
        {comparedFigures.map((figure) => {
          const [ofPlan, ...cells] = figureCells(figure, planned, figures);
          return (
            <tr key={figure.figure}>
              <td>{t(`figures.${figure.figure}`)}</td>
              <td className="date">{ofPlan && words.value(figure, ofPlan)}</td>
              {some.map((one) => {
                const cell = cells[compared.indexOf(one)];
                return (
                  <td key={one.scenario.id} className="date">
                    {cell ? words.value(figure, cell) : t('impossible')}
                    <div className="label">{cell && words.difference(figure, cell)}</div>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ChangeTable({ plan, some }: TableProps) {
  const { t } = useTranslation('whatIf');
  const names = useInputNames(plan);
  const changed = new Set(some.flatMap(({ changes }) => Object.keys(changes)));
  return (
    <table className="tasks">
      <Head some={some} first="input" />
      <tbody>
        {changeablePaths(plan)
          .filter((path) => changed.has(path))
          .map((path) => (
            <tr key={path}>
              <td>{names.name(path)}</td>
              <td className="date">{names.value(path, inputAt(plan, path) ?? null)}</td>
              {some.map(({ scenario, changes }) => (
                <td key={scenario.id} className="date">
                  {changes[path] === undefined ? t('asPlanned') : names.value(path, changes[path])}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
