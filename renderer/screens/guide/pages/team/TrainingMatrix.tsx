import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workKindOf } from '#shared/decisions/doctors.ts';
import {
  moduleDoneOn,
  needsModule,
  type Person,
  type PlannedModule,
  type ReviewedModule,
} from '#shared/decisions/training.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { useCellStop } from '#renderer/components/useCellStop.ts';
import { usePersonName } from '#renderer/components/usePersonName.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import parts from '../../parts/parts.module.css';
import { changePerson, tickModule } from './teamChanges.ts';
import classes from './Team.module.css';

/** What a cell of the matrix stands for and changes. */
type Mode = 'done' | 'needs';

/** People by modules: who needs which, who has done it and when. One stop of Tab; arrow keys move, Space ticks. */
export function TrainingMatrix({ modules }: { readonly modules: readonly ReviewedModule[] }) {
  const { t } = useTranslation('guideTeam');
  const { range } = useFormat();
  const { people } = usePlan();
  const { today } = useDerived();
  const [mode, setMode] = useState<Mode>('done');
  const [on, setOn] = useState(today);
  const stop = useCellStop(people.length, modules.length);
  const nameOf = (module: PlannedModule) => (module.known === null ? module.name : t(`modules.${module.known}`));
  return (
    <section className={parts.section}>
      <h2 className={parts.heading}>{t('training.matrix')}</h2>
      <div className={parts.end}>
        <SegmentedControl
          aria-label={t('training.mode')}
          value={mode}
          data={[
            { value: 'done', label: t('training.modeDone') },
            { value: 'needs', label: t('training.modeNeeds') },
          ]}
          onChange={(value) => setMode(value)}
        />
        {mode === 'done' && <DateField label={t('training.doneOn')} value={on} onCommit={setOn} />}
        <p className={parts.soft}>{t('training.keys')}</p>
      </div>
      <div className={parts.scroll}>
        <table className={`${parts.table} ${classes.matrix}`} {...stop.table}>
          <thead>
            <tr>
              <th scope="col">{t('training.person')}</th>
              {modules.map((module) => (
                <th key={module.key} scope="col">
                  {nameOf(module)}
                  <small>
                    {module.runs[0]
                      ? range(module.runs[0].start, module.runs[0].finish, module.runs[0].start.slice(0, 4))
                      : t('training.noDates')}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, row) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name || t('nobodyYet')}
                  <small>{t(`kinds.${workKindOf(person)}`)}</small>
                </th>
                {modules.map((module, column) => (
                  <td key={module.key}>
                    <Cell
                      person={person}
                      module={module}
                      name={nameOf(module)}
                      mode={mode}
                      on={on}
                      place={stop.cell(row, column)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('training.all')}</th>
              {modules.map(({ key, needed, done }) => (
                <td key={key}>
                  {done} / {needed}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  readonly person: Person;
  readonly module: PlannedModule;
  /** The module's name. */
  readonly name: string;
  readonly mode: Mode;
  /** The day that a tick puts down. */
  readonly on: string;
  readonly place: ReturnType<ReturnType<typeof useCellStop>['cell']>;
}

function Cell({ person, module, name, mode, on, place }: CellProps) {
  const { t } = useTranslation('guideTeam');
  const { dayMonth, shortDate } = useFormat();
  const personName = usePersonName();
  const plan = usePlan();
  const needed = needsModule(person, module.key);
  const done = moduleDoneOn(plan, person.id, module.key);
  const shown = mode === 'done' && done !== null ? 'done' : !needed ? 'none' : mode === 'done' ? 'open' : 'needed';
  const tick = () => {
    if (mode === 'needs') changePerson(person.id, { modules: { ...person.modules, [module.key]: !needed } });
    else if (needed || done !== null) tickModule(person.id, module.key, on);
  };
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={shown === 'done' || shown === 'needed'}
      aria-disabled={mode === 'done' && shown === 'none'}
      aria-label={t(`training.cell.${shown}`, {
        name: personName(person),
        module: name,
        date: done === null ? '' : shortDate(done),
      })}
      className={classes.cell}
      data-shown={shown}
      {...place}
      onClick={tick}
    >
      {{ done: `✓ ${done === null ? '' : dayMonth(done)}`, open: '○', none: '–', needed: '●' }[shown]}
    </button>
  );
}
