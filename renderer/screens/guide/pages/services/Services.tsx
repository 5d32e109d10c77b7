import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { breadthOf, capacityOf, serviceProposal, usualHours } from '#shared/decisions/services.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import notice from '#renderer/components/Notice.module.css';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './services.module.css';

/** The services with line, price and length; how broad they are, what fits into a month, and what the budget takes over. */
export default function Services() {
  const { t } = useTranslation('guideServices');
  const { services, profile } = usePlan();
  const add = () =>
    changePlan((draft) => {
      draft.services.push({
        id: crypto.randomUUID(),
        name: t('newService', { number: draft.services.length + 1 }),
        line: '',
        price: 0,
        minutes: 30,
        startMonth: null,
        ...(draft.services.length === 0 ? { firstVisit: true } : {}),
      });
    });
  return (
    <>
      <RowList
        rows={services}
        columns="1.4fr 1fr 7rem 5rem auto"
        removeLabel={({ name }) => t('remove', { name })}
        onRemove={(_, index) => changePlan((draft) => void draft.services.splice(index, 1))}
        addLabel={t('add')}
        onAdd={add}
      >
        {(service, index) => (
          <>
            <TextField
              label={t('name')}
              value={service.name}
              required={t('nameNeeded')}
              maxLength={200}
              onCommit={(name) => changePlan((draft) => void (draft.services[index]!.name = name))}
            />
            <TextField
              label={t('line')}
              value={service.line}
              onCommit={(line) => changePlan((draft) => void (draft.services[index]!.line = line))}
            />
            <NumberField
              label={t('price')}
              value={service.price}
              unit="money"
              currency={profile.currency}
              min={0}
              max={1e7}
              onCommit={(price) => changePlan((draft) => void (draft.services[index]!.price = price))}
            />
            <NumberField
              label={t('minutes')}
              value={service.minutes}
              unit="number"
              min={0}
              max={1_440}
              digits={0}
              onCommit={(minutes) => changePlan((draft) => void (draft.services[index]!.minutes = minutes))}
            />
            <Checkbox
              className={classes.first}
              label={t('firstVisit')}
              aria-label={`${t('firstVisit')}: ${service.name}`}
              checked={service.firstVisit ?? false}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                changePlan((draft) => void (draft.services[index]!.firstVisit = checked));
              }}
            />
          </>
        )}
      </RowList>
      {services.length > 0 && <Review />}
    </>
  );
}

function Review() {
  const { t } = useTranslation('guideServices');
  const { number, money } = useFormat();
  const plan = usePlan();
  const { holidays } = useDerived();
  const { lines, wanted } = breadthOf(plan);
  const capacity = capacityOf(plan, holidays);
  const proposal = serviceProposal(plan, holidays);
  const hours = plan.openHours ?? usualHours;
  const fields = (['firstVisitPrice', 'repeatVisitPrice', 'capacityVisits'] as const).filter(
    (field) => proposal[field] !== undefined,
  );
  const text = (field: (typeof fields)[number], value: number) =>
    field === 'capacityVisits' ? number(value) : money(value, plan.profile.currency);
  return (
    <>
      <p className={notice.notice} data-kind={lines < wanted ? 'risk' : 'done'} role="status">
        {t(lines < wanted ? 'narrow' : 'broad', { lines, wanted })}
      </p>
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
          })}
        </p>
      )}
      {fields.length > 0 && (
        <section>
          <h2>{t('proposal')}</h2>
          <ul>
            {fields.map((field) => (
              <li key={field}>
                {t(`change.${field}`, {
                  from: text(field, plan.economics[field]),
                  to: text(field, proposal[field] ?? 0),
                })}
              </li>
            ))}
          </ul>
          <Button onClick={() => changePlan((draft) => void Object.assign(draft.economics, proposal))}>
            {t('apply')}
          </Button>
        </section>
      )}
    </>
  );
}
