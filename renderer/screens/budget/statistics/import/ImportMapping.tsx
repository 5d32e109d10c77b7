import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthsOf } from '#shared/budget/model.ts';
import { hasBegun } from '#shared/budget/actuals/happened.ts';
import { monthText, type IsoDate } from '#shared/calendar/dates.ts';
import { statisticsFields, type StatisticsField } from '#shared/exchange/csvColumns.ts';
import { namesIn, type StatisticsFile, type StatisticsMapping } from '#shared/exchange/csvMapping.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './Import.module.css';

interface Props {
  readonly file: StatisticsFile;
  readonly mapping: StatisticsMapping;
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly onChange: (changes: Partial<StatisticsMapping>) => void;
}

/** What the columns mean and where the rows belong, as proposed and to be corrected. */
export function ImportMapping(props: Props) {
  const { mapping } = props;
  const has = (...fields: readonly StatisticsField[]) =>
    mapping.fields.some((one) => one !== null && fields.includes(one));
  return (
    <>
      <Columns {...props} />
      {has('channel') ? <Names {...props} /> : <AllRows {...props} />}
      {!has('month', 'from', 'to') && <MonthOfFile {...props} />}
      {hasSlashedDates(props) && <DayOrder {...props} />}
    </>
  );
}

function Columns({ file, mapping, onChange }: Props) {
  const { t } = useTranslation('statistics');
  const options = statisticsFields.map((value) => ({ value, label: t(`import.fields.${value}`) }));
  const assign = (column: number, value: string | null) => {
    const field = statisticsFields.find((one) => one === value) ?? null;
    // A field is read from one column only.
    onChange({
      fields: mapping.fields.map((one, c) => (c === column ? field : field !== null && one === field ? null : one)),
    });
  };
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('import.columns')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.values')}</th>
            <th scope="col">{t('import.readAs')}</th>
          </tr>
        </thead>
        <tbody>
          {file.headers.map((header, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- headers may repeat; columns never move
            <tr key={column}>
              <th scope="row">{header}</th>
              <td className={classes.values}>
                {file.rows
                  .slice(0, 3)
                  .map(({ cells }) => cells[column] ?? '')
                  .join(' · ')}
              </td>
              <td>
                <Select
                  size="xs"
                  aria-label={`${t('import.readAs')}: ${header}`}
                  data={options}
                  value={mapping.fields[column] ?? null}
                  placeholder={t('import.ignore')}
                  clearable
                  onChange={(value) => assign(column, value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** In a list of channels, the value that leaves rows out; no id is empty. */
const leftOut = '';

function Names({ file, mapping, plan, onChange }: Props) {
  const { t } = useTranslation('statistics');
  const options = [...channelOptions(plan), { value: leftOut, label: t('import.leaveOut') }];
  const valueOf = (name: string) => {
    const channelId = mapping.channels[name];
    return channelId === undefined ? null : (channelId ?? leftOut);
  };
  return (
    <fieldset className={classes.fields}>
      <legend>{t('import.channels')}</legend>
      {namesIn(file, mapping.fields).map((name) => (
        <Select
          key={name}
          size="xs"
          label={mapping.channels[name] === undefined ? t('import.which', { name }) : name}
          data={options}
          value={valueOf(name)}
          placeholder={t('import.choose')}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ channels: { ...mapping.channels, [name]: value === leftOut ? null : (value ?? null) } })
          }
        />
      ))}
    </fieldset>
  );
}

function AllRows({ mapping, plan, onChange }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <fieldset className={classes.fields}>
      <legend>{t('import.channels')}</legend>
      <Select
        size="xs"
        label={t('import.all')}
        data={channelOptions(plan)}
        value={mapping.channelId}
        placeholder={t('import.choose')}
        allowDeselect={false}
        onChange={(channelId) => onChange({ channelId })}
      />
    </fieldset>
  );
}

function MonthOfFile({ mapping, plan, today, onChange }: Props) {
  const { t } = useTranslation('statistics');
  const { month } = useFormat();
  const months = monthsOf({ ...plan.profile, channels: plan.channels, economics: plan.economics })
    .map(monthText)
    .filter((one) => hasBegun(one, today));
  if (mapping.month !== null && !months.includes(mapping.month)) months.unshift(mapping.month);
  return (
    <Select
      className={classes.field ?? ''}
      size="xs"
      label={t('import.month')}
      data={months.map((value) => ({ value, label: month(value) }))}
      value={mapping.month}
      placeholder={t('import.chooseMonth')}
      searchable
      onChange={(value) => onChange({ month: value })}
    />
  );
}

function DayOrder({ mapping, onChange }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <Select
      className={classes.field ?? ''}
      size="xs"
      label={t('import.dates')}
      data={[
        { value: 'day', label: t('import.dayFirst') },
        { value: 'month', label: t('import.monthFirst') },
      ]}
      placeholder={t('import.chooseOne')}
      value={mapping.dayFirst === null ? null : mapping.dayFirst ? 'day' : 'month'}
      onChange={(value) => onChange({ dayFirst: value === null ? null : value === 'day' })}
    />
  );
}

function channelOptions(plan: Plan) {
  return plan.channels.map(({ id, name }) => ({ value: id, label: name }));
}

function hasSlashedDates({ file, mapping }: Props): boolean {
  const columns = mapping.fields.flatMap((field, column) =>
    field === 'month' || field === 'from' || field === 'to' ? [column] : [],
  );
  return file.rows.some(({ cells }) => columns.some((column) => /\d\/\d{1,2}\/\d{4}/.test(cells[column] ?? '')));
}
