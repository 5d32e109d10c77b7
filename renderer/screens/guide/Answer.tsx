import { NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clinicKinds, type Economics, marketingBudgets } from '#shared/plan/schema.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { countryNames, currencies } from '#renderer/i18n/places.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { changeAnswers, changeProfile } from '#renderer/state/profileActions.ts';
import type { QuestionKey } from './questions.ts';
import classes from './GuideScreen.module.css';

/** The control of a question; each change goes into the plan at once and can be undone. */
export function Answer({ question }: { readonly question: QuestionKey }) {
  switch (question) {
    case 'name':
      return <NameAnswer />;
    case 'kind':
      return <KindAnswer />;
    case 'place':
      return <PlaceAnswer />;
    case 'dates':
      return <DatesAnswer />;
    case 'premises':
      return <PremisesAnswer />;
    case 'xray':
      return <YesNo answer="xray" />;
    case 'insurers':
      return <YesNo answer="insurers" />;
    case 'bring':
      return <YesNo answer="doctorsBringPatients" />;
    case 'marketing':
      return <MarketingAnswer />;
    case 'television':
      return <YesNo answer="television" />;
    case 'size':
      return <SizeAnswer />;
    case 'money':
      return <MoneyAnswer />;
    case 'ready':
      return null;
  }
}

function NameAnswer() {
  const { t } = useTranslation('guide');
  const plan = usePlan();
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('labels.name')}
        value={plan.name}
        maxLength={200}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') changePlan((draft) => void (draft.name = value));
        }}
      />
      <TextInput
        label={t('labels.client')}
        value={plan.client.name}
        maxLength={500}
        onChange={(event) => {
          const { value } = event.currentTarget;
          changePlan((draft) => void (draft.client.name = value));
        }}
      />
    </div>
  );
}

function KindAnswer() {
  const { t } = useTranslation(['guide', 'plans']);
  const plan = usePlan();
  return (
    <Radio.Group
      aria-label={t('questions.kind.title')}
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

function PlaceAnswer() {
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
      <TextInput
        label={t('labels.city')}
        value={profile.city}
        onChange={(event) => {
          const { value } = event.currentTarget;
          changePlan((draft) => void (draft.profile.city = value));
        }}
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

function DatesAnswer() {
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

function PremisesAnswer() {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  return (
    <Radio.Group
      aria-label={t('questions.premises.title')}
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

function MarketingAnswer() {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  return (
    <Radio.Group
      aria-label={t('questions.marketing.title')}
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

function SizeAnswer() {
  const { t } = useTranslation('guide');
  const { answers } = usePlan().profile;
  const numbers = { min: 0, max: 500, allowDecimal: false, clampBehavior: 'strict' } as const;
  return (
    <div className={classes.pair}>
      <NumberInput
        label={t('labels.rooms')}
        {...numbers}
        value={answers.rooms}
        onChange={(rooms) => typeof rooms === 'number' && changeAnswers({ rooms })}
      />
      <NumberInput
        label={t('labels.doctors')}
        {...numbers}
        value={answers.doctors}
        onChange={(doctors) => typeof doctors === 'number' && changeAnswers({ doctors })}
      />
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

function MoneyAnswer() {
  const { t } = useTranslation('guide');
  const { economics, profile } = usePlan();
  return (
    <div className={classes.pair}>
      {moneyFields.map((field) => (
        <NumberInput
          key={field}
          label={t(`money.${field}`)}
          value={economics[field]}
          min={0}
          max={1e9}
          clampBehavior="strict"
          thousandSeparator=" "
          suffix={field === 'capacityVisits' ? '' : ` ${profile.currency}`}
          onChange={(value) =>
            typeof value === 'number' && changePlan((draft) => void (draft.economics[field] = value))
          }
        />
      ))}
    </div>
  );
}
