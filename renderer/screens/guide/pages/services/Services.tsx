import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  breadthOf,
  capacityOf,
  laterCapacities,
  proposedLines,
  serviceProposal,
  usualHours,
  usualMinutes,
  type ProposedLine,
} from '#shared/decisions/services.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useLimitText } from '#renderer/components/useLimitText.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import notice from '#renderer/components/Notice.module.css';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { EconomicsProposal } from '#renderer/screens/guide/parts/EconomicsProposal.tsx';
import { Proposals } from '#renderer/screens/guide/parts/Proposals.tsx';
import parts from '#renderer/screens/guide/parts/parts.module.css';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords } from '#renderer/state/promotionWords.ts';
import { ServiceFields } from './ServiceFields.tsx';
import classes from './services.module.css';

type Service = Plan['services'][number];

/** A service that nothing is said of yet; the first one of a clinic is its first visit. */
function newService(known: readonly Service[], named: Pick<Service, 'name' | 'line'>): Service {
  const service = { ...named, id: crypto.randomUUID(), price: 0, minutes: usualMinutes, startMonth: null };
  return known.length === 0 ? { ...service, firstVisit: true } : service;
}

/** The services; how broad they are, what fits into a month, and what the budget takes over. */
export default function Services() {
  const { t } = useTranslation('guideServices');
  const { services } = usePlan();
  const rooms = useId();
  const add = () =>
    changePlan(({ services: all }) => {
      all.push(newService(all, { name: t('newService', { number: all.length + 1 }), line: '' }));
    });
  return (
    <>
      <RowList
        rows={services}
        columns="1fr"
        tall
        removeLabel={({ name }) => t('remove', { name })}
        onRemove={(_, index) => changePlan((draft) => void draft.services.splice(index, 1))}
        addLabel={t('add')}
        onAdd={add}
      >
        {(service, index) => <ServiceFields service={service} index={index} rooms={rooms} />}
      </RowList>
      <Proposals id={rooms} texts={services.map(({ room = '' }) => room)} />
      <UsualLines />
      {services.length > 0 && <Review />}
    </>
  );
}

/** The usual services of a clinic of this kind, a button a line. */
function UsualLines() {
  const { t } = useTranslation('guideServices');
  const plan = usePlan();
  const words = usePromotionWords(plan.profile.language);
  const lines = words ? proposedLines(plan, words.queries) : [];
  if (lines.length === 0) return null;
  const add = ({ line, names }: ProposedLine) =>
    changePlan((draft) => {
      for (const name of names) draft.services.push(newService(draft.services, { name, line }));
    });
  return (
    <section className={parts.section}>
      <h2 className={parts.heading}>{t('usual')}</h2>
      <p className={parts.soft}>{t('usualWhy')}</p>
      <div className={classes.lines}>
        {lines.map((line) => (
          <Button key={line.line} size="compact-sm" variant="default" onClick={() => add(line)}>
            {t('addLine', { line: line.line, count: line.names.length })}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Review() {
  const { t } = useTranslation('guideServices');
  const { number, month } = useFormat();
  const plan = usePlan();
  const { holidays } = useDerived();
  const { lines, later, wanted } = breadthOf(plan);
  const limitText = useLimitText(plan.people);
  const unpriced = plan.services.filter(({ price }) => price === 0).length;
  const capacity = capacityOf(plan, holidays);
  const hours = plan.openHours ?? usualHours;
  return (
    <>
      <p className={notice.notice} data-kind={lines < wanted ? 'risk' : 'done'} role="status">
        {t(lines < wanted ? 'narrow' : 'broad', { lines, wanted })} {later > lines && t('laterLines', { later })}
      </p>
      {unpriced > 0 && (
        <p className={notice.notice} data-kind="risk" role="status">
          {t('noPrice', { count: unpriced })}
        </p>
      )}
      <div className={classes.hours}>
        <NumberField
          label={t('perDay')}
          value={hours.perDay}
          unit="number"
          min={1}
          max={24}
          digits={1}
          onCommit={(perDay) => changePlan((draft) => void (draft.openHours = { ...hours, perDay }))}
        />
        <NumberField
          label={t('used')}
          value={hours.used}
          unit="share"
          min={0.1}
          max={1}
          digits={0}
          onCommit={(used) => changePlan((draft) => void (draft.openHours = { ...hours, used }))}
        />
      </div>
      {capacity && (
        <p>
          {t('capacity', {
            visits: number(capacity.visits),
            places: number(capacity.places),
            days: number(capacity.days, 1),
            minutes: number(capacity.minutes),
          })}{' '}
          {limitText(capacity)}
        </p>
      )}
      {capacity && <p className={parts.soft}>{t('estimateMix')}</p>}
      {laterCapacities(plan, holidays).map(({ month: from, capacity: then }) => (
        <p key={from}>
          {t('capacityLater', { month: month(from), visits: number(then.visits) })} {limitText(then)}
        </p>
      ))}
      <EconomicsProposal proposal={serviceProposal(plan, holidays)} />
    </>
  );
}
