import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dependencyTypes, type DependencyType, type Task } from '#shared/plan/schema.ts';
import { dependencyProblem } from '#shared/plan/taskGraph.ts';
import type { Problem } from '#shared/problem.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTask } from '#renderer/state/taskActions.ts';
import classes from './TaskPanel.module.css';

/** What a task waits for: type and lag of each, one more; a circle is refused at the moment it would be made. */
export function Dependencies({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const [wanted, setWanted] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const titles = new Map(plan.tasks.map((other) => [other.id, other.title]));
  const has = new Set(task.dependsOn.map((dependency) => dependency.taskId));
  const add = () => {
    if (wanted === null) return;
    const problem = dependencyProblem(plan.tasks, wanted, task.id);
    setRefused(problem);
    if (problem) return;
    changeTask(task.id, (draft) => void draft.dependsOn.push({ taskId: wanted, type: 'FS', lagDays: 0 }));
    setWanted(null);
  };
  return (
    <section className={classes.dependencies} aria-label={t('dependencies')}>
      <h3>{t('dependencies')}</h3>
      {task.dependsOn.map((dependency, index) => (
        <div key={dependency.taskId} className={classes.dependency}>
          <span>{titles.get(dependency.taskId) ?? dependency.taskId}</span>
          <Select
            size="xs"
            w={74}
            aria-label={t('dependencyType')}
            value={dependency.type}
            data={[...dependencyTypes]}
            allowDeselect={false}
            onChange={(value) =>
              changeTask(task.id, (draft) => {
                const changed = draft.dependsOn[index];
                if (changed) changed.type = value as DependencyType;
              })
            }
          />
          <NumberInput
            size="xs"
            w={72}
            aria-label={t('lag')}
            value={dependency.lagDays}
            min={-1000}
            max={1000}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) =>
              typeof value === 'number' &&
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
    </section>
  );
}
