import { useTranslation } from 'react-i18next';
import {
  callCentreFields,
  economicsFields,
  funnelFields,
  inputFieldAt,
  responseFields,
} from '#shared/budget/inputFields.ts';
import { channelOfPath, type InputValue } from '#shared/budget/paths.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from './format.ts';

/** The inputs of a plan's projection in words, by their path (`shared/budget/paths.ts`). */
export interface InputNames {
  /** The name of an input as its form has it, a channel's with the channel: `Cost per lead at usual spend (Search)`. */
  readonly name: (path: string) => string;
  /** The same without the channel, where that is said above: `Cost per lead at usual spend`. */
  readonly short: (path: string) => string;
  /** A value of the input with its unit: `€45.50`, `40%`, `yes`, `1 March 2027`; – for none. */
  readonly value: (path: string, value: InputValue) => string;
}

/** Words and units for the inputs of a plan, in the language on the screen. */
export function useInputNames({ channels, profile }: Pick<Plan, 'channels' | 'profile'>): InputNames {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const ofEconomics = (path: string): string | null => {
    if (!path.startsWith('economics.')) return null;
    const key = path.slice('economics.'.length);
    if (key in economicsFields) return t(`economics.${key as keyof typeof economicsFields}`);
    const part = key.slice('callCentre.'.length);
    return part in callCentreFields ? t(`economics.callCentre.${part as keyof typeof callCentreFields}`) : null;
  };
  const ofChannel = ([part, key = '']: readonly string[]): string | null => {
    if (part === 'active') return t('panel.active');
    if (part === 'spend') return t('inputs.spend', { month: format.month(key) });
    if (part === 'seasonality')
      return t('inputs.season', { month: format.monthName(`2000-${String(Number(key) + 1).padStart(2, '0')}`) });
    return key in responseFields || key in funnelFields
      ? t(`panel.fields.${key as keyof typeof responseFields | keyof typeof funnelFields}`)
      : null;
  };
  const inputOf = (path: string): string | null => {
    if (path === 'profile.openingDate') return t('inputs.openingDate');
    const found = channelOfPath(channels, path);
    return found ? ofChannel(found.keys) : ofEconomics(path);
  };
  const short = (path: string) => inputOf(path) ?? t('inputs.gone', { path });
  return {
    name(path) {
      const found = channelOfPath(channels, path);
      const input = inputOf(path);
      if (!found || input === null) return short(path);
      return t('inputs.ofChannel', { input, channel: found.channel.name });
    },
    short,
    value(path, value) {
      if (value === null) return '–';
      if (typeof value === 'boolean') return t(value ? 'inputs.yes' : 'inputs.no');
      if (typeof value === 'string') return format.date(value);
      const field = inputFieldAt(path);
      if (field?.unit === 'money') return format.money(value, profile.currency, field.digits);
      return field?.unit === 'share' ? format.percent(value, field.digits) : format.number(value, field?.digits ?? 2);
    },
  };
}
