/** The controls of the first stage's questions; each change goes into the plan at once and can be undone. */
import { Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clinicKinds, type Economics, marketingBudgets } from '#shared/plan/schema.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { countryNames, currencies } from '#renderer/i18n/places.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { changeAnswers, changeProfile } from '#renderer/state/profileActions.ts';
import classes from './answers.module.css';

export function NameAnswer() {
  const { t } = useTranslation('guide');
  const plan = usePlan();
  return (
    <div className={classes.fields}>
      <TextField
        label={t('labels.name')}
        value={plan.name}
        required={t('labels.nameNeeded')}
        maxLength={200}
        onCommit={(name) => changePlan((draft) => void (draft.name = name))}
      />
      <TextField
        label={t('labels.client')}
        value={plan.client.name}
        onCommit={(name) => changePlan((draft) => void (draft.client.name = name))}
      />
    </div>
  );
}

export function KindAnswer() {
  const { t } = useTranslation(['guide', 'plans']);
  const plan = usePlan();
  return (
    <Radio.Group
      aria-label={t('pages.kind.title')}
      value={plan.profile.clinicKind}
      onChange={(value) => changeProfile({ clinicKind: value })}
    >
      <Stack gap="sm">
        {clinicKinds.map((kind) => (
          <Radio key={kind} value={kind} label={t(`kinds.${kind}`, { ns: 'plans' })} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function PlaceAnswer() {
  const { t, i18n } = useTranslation('guide');
  const { profile } = usePlan();
  return (
    <div className={classes.fields}>
      <Select
        label={t('labels.country')}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        value={profile.country}
        data={countryNames(i18n.language)}
        onChange={(country) => country && changeProfile({ country })}
      />
      <TextField
        label={t('labels.city')}
        value={profile.city}
        onCommit={(city) => changePlan((draft) => void (draft.profile.city = city))}
      />
      <Select
        label={t('labels.currency')}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        value={profile.currency}
        data={currencies(profile.currency)}
        onChange={(currency) => currency && changeProfile({ currency })}
      />
    </div>
  );
}

export function DatesAnswer() {
  const { t } = useTranslation('guide');
  const { planStart, openingDate } = usePlan().profile;
  return (
    <div className={classes.pair}>
      <DateField
        label={t('labels.start')}
        value={planStart}
        max={openingDate}
        onCommit={(date) => changeProfile({ planStart: date })}
      />
      <DateField
        label={t('labels.opening')}
        value={openingDate}
        min={planStart}
        onCommit={(date) => changeProfile({ openingDate: date })}
      />
    </div>
  );
}

export function PremisesAnswer() {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  return (
    <Radio.Group
      aria-label={t('pages.premises.title')}
      value={answers.premises}
      onChange={(value) => changeAnswers({ premises: value })}
    >
      <Stack gap="sm">
        <Radio value="fitOut" label={t('premises.fitOut')} />
        <Radio value="ready" label={t('premises.ready')} />
      </Stack>
    </Radio.Group>
  );
}

export function XrayAnswer() {
  return <YesNo answer="xray" />;
}

export function InsurersAnswer() {
  return <YesNo answer="insurers" />;
}

export function BringAnswer() {
  return <YesNo answer="doctorsBringPatients" />;
}

export function TelevisionAnswer() {
  return <YesNo answer="television" />;
}

/** The last page of the stage only says what there is now. */
export function ReadyAnswer() {
  return null;
}

function YesNo({ answer }: { readonly answer: 'xray' | 'insurers' | 'television' | 'doctorsBringPatients' }) {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  return (
    <Radio.Group
      aria-label={t('yesNo')}
      value={answers[answer] ? 'yes' : 'no'}
      onChange={(value) => changeAnswers({ [answer]: value === 'yes' })}
    >
      <Stack gap="sm">
        <Radio value="yes" label={t('yes')} />
        <Radio value="no" label={t('no')} />
      </Stack>
    </Radio.Group>
  );
}

export function MarketingAnswer() {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  return (
    <Radio.Group
      aria-label={t('pages.marketing.title')}
      value={answers.marketingBudget ?? 'medium'}
      onChange={(marketingBudget) => changeAnswers({ marketingBudget })}
    >
      <Stack gap="sm">
        {marketingBudgets.map((budget) => (
          <Radio
            key={budget}
            value={budget}
            label={t(`marketing.${budget}.label`)}
            description={t(`marketing.${budget}.means`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function SizeAnswer() {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  return (
    <div className={classes.pair}>
      {(['rooms', 'doctors'] as const).map((field) => (
        <NumberField
          key={field}
          label={t(`labels.${field}`)}
          value={answers[field]}
          unit="number"
          min={0}
          max={500}
          digits={0}
          onCommit={(value) => changeAnswers({ [field]: value })}
        />
      ))}
    </div>
  );
}

const moneyFields = [
  'startingCash',
  'fixedMonthlyBefore',
  'fixedMonthlyAfter',
  'firstVisitPrice',
  'repeatVisitPrice',
  'capacityVisits',
] as const satisfies readonly (keyof Economics)[];

export function MoneyAnswer() {
  const { t } = useTranslation('guide');
  const { economics, profile } = usePlan();
  return (
    <div className={classes.pair}>
      {moneyFields.map((field) => (
        <NumberField
          key={field}
          label={t(`money.${field}`)}
          value={economics[field]}
          unit={field === 'capacityVisits' ? 'number' : 'money'}
          currency={profile.currency}
          min={0}
          max={1e9}
          onCommit={(value) => changePlan((draft) => void (draft.economics[field] = value))}
        />
      ))}
    </div>
  );
}
