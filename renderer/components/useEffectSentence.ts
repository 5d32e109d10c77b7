import { useTranslation } from 'react-i18next';
import type { TrainingEffect } from '#shared/decisions/trainingEffect.ts';
import { useFormat } from '#renderer/i18n/format.ts';

/** What the training of the front desk is worth, as a sentence or two; null where it makes no difference. */
export function useEffectSentence(): (effects: readonly TrainingEffect[], currency: string) => string | null {
  const { t } = useTranslation('guideTeam');
  const { money, number } = useFormat();
  return (effects, currency) => {
    const own = effects.find((one) => one.case === 'planned');
    const figuresOf = (name: TrainingEffect['case']) => {
      const other = effects.find((one) => one.case === name);
      if (!own || !other) return null;
      const patients = number(Math.abs(own.seen - other.seen));
      return { patients, money: money(Math.abs(own.contribution - other.contribution), currency) };
    };
    const [never, late, byOpening] = [figuresOf('never'), figuresOf('late'), figuresOf('byOpening')];
    const most = never ?? byOpening;
    if (!most || most.patients === number(0)) return null;
    if (byOpening) return t('effect.gains', byOpening);
    return [t('effect.loses', most), ...(late ? [t('effect.monthLate', late)] : [])].join(' ');
  };
}
