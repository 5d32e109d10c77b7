import { Button, Checkbox, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#shared/plan/schema.ts';
import { templateProposals, type TemplateProposal } from '#shared/roadmap/ownTemplate.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { tellWithUndo } from '#renderer/components/UndoNotice.tsx';
import { useHolidays } from '#renderer/state/holidays.ts';
import { useToday } from '#renderer/state/today.ts';
import { currentPlan, updateTemplate } from '#renderer/state/templateActions.ts';
import { repository } from '#renderer/storage/index.ts';
import classes from './Templates.module.css';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

/** What an opening taught: the changes its template could take over; the user chooses which. */
export function UpdateTemplate({ planId, onClose }: Props) {
  const { t } = useTranslation('templates');
  const [pair, setPair] = useState<{ readonly plan: Plan; readonly template: Plan | null } | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const plan = await currentPlan(planId);
      if (!plan) return;
      const template = plan.templateId === undefined ? null : await currentPlan(plan.templateId);
      if (current) setPair({ plan, template });
    };
    void read();
    return () => {
      current = false;
    };
  }, [planId]);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={pair?.template ? t('updating.title', { name: pair.template.name }) : t('update')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
    >
      {pair?.template === null && <p>{t('updating.gone')}</p>}
      {pair?.template && <Proposals plan={pair.plan} template={pair.template} onClose={onClose} />}
    </Modal>
  );
}

interface ProposalsProps {
  readonly plan: Plan;
  readonly template: Plan;
  readonly onClose: () => void;
}

function Proposals({ plan, template, onClose }: ProposalsProps) {
  const { t } = useTranslation('templates');
  const holidays = useHolidays(plan);
  const today = useToday();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  if (!holidays) return null;
  const proposals = templateProposals(template, plan, calendarOf(plan.calendar, holidays), today);
  if (proposals.length === 0) return <p>{t('updating.nothing')}</p>;
  // A task that was not ticked off may have been done all the same: only the user can tell, so it starts unchosen.
  const isChosen = ({ kind, taskId }: TemplateProposal) => (kind !== 'neverDone') !== toggled.has(taskId);
  const chosen = proposals.filter(isChosen);
  const toggle = (taskId: string) => {
    const after = new Set(toggled);
    if (!after.delete(taskId)) after.add(taskId);
    setToggled(after);
  };
  const apply = async () => {
    const before = await updateTemplate(plan, chosen);
    onClose();
    if (before)
      tellWithUndo(t('updating.done', { name: template.name }), async () => void (await repository.add(before)));
  };
  return (
    <div className={classes.form}>
      <p>{t('updating.text', { plan: plan.name })}</p>
      <div className={classes.proposals}>
        {proposals.map((proposal) => (
          <Checkbox
            key={proposal.taskId}
            checked={isChosen(proposal)}
            label={<Sentence proposal={proposal} />}
            onChange={() => toggle(proposal.taskId)}
          />
        ))}
      </div>
      <Button disabled={chosen.length === 0} onClick={() => void apply()}>
        {t('updating.apply', { count: chosen.length })}
      </Button>
    </div>
  );
}

function Sentence({ proposal }: { readonly proposal: TemplateProposal }) {
  const { t } = useTranslation('templates');
  switch (proposal.kind) {
    case 'duration':
      return t('updating.duration', { task: proposal.title, from: proposal.from, count: proposal.to });
    case 'added':
      return t('updating.added', { task: proposal.title, count: proposal.durationDays });
    case 'neverDone':
      return t('updating.neverDone', { task: proposal.title });
    case 'removed':
      return t('updating.removed', { task: proposal.title });
  }
}
