import { useTranslation } from 'react-i18next';
import { openingPath } from '#shared/budget/sliders.ts';
import { channelOfPath } from '#shared/budget/paths.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';

interface Group {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** Inputs to choose from, in words, by what they belong to: the clinic, then each channel. */
export function useInputChoice(plan: Plan, paths: readonly string[]): Group[] {
  const { t } = useTranslation('whatIf');
  const { name } = useInputNames(plan);
  const groups = new Map<string, Group>();
  for (const path of paths) {
    const found = path === openingPath ? null : channelOfPath(plan.channels, path);
    const ofSpend = found?.keys[0] === 'spend';
    const group = !found
      ? t('beside.ofPlan')
      : ofSpend
        ? t('beside.spendOf', { channel: found.channel.name })
        : found.channel.name;
    if (!groups.has(group)) groups.set(group, { group, items: [] });
    groups.get(group)!.items.push({ value: path, label: name(path) });
  }
  return [...groups.values()];
}
