import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inputAt } from '#shared/budget/paths.ts';
import {
  changeablePaths,
  comparedFigures,
  figureCells,
  figuresOf,
  type ComparedFigure,
  type ComparedScenario,
  type Ground,
} from '#shared/budget/scenarios.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { OpenNumber } from '#renderer/components/explain/OpenNumber.tsx';
import { ExplainFrom } from '#renderer/components/explain/useExplain.ts';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';
import { useFigureWords } from '#renderer/components/scenarios/figureWords.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import { ofPlan, ofScenario } from '#renderer/state/explained.ts';
import { ChangeCell } from './ChangeCell.tsx';
import { openedFigure } from './openedFigure.ts';
import { ScenarioHead } from './ScenarioHead.tsx';
import { useInputChoice } from './useInputChoice.ts';
import classes from './ScenariosView.module.css';

interface Props {
  readonly plan: Plan;
  readonly ground: Ground;
  readonly projection: Projection;
  readonly compared: readonly ComparedScenario[];
}

/** Scenarios as columns beside the plan: what each comes to and how that differs, then what each changes. */
export function ScenarioTable({ plan, ground, projection, compared }: Props) {
  const { t } = useTranslation('whatIf');
  const [added, setAdded] = useState<readonly string[]>([]);
  const possible = useMemo(() => changeablePaths(plan), [plan]);
  const paths = useMemo(() => changedPaths(possible, compared, added), [possible, compared, added]);
  const free = useMemo(() => possible.filter((path) => !paths.includes(path)), [possible, paths]);
  const columns = compared.length + 2;
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('beside.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('beside.comesTo')}</th>
              <th scope="col">{t('plan')}</th>
              {compared.map((one, place) => (
                <th key={one.scenario.id} scope="col">
                  <ScenarioHead compared={one} first={place === 0} last={place === compared.length - 1} />
                </th>
              ))}
            </tr>
          </thead>
          <FigureRows plan={plan} projection={projection} compared={compared} />
          <tbody>
            <tr className={classes.group}>
              <th colSpan={columns} scope="rowgroup">
                {t('beside.changes')}
              </th>
            </tr>
            {paths.map((path) => (
              <ChangeRow key={path} plan={plan} ground={ground} compared={compared} path={path} />
            ))}
          </tbody>
        </table>
      </div>
      <Select
        className={classes.add}
        searchable
        limit={120}
        label={t('beside.addChange')}
        placeholder={t('beside.addChangePlaceholder')}
        data={useInputChoice(plan, free)}
        value={null}
        onChange={(path) => path !== null && setAdded((now) => [...now, path])}
      />
    </>
  );
}

/** The inputs that any scenario changes, and those just added, in the plan's order; last those that the plan has no more. */
function changedPaths(
  possible: readonly string[],
  compared: readonly ComparedScenario[],
  added: readonly string[],
): readonly string[] {
  const wanted = new Set([...compared.flatMap(({ changes }) => Object.keys(changes)), ...added]);
  const known = possible.filter((path) => wanted.delete(path));
  return [...known, ...wanted];
}

type RowProps = Omit<Props, 'ground'>;

function FigureRows({ plan, projection, compared }: RowProps) {
  const { t } = useTranslation('whatIf');
  const words = useFigureWords(plan.profile.currency);
  const placed = usePlacedProblem(plan);
  const planned = figuresOf(projection);
  const figures = compared.map(({ outcome }) => (outcome.ok ? outcome.value.figures : null));
  const columns = [
    { figures: planned, projection },
    ...compared.map(({ outcome }) => (outcome.ok ? outcome.value : null)),
  ];
  const openedIn = (figure: ComparedFigure, column: number) => {
    const one = columns[column];
    return one ? openedFigure(figure, one.figures, one.projection.months.at(-1)!.month) : null;
  };
  const froms = [ofPlan, ...compared.map(({ scenario }) => ofScenario(scenario.id))];
  const failed = compared.some(({ outcome }) => !outcome.ok);
  return (
    <tbody>
      {failed && (
        <tr>
          <th scope="row">{t('impossible')}</th>
          <td>–</td>
          {compared.map(({ scenario, outcome }) => (
            <td key={scenario.id}>
              {!outcome.ok && (
                <small role="alert">{outcome.problems.map((problem) => placed(problem).sentence).join(' ')}</small>
              )}
            </td>
          ))}
        </tr>
      )}
      {comparedFigures.map((figure) => (
        <tr key={figure.figure}>
          <th scope="row">{t(`figures.${figure.figure}`)}</th>
          {figureCells(figure, planned, figures).map((cell, column) => (
            <td key={column === 0 ? 'plan' : compared[column - 1]!.scenario.id}>
              {cell ? (
                <ExplainFrom value={froms[column]!}>
                  <OpenNumber opened={openedIn(figure, column)}>{words.value(figure, cell)}</OpenNumber>
                </ExplainFrom>
              ) : (
                '–'
              )}
              {cell && column > 0 && (
                <small>
                  {words.difference(figure, cell)}
                  {cell.mark && cell.difference !== null && ' · '}
                  {cell.mark && <strong>{t(cell.mark)}</strong>}
                </small>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface ChangeRowProps extends Omit<Props, 'projection'> {
  readonly path: string;
}

function ChangeRow({ plan, ground, compared, path }: ChangeRowProps) {
  const names = useInputNames(plan);
  const planned = inputAt(plan, path);
  return (
    <tr>
      <th scope="row">{names.name(path)}</th>
      <td>{planned === undefined ? '–' : names.value(path, planned)}</td>
      {compared.map((one) => (
        <td key={one.scenario.id} className={classes.cell}>
          <ChangeCell plan={plan} ground={ground} compared={one} path={path} />
        </td>
      ))}
    </tr>
  );
}
