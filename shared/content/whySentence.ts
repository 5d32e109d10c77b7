import { dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { Language } from '#shared/plan/schema.ts';
import type { ScheduledTask } from '#shared/roadmap/types.ts';
import { weeksBefore, type Why } from '#shared/roadmap/why.ts';
import en from './en/why.json' with { type: 'json' };
import { filled } from './filled.ts';
import { formatOf } from './format.ts';
import lt from './lt/why.json' with { type: 'json' };
import ru from './ru/why.json' with { type: 'json' };

type Words = { readonly [key: string]: string | Words };
type Values = Readonly<Record<string, string | number>>;
/** A sentence by its place among the words, with its figures; of plural forms the one for `count`. */
type Say = (key: string, values?: Values) => string;

const words: Readonly<Record<Language, Words>> = { en, lt, ru };
const plurals: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  lt: new Intl.PluralRules('lt'),
  ru: new Intl.PluralRules('ru'),
};

/** What the sentences speak of. */
export interface WhyContext {
  readonly language: Language;
  readonly titleOf: (taskId: string) => string;
  readonly datesOf: (taskId: string) => ScheduledTask | undefined;
}

/** Why a task stands on its date, in a sentence that names the predecessor, rule, limit or date that holds it. */
export function whySentence(reason: Why, context: WhyContext): string {
  const say = sayIn(context.language);
  const { shortDate } = formatOf(context.language);
  switch (reason.kind) {
    case 'done':
      return say('date.done', { start: shortDate(reason.start), finish: shortDate(reason.finish) });
    case 'begun': {
      const date = shortDate(reason.start);
      const [first] = reason.waitsFor;
      return first === undefined
        ? say('date.begun', { date })
        : say('date.begunEarly', { date, task: context.titleOf(first) });
    }
    case 'predecessor':
      return predecessorSentence(reason, context);
    case 'successor':
      return say('date.successor', { task: context.titleOf(reason.taskId) });
    case 'finishBy':
      return say(`date.finishBy.${reason.limit}`, { date: shortDate(reason.on) });
    case 'leadRule':
    case 'notBefore':
    case 'fixedStart':
    case 'planStart':
    case 'today':
    case 'opening': {
      const date = shortDate(reason.on);
      const sentence =
        reason.kind === 'leadRule'
          ? leadSentence('date', reason.weeks, say, date)
          : say(`date.${reason.kind}`, { date });
      return reason.dayOff ? `${sentence} ${say('date.dayOff')}` : sentence;
    }
  }
}

/**
 * The same in a template, whose dates are made up: by weeks from the opening.
 * @param start the task's recommended start; without one the sentence does not say when that is
 */
export function whyTemplateSentence(
  reason: Why,
  { openingDate, start }: { readonly openingDate: IsoDate; readonly start: IsoDate | undefined },
  context: WhyContext,
): string {
  const say = sayIn(context.language);
  const sentence = templateWords(reason, openingDate, context, say);
  if (sentence === null) return whySentence(reason, context);
  if (reason.kind === 'leadRule' || start === undefined) return sentence;
  const weeks = weeksBefore(openingDate, start);
  const that = weeks > 0 ? 'before' : weeks < 0 ? 'after' : 'atOpening';
  return `${sentence} ${say(`template.${that}`, { count: Math.abs(weeks) })}`;
}

/** Null for what has no other words in a template. */
function templateWords(reason: Why, openingDate: IsoDate, context: WhyContext, say: Say): string | null {
  switch (reason.kind) {
    case 'predecessor':
      return say(`template.predecessor.${reason.type}`, {
        task: context.titleOf(reason.taskId),
        lag: lagWords(reason.lagDays, say),
      });
    case 'leadRule':
      return leadSentence('template', reason.weeks, say);
    case 'finishBy': {
      const count = (dayOf(openingDate) - dayOf(reason.on)) / 7;
      return reason.limit === 'notAfter' ? null : say(`template.finishBy.${reason.limit}`, { count });
    }
    case 'planStart':
    case 'today':
      return say('template.planStart');
    case 'opening':
      return say('template.opening');
    case 'successor':
      return whySentence(reason, context);
    case 'done':
    case 'begun':
    case 'notBefore':
    case 'fixedStart':
      return null;
  }
}

function predecessorSentence(
  { taskId, type, lagDays }: Extract<Why, { kind: 'predecessor' }>,
  { language, titleOf, datesOf }: WhyContext,
): string {
  const say = sayIn(language);
  const dates = datesOf(taskId);
  const fromEnd = type === 'FS' || type === 'FF';
  const date = dates && (fromEnd ? dates.recommendedFinish : dates.recommendedStart);
  return say(`date.predecessor.${type}`, {
    task: titleOf(taskId),
    date: date === undefined ? '' : formatOf(language).dayMonth(date),
    lag: lagWords(lagDays, say),
  });
}

function lagWords(days: number, say: Say): string {
  return days === 0 ? '' : say(days > 0 ? 'date.lagLater' : 'date.lagEarlier', { count: Math.abs(days) });
}

function leadSentence(where: 'date' | 'template', weeks: number, say: Say, date = ''): string {
  const key = weeks < 0 ? 'leadAfter' : weeks === 0 ? 'leadOpening' : 'leadRule';
  return say(`${where}.${key}`, { count: Math.abs(weeks), date });
}

function sayIn(language: Language): Say {
  const find = (key: string) =>
    key
      .split('.')
      .reduce<string | Words | undefined>(
        (at, name) => (typeof at === 'object' ? at[name] : undefined),
        words[language],
      );
  return (key, values = {}) => {
    const form = typeof values['count'] === 'number' ? plurals[language].select(values['count']) : '';
    const sentence = find(`${key}_${form}`) ?? find(key);
    if (typeof sentence !== 'string') throw new Error(`no words for ${key}`);
    return filled(sentence, (name) => String(values[name] ?? ''));
  };
}
