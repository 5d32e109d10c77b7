import { useTranslation } from 'react-i18next';
import type { Plan } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';

/** A problem of a plan's budget in words. */
export interface PlacedProblem {
  /** What is wrong and what to do, by the names that the screens use. */
  readonly sentence: string;
  /** The path of the input whose field mends it; null where none does. */
  readonly path: string | null;
}

/** Words for what is wrong with the budget of a plan: its channels and inputs by their names instead of their paths. */
export function usePlacedProblem(plan: Pick<Plan, 'channels' | 'profile'>): (problem: Problem) => PlacedProblem {
  const { t } = useTranslation('budget');
  const { number } = useFormat();
  const names = useInputNames(plan);
  return (problem) => {
    const { code, params } = problem;
    const channel = plan.channels.find(({ id }) => id === params['channel']);
    if (code === 'channel.ceilingTooLow' && channel)
      return {
        sentence: t('problems.ceilingTooLow', { channel: channel.name, leads: number(Number(params['leads'])) }),
        path: `channels.${channel.id}.response.ceilingLeads`,
      };
    if (code === 'projection.tooLong')
      return {
        sentence: t('problems.tooLong', { months: params['months'], most: params['most'] }),
        path: 'economics.horizonMonths',
      };
    const input = { input: names.name(String(params['path'])) };
    if (code === 'input.unknown') return { sentence: t('beside.unknown', { ns: 'whatIf', ...input }), path: null };
    if (code === 'input.outOfRange')
      return { sentence: t('beside.wrong', { ns: 'whatIf', ...input, value: String(params['value']) }), path: null };
    return { sentence: problemSentence(problem, plan.profile.currency), path: null };
  };
}
