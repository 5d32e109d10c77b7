import { ActionIcon, Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameLink } from '#shared/plan/mergeDependencies.ts';
import { dependencyTypes, limits, type Dependency, type DependencyType, type Task } from '#shared/plan/schema.ts';
import { connectedTask } from '#shared/roadmap/edit.ts';
import type { Problem } from '#shared/problem.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTask, replaceTask } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './TaskPanel.module.css';

/** What a task waits for, and what waits for it; a circle is refused at the moment it would be made. */
export function Dependencies({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const [wanted, setWanted] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const titles = new Map(plan.tasks.map((other) => [other.id, other.title]));
  const has = new Set(task.dependsOn.map((dependency) => dependency.taskId));
  const successors = plan.tasks.filter((other) => other.dependsOn.some(({ taskId }) => taskId === task.id));
  const selectTask = useView((view) => view.selectTask);
  /** Tasks may be linked twice, by two types: how many such links come before. */
  const nth = (index: number) =>
    task.dependsOn.slice(0, index).filter(({ taskId }) => taskId === task.dependsOn[index]?.taskId).length;
  const isFree = (own: Dependency, type: DependencyType) =>
    own.type === type || !task.dependsOn.some((other) => sameLink(other, { taskId: own.taskId, type }));
  const add = () => {
    if (wanted === null) return;
    const outcome = connectedTask(plan.tasks, task.id, { taskId: wanted, type: 'FS', lagDays: 0 });
    setRefused(outcome.ok ? null : (outcome.problems[0] ?? null));
    if (!outcome.ok) return;
    replaceTask(outcome.value);
    setWanted(null);
  };
  return (
    <section className={classes.dependencies} aria-label={t('dependencies')}>
      <h3>{t('dependencies')}</h3>
      {task.dependsOn.map((dependency, index) => (
        <div key={`${dependency.taskId} ${nth(index)}`} className={classes.dependency}>
          <button type="button" className={classes.other} onClick={() => selectTask(dependency.taskId)}>
            {titles.get(dependency.taskId) ?? dependency.taskId}
          </button>
          <Select
            size="xs"
            w={172}
            aria-label={t('dependencyType')}
            value={dependency.type}
            data={dependencyTypes
              .filter((type) => isFree(dependency, type))
              .map((type) => ({ value: type, label: t(`dependencyTypes.${type}`) }))}
            allowDeselect={false}
            onChange={(value) =>
              changeTask(task.id, (draft) => {
                const changed = draft.dependsOn[index];
                if (changed) changed.type = value as DependencyType;
              })
            }
          />
          <NumberField
            label={t('lag')}
            hideLabel
            unit="number"
            digits={0}
            width={72}
            value={dependency.lagDays}
            min={-limits.durationDays}
            max={limits.durationDays}
            onCommit={(value) =>
              changeTask(task.id, (draft) => {
                const changed = draft.dependsOn[index];
                if (changed) changed.lagDays = value;
              })
            }
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('removeDependency', { task: titles.get(dependency.taskId) ?? '' })}
            onClick={() => changeTask(task.id, (draft) => void draft.dependsOn.splice(index, 1))}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {refused && <Problems problems={[refused]} />}
      <div className={classes.dependency}>
        <Select
          size="xs"
          searchable
          style={{ flex: 1 }}
          aria-label={t('addDependency')}
          placeholder={t('addDependency')}
          value={wanted}
          data={plan.tasks
            .filter((other) => other.id !== task.id && !has.has(other.id))
            .map((other) => ({ value: other.id, label: other.title }))}
          onChange={setWanted}
        />
        <Button size="compact-sm" variant="default" disabled={wanted === null} onClick={add}>
          {t('addIt')}
        </Button>
      </div>
      {successors.length > 0 && (
        <>
          <h3>{t('successors')}</h3>
          {successors.map((other) => (
            <button key={other.id} type="button" className={classes.other} onClick={() => selectTask(other.id)}>
              {other.title}
            </button>
          ))}
        </>
      )}
    </section>
  );
}
