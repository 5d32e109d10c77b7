import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/plan/schema.ts';
import { countryNames } from '#renderer/i18n/places.ts';
import { exportOpenPlan } from '#renderer/state/planActions.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { changePlanLanguage } from '#renderer/state/profileActions.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { languageNames } from '#renderer/i18n/languageNames.ts';
import { setPreferences, usePreferences } from '#renderer/state/preferences.ts';
import classes from './SettingsScreen.module.css';

/** The plan's calendar and details, and the program's language and theme. */
export default function SettingsScreen() {
  const { t, i18n } = useTranslation('settings');
  const plan = usePlan();
  const { language, colorScheme } = usePreferences();
  const { calendar } = plan;
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <section>
        <h2>{t('calendar')}</h2>
        <Checkbox.Group
          label={t('workingDays')}
          value={calendar.workingWeekdays.map(String)}
          onChange={(values) => {
            if (values.length > 0)
              changePlan((draft) => void (draft.calendar.workingWeekdays = values.map(Number).sort((a, b) => a - b)));
          }}
        >
          <div className={classes.days}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              // 4 January 1970 was a Sunday.
              <Checkbox key={day} value={String(day)} label={weekday.format((day + 3) * 86_400_000)} />
            ))}
          </div>
        </Checkbox.Group>
        <RegionChoice />
        <DatePickerInput
          type="multiple"
          label={t('daysOff')}
          description={t('daysOffText')}
          value={calendar.extraDaysOff}
          valueFormat="YYYY-MM-DD"
          clearable
          onChange={(dates) => changePlan((draft) => void (draft.calendar.extraDaysOff = dates.toSorted()))}
        />
        <DatePickerInput
          type="multiple"
          label={t('extraDays')}
          value={calendar.extraWorkingDays}
          valueFormat="YYYY-MM-DD"
          clearable
          onChange={(dates) => changePlan((draft) => void (draft.calendar.extraWorkingDays = dates.toSorted()))}
        />
      </section>
      <section>
        <h2>{t('plan')}</h2>
        <TextField
          label={t('name')}
          value={plan.name}
          maxLength={200}
          required={t('nameEmpty')}
          onCommit={(value) => changePlan((draft) => void (draft.name = value.trim()))}
        />
        <Select
          label={t('planLanguage')}
          description={t('planLanguageText')}
          value={plan.profile.language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          allowDeselect={false}
          onChange={(value) => value !== null && void changePlanLanguage(value)}
        />
        <div>
          <Button variant="default" onClick={() => void exportOpenPlan()}>
            {t('export')}
          </Button>
        </div>
      </section>
      <section>
        <h2>{t('program')}</h2>
        <div>
          <SegmentedControl
            aria-label={t('language')}
            value={language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(value) => void setPreferences({ language: value })}
          />
        </div>
        <div>
          <SegmentedControl
            aria-label={t('theme')}
            value={colorScheme}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`themes.${value}`) }))}
            onChange={(value) => void setPreferences({ colorScheme: value })}
          />
        </div>
      </section>
    </div>
  );
}

/** The holiday region, and the names of the holidays it brings. */
function RegionChoice() {
  const { t, i18n } = useTranslation('settings');
  const { calendar, profile } = usePlan();
  const [names, setNames] = useState<readonly string[]>([]);
  const region = calendar.holidayRegion;
  const year = Number(profile.openingDate.slice(0, 4));
  useEffect(() => {
    let current = true;
    void import('#shared/calendar/holidays.ts').then(({ namedHolidays }) => {
      const named = region === null ? null : namedHolidays(region, year, year, i18n.language);
      if (current) setNames(named?.ok ? named.value.map((holiday) => `${holiday.date.slice(5)} ${holiday.name}`) : []);
    });
    return () => {
      current = false;
    };
  }, [region, year, i18n.language]);
  const regions = [
    { value: 'none', label: t('noHolidays') },
    ...countryNames(i18n.language).map(({ value, label }) => ({ value: value === 'GB' ? 'GB-ENG' : value, label })),
  ];
  const known = regions.some(({ value }) => value === (region ?? 'none'))
    ? regions
    : [...regions, { value: region ?? '', label: region ?? '' }];
  return (
    <Select
      label={t('region')}
      description={names.join(' · ')}
      inputWrapperOrder={['label', 'input', 'description']}
      searchable
      allowDeselect={false}
      value={region ?? 'none'}
      data={known}
      onChange={(value) => changePlan((draft) => void (draft.calendar.holidayRegion = value === 'none' ? null : value))}
    />
  );
}
