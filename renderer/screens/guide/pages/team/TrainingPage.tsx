import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { milestoneKeys } from '#shared/roadmap/template/index.ts';
import {
  anotherRun,
  taskOfModule,
  trainingReview,
  type ModuleKey,
  type TrainingWarning,
} from '#shared/decisions/training.ts';
import { placeOf } from '#renderer/app/places.ts';
import { usePersonName } from '#renderer/components/usePersonName.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { restoreTask } from '#renderer/state/profileActions.ts';
import { AddByName } from '../../parts/AddByName.tsx';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { TrainingMatrix } from './TrainingMatrix.tsx';
import classes from './Team.module.css';

/** What the staff learns: warnings against the road map's dates, and who needs and has done which module. */
export default function TrainingPage() {
  const { t } = useTranslation('guideTeam');
  const { number } = useFormat();
  const plan = usePlan();
  const { tasks } = useDerived();
  const { modules, needed, done, warnings } = trainingReview(plan, tasks);
  return (
    <>
      <TrainedFrom />
      {plan.people.length === 0 ? (
        <Note kind="info" actions={<Link href={placeOf(plan.id, 'guide', 'people')}>{t('training.toPeople')}</Link>}>
          {t('training.nobody')}
        </Note>
      ) : (
        <>
          <p className={parts.headline} aria-live="polite">
            {t('training.progress', { done: number(done), needed: number(needed) })}
          </p>
          <div className={parts.notes} aria-live="polite">
            {warnings.map((warning) => (
              <Warning key={JSON.stringify(warning)} warning={warning} />
            ))}
          </div>
          <TrainingMatrix modules={modules} />
        </>
      )}
      <OwnModule />
    </>
  );
}

/** From when the budget reckons with a trained front desk; where it never does, the milestone that it can wait for. */
function TrainedFrom() {
  const { t } = useTranslation('guideTeam');
  const { date } = useFormat();
  const plan = usePlan();
  const { input } = useDerived();
  if (!input) return null;
  if (input.trained !== null) return <p>{t('training.trainedOn', { date: date(input.trained) })}</p>;
  const ready = plan.tasks.find(({ templateKey }) => templateKey === milestoneKeys.frontDeskTrained);
  return (
    <Note
      kind="risk"
      actions={
        ready && (
          <Button
            size="compact-sm"
            onClick={() => changePlan((draft) => void (draft.milestones.frontDeskTrained = ready.id))}
          >
            {t('training.setReady', { task: ready.title })}
          </Button>
        )
      }
    >
      {t('training.never')}
    </Note>
  );
}

function Warning({ warning }: { readonly warning: TrainingWarning }) {
  const { t } = useTranslation('guideTeam');
  const { date } = useFormat();
  const plan = usePlan();
  const { people } = plan;
  const { holidays } = useDerived();
  const personName = usePersonName();
  const nameOf = (key: ModuleKey) => t(`modules.${key}`);
  const module = 'modules' in warning ? warning.modules.map(nameOf).join(', ') : nameOf(warning.module);
  const namesOf = (ids: readonly string[]) =>
    people
      .filter(({ id }) => ids.includes(id))
      .map(personName)
      .join(', ');
  const again = (keys: readonly ModuleKey[], from: string) => {
    const runs = keys.flatMap((key) => {
      const made = { id: crypto.randomUUID(), title: t('training.againTitle', { module: nameOf(key) }), from };
      return anotherRun(plan, key, made, holidays) ?? [];
    });
    changePlan((draft) => void draft.tasks.push(...runs));
  };
  switch (warning.kind) {
    case 'afterOpening':
      return <Note kind="late">{t('training.afterOpening', { module, date: date(warning.finish) })}</Note>;
    case 'hiredAfter':
      return (
        <Note
          kind="risk"
          actions={
            <Button size="compact-sm" variant="default" onClick={() => again(warning.modules, warning.from)}>
              {t('training.again', { count: warning.modules.length, date: date(warning.from) })}
            </Button>
          }
        >
          {t('training.hiredAfter', { names: namesOf(warning.personIds), module })}
        </Note>
      );
    case 'noTask':
      return (
        <Note
          kind="risk"
          actions={
            <Button size="compact-sm" variant="default" onClick={() => restoreTask(taskOfModule(warning.module))}>
              {t('training.addTask')}
            </Button>
          }
        >
          {t('training.noTask', { module })}
        </Note>
      );
    case 'nobody':
      return <Note kind="risk">{t('training.nobodyNeeds', { module })}</Note>;
    case 'missed':
      return <Note kind="late">{t('training.missed', { module, names: namesOf(warning.personIds) })}</Note>;
  }
}

/** The owner's own modules: added by name, taken away with what was ticked in them. */
function OwnModule() {
  const { t } = useTranslation('guideTeam');
  const { ownModules = [] } = usePlan();
  const remove = (id: string) =>
    changePlan((draft) => {
      draft.ownModules = (draft.ownModules ?? []).filter((one) => one.id !== id);
      draft.training = draft.training.filter(({ module }) => module !== id);
      for (const { modules } of draft.people) delete modules?.[id];
    });
  return (
    <>
      <AddByName
        label={t('training.own')}
        action={t('training.addOwn')}
        maxLength={200}
        onAdd={(name) =>
          changePlan((draft) => {
            draft.ownModules = [...(draft.ownModules ?? []), { id: crypto.randomUUID(), name }];
          })
        }
      />
      {ownModules.length > 0 && (
        <ul className={classes.own}>
          {ownModules.map((module) => (
            <li key={module.id}>
              {module.name}{' '}
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => remove(module.id)}>
                {t('training.removeOwn', { module: module.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
