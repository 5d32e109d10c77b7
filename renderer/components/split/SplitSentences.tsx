import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/budget/actuals/verdict.ts';
import {
  splitFinding,
  splitNotes,
  splitObjections,
  type Paying,
  type SplitAdvice,
  type SplitFinding,
  type SplitNote,
} from '#shared/budget/splitAdvice.ts';
import { channelLimits, type ChannelLimit } from '#shared/budget/splitWish.ts';
import { verdictName } from '#shared/content/verdictSentence.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';

type SplitPlan = Pick<Plan, 'channels' | 'economics' | 'profile'>;

interface Props {
  readonly plan: SplitPlan;
  readonly advice: SplitAdvice;
}

/** Patients as they are shown: whole from ten on, else to the tenth. */
export function usePatients() {
  const { number } = useFormat();
  return (value: number) => {
    const digits = Math.abs(value) < 9.95 ? 1 : 0;
    return { count: Number(value.toFixed(digits)), shown: number(value, digits) };
  };
}

/** What the best split says against today's, in one sentence. */
export function SplitTitle({ plan, advice }: Props) {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  const patients = usePatients();
  const { currency } = plan.profile;
  const name = (id: string) => plan.channels.find((channel) => channel.id === id)?.name ?? '';
  const scarce = new Set(channelLimits(plan).flatMap(({ id, proposed }) => (proposed ? [id] : [])));
  const finding: SplitFinding = splitFinding(advice, scarce);
  switch (finding.code) {
    case 'asGood':
      return t('title.asGood');
    case 'better': {
      const { from, to, amount } = finding.move;
      return t('title.better', {
        ...patients(finding.gain),
        amount: money(amount, currency),
        from: name(from),
        to: name(to),
      });
    }
    case 'limitsCost':
      return t('title.limitsCost', patients(finding.loss));
    case 'first':
      return t('title.first', { ...patients(finding.attended), monthly: money(finding.monthly, currency) });
    case 'more':
    case 'less': {
      const { code, gain, change } = finding;
      return t(`title.${code}${gain < 0 ? 'Loss' : 'Gain'}`, {
        ...patients(Math.abs(gain)),
        change: money(change, currency),
      });
    }
  }
}

/** Today's patients against those of the best split, in one sentence. */
export function SplitAgainst({ comparison: { current, best, gain } }: Pick<SplitAdvice, 'comparison'>) {
  const { t } = useTranslation('split');
  const patients = usePatients();
  return t('table.against', {
    now: patients(current.attended).shown,
    best: patients(best.attended).shown,
    gain: `${gain < 0 ? '−' : '+'}${patients(Math.abs(gain)).shown}`,
  });
}

/** What the next money buys, in one sentence. */
export function NextMoney({ plan, advice: { next, step } }: Props) {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  const patients = usePatients();
  const { currency } = plan.profile;
  const bought = money(step, currency);
  if (next.next < 0.05) return t('curve.nextNobody', { step: bought });
  return t('curve.next', { ...patients(next.next), step: bought, cost: money(step / next.next, currency) });
}

/** Words for the target cost of a patient: whose it is, and how much. */
export function useGoalWords(): (plan: Pick<Plan, 'economics' | 'profile'>, target: number) => string {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  return ({ economics, profile }, target) =>
    t(economics.targetCostPerPatient === null ? 'goal.usual' : 'goal.own', { target: money(target, profile.currency) });
}

/** Up to which amount more money pays, in one sentence. */
export function PayingSentence({ paying, plan }: { readonly paying: Paying; readonly plan: SplitPlan }) {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  const { currency } = plan.profile;
  const goal = useGoalWords()(plan, paying.target);
  switch (paying.code) {
    case 'never':
      return t('paying.never', { goal });
    case 'until':
      return t(paying.past ? 'paying.past' : 'paying.until', { goal, amount: money(paying.amount, currency) });
    case 'throughout':
      return t('paying.throughout', { goal, upTo: money(paying.upTo, currency) });
  }
}

/** What to know about the split before it is believed, each a sentence with its code. */
export function useSplitNotes({ plan, advice }: Props): readonly { readonly code: SplitNote['code']; text: string }[] {
  const { t } = useTranslation('split');
  const { money, number, percent } = useFormat();
  return splitNotes(plan, advice.comparison).map((note) => {
    switch (note.code) {
      case 'fewChannels':
        return { code: note.code, text: t('notes.fewChannels') };
      case 'stoppedEarly':
        return { code: note.code, text: t('notes.stoppedEarly', { gap: percent(note.gap, note.gap < 0.01 ? 2 : 1) }) };
      case 'unspent':
        return { code: note.code, text: t('notes.unspent', { amount: money(note.amount, plan.profile.currency) }) };
      case 'aboveCapacity':
        return {
          code: note.code,
          text: t('notes.aboveCapacity', { attended: number(note.attended), fits: number(note.fits) }),
        };
    }
  });
}

/** What the statistics object to in the split, each a sentence with its verdict. */
export function useSplitObjections({ plan, advice }: Props, verdicts: readonly Verdict[]) {
  const { t } = useTranslation('split');
  const name = (id: string) => plan.channels.find((channel) => channel.id === id)?.name ?? '';
  return splitObjections(advice.comparison, verdicts).map(({ verdict, ids }) => ({
    verdict,
    text: t(`objections.${verdict}`, {
      verdict: verdictName(verdict, languageNow()),
      channels: ids.map(name).join(', '),
    }),
  }));
}

type LimitedPlan = Parameters<typeof channelLimits>[0];

/** Words for the limits of a channel: 'Maps at most €300'. */
export function useLimitWords({ profile }: LimitedPlan): (limit: ChannelLimit) => string {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  const shown = (amount: number | null) => money(amount ?? 0, profile.currency);
  return ({ name, least, most }) => {
    const edge = most === null ? 'least' : least === null || least === 0 ? 'most' : 'between';
    return t(`report.limit.${edge}`, { channel: name, least: shown(least), most: shown(most) });
  };
}

/** The limits that the planner proposes, in a sentence that says so; nothing where there are none. */
export function ProposedLimits({ plan }: { readonly plan: LimitedPlan }) {
  const { t } = useTranslation('split');
  const words = useLimitWords(plan);
  const limits = channelLimits(plan).filter(({ proposed }) => proposed);
  return limits.length > 0 && t('table.proposed', { limits: limits.map(words).join('; ') });
}
