/**
 * What the columns of an export mean, by their headers in English, Lithuanian and Russian: of Google Ads, Meta Ads Manager
 * and Yandex Direct, and of a spreadsheet of one's own. Names as these systems wrote
 * them in exports on 2026-11-24; for the Lithuanian ones of Google and Meta no export was at hand: they are estimates.
 */
import type { TableRow } from './csvTable.ts';
import { withoutMarks } from './csvMonths.ts';

export const statisticsFields = [
  'month',
  'from',
  'to',
  'channel',
  'currency',
  'resultKind',
  'spend',
  'leads',
  'booked',
  'attended',
  'revenue',
] as const;
/**
 * `from` and `to` are the ends of a period that must lie in one month; `channel` is also the name of a campaign;
 * `resultKind` says what the results of a row are, which Meta counts in one column whatever they are.
 */
export type StatisticsField = (typeof statisticsFields)[number];

/** The fields that are figures of a channel's month. */
export const figures = ['spend', 'leads', 'booked', 'attended', 'revenue'] as const satisfies StatisticsField[];
export type Figure = (typeof figures)[number];

/** Headers of a column that counts results of any kind. */
const results = ['results', 'rezultatai', 'результаты'];

export const statisticsSources = ['googleAds', 'metaAds', 'yandexDirect', 'sheet'] as const;
export type StatisticsSource = (typeof statisticsSources)[number];

/** Headers by field, lower case and without marks, what fits best first. Brackets and currencies are left out. */
const headers: Readonly<Record<StatisticsField, readonly string[]>> = {
  month: ['month', 'menuo', 'месяц', 'day', 'date', 'diena', 'data', 'день', 'дата', 'period', 'laikotarpis', 'период'],
  from: ['reporting starts', 'ataskaitos pradzia', 'дата начала отчетности', 'начало отчетности'],
  to: ['reporting ends', 'ataskaitos pabaiga', 'дата окончания отчетности', 'окончание отчетности'],
  channel: [
    'channel',
    'kanalas',
    'канал',
    'source',
    'saltinis',
    'источник',
    'campaign',
    'campaign name',
    'kampanija',
    'kampanijos pavadinimas',
    'кампания',
    'название кампании',
  ],
  resultKind: [
    'result indicator',
    'result type',
    'results indicator',
    'results type',
    'rezultato indikatorius',
    'rezultatu indikatorius',
    'rezultato tipas',
    'rezultatu tipas',
    'rezultato rodiklis',
    'индикатор результата',
    'индикатор результатов',
    'тип результата',
    'тип результатов',
  ],
  currency: ['currency code', 'currency', 'valiutos kodas', 'valiuta', 'код валюты', 'валюта'],
  spend: [
    'spend',
    'cost',
    'amount spent',
    'spent',
    'marketing',
    'isleista suma',
    'isleista',
    'islaidos',
    'kaina',
    'sanaudos',
    'reklama',
    'расход',
    'расход с ндс',
    'расход без ндс',
    'расходы',
    'сумма затрат',
    'потраченная сумма',
    'стоимость',
    'затраты',
    'потрачено',
    'реклама',
  ],
  leads: [
    'leads',
    'enquiries',
    'uzklausos',
    'potencialus klientai',
    'лиды',
    'обращения',
    'заявки',
    'conversions',
    'konversijos',
    'конверсии',
    ...results,
  ],
  booked: ['booked', 'bookings', 'appointments', 'uzsirase', 'registracijos', 'записи', 'записались', 'записано'],
  attended: [
    'attended',
    'came',
    'first visits',
    'patients',
    'atvyko',
    'apsilanke',
    'pirmi vizitai',
    'pacientai',
    'пришли',
    'первые приемы',
    'приемы',
    'пациенты',
  ],
  revenue: ['revenue', 'income', 'pajamos', 'выручка', 'доход'],
};

/** The fields of a row of headers; of two columns for the same field the better fitting one has it. */
export function fieldsOf(cells: readonly string[]): readonly (StatisticsField | null)[] {
  const plain = cells.map(plainHeader);
  const fields: (StatisticsField | null)[] = cells.map(() => null);
  for (const field of statisticsFields) {
    const best = headers[field].map((name) => plain.indexOf(name)).find((column) => column >= 0);
    if (best !== undefined) fields[best] ??= field;
  }
  return fields;
}

/** The first row that names a figure and one thing more; -1 where none does. */
export function headerRow(rows: readonly TableRow[]): number {
  return rows.slice(0, 40).findIndex(({ cells }) => {
    const known = fieldsOf(cells).filter((field) => field !== null);
    return known.length > 1 && known.some(isFigure);
  });
}

/** Which system wrote the file, by the headers that only it has. */
export function sourceOf(cells: readonly string[]): StatisticsSource {
  const plain = new Set(cells.map(plainHeader));
  const has = (...names: string[]) => names.some((name) => plain.has(name));
  if (has(...headers.from) && has('amount spent', 'isleista suma', 'сумма затрат', 'потраченная сумма'))
    return 'metaAds';
  if (has('расход', 'расход с ндс', 'расход без ндс') && has('показы', 'клики')) return 'yandexDirect';
  if (
    has('cost', 'kaina', 'islaidos', 'стоимость', 'расходы') &&
    has('currency code', 'valiutos kodas', 'код валюты', 'impr', 'clicks', 'parod', 'paspaudimai', 'показы', 'клики')
  )
    return 'googleAds';
  return 'sheet';
}

/** True for a field that is a figure. */
export function isFigure(field: StatisticsField | null): field is Figure {
  return figures.some((figure) => figure === field);
}

/** True for the header of a column that counts results of any kind, leads or not. */
export function countsResults(header: string): boolean {
  return results.includes(plainHeader(header));
}

/** The cells of all columns that are read as one of some fields. */
export function cellsOf(
  rows: readonly TableRow[],
  fields: readonly (StatisticsField | null)[],
  wanted: readonly StatisticsField[],
): string[] {
  return fields.flatMap((field, column) =>
    field !== null && wanted.includes(field) ? rows.map(({ cells }) => cells[column] ?? '') : [],
  );
}

/** True for the signs that stand for 'not known'. */
export function isNothing(cell: string): boolean {
  return /^[-–—\s]*$/.test(cell);
}

/** The currencies that a text names, by code or sign. */
export function currenciesIn(text: string): readonly string[] {
  const signs: readonly (readonly [RegExp, string])[] = [
    [/€|\bEUR\b/, 'EUR'],
    [/₽|\bRUB\b|(?<!\p{L})руб|(?<!\p{L})р\./u, 'RUB'],
    [/£|\bGBP\b/, 'GBP'],
    [/zł|\bPLN\b/, 'PLN'],
    [/\bCHF\b/, 'CHF'],
    [/\$|\bUSD\b/, 'USD'],
  ];
  return signs.flatMap(([sign, currency]) => (sign.test(text) ? [currency] : []));
}

/** A header without marks, brackets, currency and punctuation. */
function plainHeader(text: string): string {
  return withoutMarks(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[€$£₽]|(?<!\p{L})руб\.?/gu, ' ')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .replace(/ (eur|usd|gbp|rub|pln|chf)$/, '')
    .trim();
}
