import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { workKindOf } from '#shared/decisions/doctors.ts';
import { hiringDates, needsLicence, personFindings, type PersonFinding } from '#shared/decisions/staffing.ts';
import type { Person } from '#shared/decisions/training.ts';
import { workKinds } from '#shared/plan/decisionSchema.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePersonName } from '#renderer/components/usePersonName.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { Fold } from '#renderer/components/Fold.tsx';
import parts from '../../parts/parts.module.css';
import { changePerson, clearPerson } from './teamChanges.ts';
import classes from './Team.module.css';

interface Props {
  readonly person: Person;
  /** Opened from the start. */
  readonly opened: boolean;
}

/** One person: a line with what is open, opened all that is known of them. */
export function PersonRow({ person, opened }: Props) {
  const { t } = useTranslation('guideTeam');
  const { shortDate } = useFormat();
  const plan = usePlan();
  const { tasks } = useDerived();
  const findings = personFindings(plan, person, tasks);
  const late = findings.some((finding) => kindOf(finding) === 'late');
  const kind = t(`kinds.${workKindOf(person)}`);
  return (
    <Fold
      className={parts.fold}
      opened={opened}
      summary={
        <>
          <strong>{person.name || t('nobodyYet')}</strong>
          <span className={parts.soft}>{person.role || kind}</span>
          <span className={classes.aside}>
            {findings.length > 0 && (
              <span className={parts.shape} data-kind={late ? 'late' : 'risk'}>
                {late ? '▲' : '◆'} {t('people.open', { count: findings.length })}
              </span>
            )}
            {person.startDate !== null && <span>{t('people.from', { date: shortDate(person.startDate) })}</span>}
          </span>
        </>
      }
    >
      <PersonFields person={person} findings={findings} />
    </Fold>
  );
}

interface FieldsProps {
  readonly person: Person;
  readonly findings: readonly PersonFinding[];
}

/** Work, dates, pay and licence, with the dates that the road map asks for and what is open. */
function PersonFields({ person, findings }: FieldsProps) {
  const { t } = useTranslation('guideTeam');
  const { shortDate } = useFormat();
  const plan = usePlan();
  const { tasks } = useDerived();
  const kind = workKindOf(person);
  const change = (changes: Partial<Person>) => changePerson(person.id, changes);
  const { searchFrom, signBy, startBy, startFor } = hiringDates(plan, person, tasks);
  const called = usePersonName()(person);
  return (
    <fieldset className={classes.personBody} aria-label={called}>
      <div className={classes.fields}>
        <TextField label={t('people.name')} value={person.name} onCommit={(name) => change({ name })} />
        <Select
          label={t('people.kind')}
          value={kind}
          allowDeselect={false}
          data={workKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(value) => value !== null && change({ kind: value })}
        />
        <TextField label={t('people.role')} value={person.role} onCommit={(role) => change({ role })} />
      </div>
      <div className={classes.fields} data-narrow>
        <DateField
          label={t('people.signed')}
          value={person.signedOn ?? null}
          onCommit={(signedOn) => change({ signedOn })}
          onEmpty={() => change({ signedOn: null })}
        />
        <DateField
          label={t('people.firstDay')}
          value={person.startDate}
          onCommit={(startDate) => change({ startDate })}
          onEmpty={() => change({ startDate: null })}
        />
        <NumberField
          label={t('people.cost')}
          value={person.monthlyCost ?? null}
          unit="money"
          currency={plan.profile.currency}
          min={0}
          max={1e9}
          onEmpty={() => clearPerson(person.id, 'monthlyCost')}
          onCommit={(monthlyCost) => change({ monthlyCost })}
        />
        {kind === 'doctor' && (
          <NumberField
            label={t('people.experience')}
            value={person.experienceYears ?? null}
            unit="number"
            digits={0}
            min={0}
            max={80}
            onEmpty={() => clearPerson(person.id, 'experienceYears')}
            onCommit={(experienceYears) => change({ experienceYears })}
          />
        )}
        {needsLicence(person) && (
          <Checkbox
            className={classes.licence}
            label={t('people.licence')}
            aria-label={t('people.licenceOf', { name: called })}
            checked={person.licenceChecked ?? false}
            onChange={(event) => change({ licenceChecked: event.currentTarget.checked })}
          />
        )}
      </div>
      <p className={parts.soft}>
        {searchFrom !== null && signBy !== null
          ? t('people.dates', { search: shortDate(searchFrom), sign: shortDate(signBy), start: shortDate(startBy) })
          : t('people.datesNoHiring', { start: shortDate(startBy) })}{' '}
        {startFor !== null && t('people.startFor', { module: t(`modules.${startFor}`) })}
      </p>
      <ul className={classes.findings} aria-live="polite">
        {findings.map((finding) => (
          <li key={finding.kind}>
            <Finding finding={finding} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function kindOf(finding: PersonFinding): 'late' | 'risk' {
  return finding.kind === 'signLate' || (finding.kind === 'licence' && finding.late) ? 'late' : 'risk';
}

function Finding({ finding }: { readonly finding: PersonFinding }) {
  const { t } = useTranslation('guideTeam');
  const { shortDate } = useFormat();
  const kind = kindOf(finding);
  return (
    <>
      <span aria-hidden className={parts.shape} data-kind={kind}>
        {kind === 'late' ? '▲' : '◆'}
      </span>{' '}
      {sentence()}
    </>
  );

  function sentence() {
    switch (finding.kind) {
      case 'signLate':
        return t('findings.signLate', { date: shortDate(finding.signBy) });
      case 'startsLate':
        return t('findings.startsLate', {
          modules: finding.modules.map((module) => t(`modules.${module}`)).join(', '),
          date: shortDate(finding.startBy),
        });
      case 'licence':
        if (finding.by === null) return t('findings.licenceNoTask');
        return t(finding.late ? 'findings.licenceLate' : 'findings.licence', { date: shortDate(finding.by) });
    }
  }
}
