/** The social plan (rows G6, G1.6): which networks, how much is posted, who replies and how fast. */
import type { AudienceAge } from '#shared/plan/decisionSchema.ts';
import type { ClinicKind, Plan } from '#shared/plan/schema.ts';
import { networkAdvice } from './networks.ts';

/** Whom a clinic of a kind mostly treats; an estimate, to be changed. */
const usualAges: Readonly<Record<ClinicKind, readonly AudienceAge[]>> = {
  dental: ['middle', 'older'],
  multidisciplinary: ['middle', 'older'],
  singleSpecialty: ['middle', 'older'],
  diagnostic: ['middle', 'older'],
  aesthetic: ['young', 'middle'],
  remote: ['young', 'middle'],
};

export type SocialPlan = NonNullable<Plan['social']>;

/** What is posted, and how fast questions are answered, where the owner has not said so; estimates. */
const usualPostsPerWeek = 3;
const usualReplyHours = 4;
/** The share of questions answered that a clinic should not fall under; an estimate. */
export const answeredTarget = 0.95;

/** The social plan of a plan: its own, or what is proposed for its kind and country. */
export function socialPlan({ profile, social }: Pick<Plan, 'profile' | 'social'>): SocialPlan {
  if (social) return social;
  const ages = [...usualAges[profile.clinicKind]];
  return {
    ages,
    networks: networkAdvice(profile.country, ages)
      .filter(({ fit }) => fit === 'first')
      .map(({ key }) => key),
    postsPerWeek: usualPostsPerWeek,
    posts: {},
    replier: '',
    replyHours: usualReplyHours,
    statistics: [],
  };
}

export type SocialWarning =
  | 'noNetwork'
  | 'tooManyNetworks'
  | 'limitedNetwork'
  | 'fewPosts'
  | 'nobodyReplies'
  | 'slowReply'
  | 'unanswered';

/** More than so many are not kept alive; an estimate. */
const mostNetworks = 3;

/** What is wrong with a social plan, the gravest first. */
export function socialWarnings(plan: Pick<Plan, 'profile' | 'social'>): readonly SocialWarning[] {
  const social = socialPlan(plan);
  const advice = networkAdvice(plan.profile.country, social.ages);
  const limited = advice.some(({ key, limit }) => limit !== null && social.networks.includes(key));
  const { share } = answeredSoFar(social);
  const checks: readonly (readonly [SocialWarning, boolean])[] = [
    ['noNetwork', social.networks.length === 0],
    ['limitedNetwork', limited],
    ['nobodyReplies', social.replier.trim() === ''],
    ['unanswered', share !== null && share < answeredTarget],
    ['tooManyNetworks', social.networks.length > mostNetworks],
    ['fewPosts', social.postsPerWeek < 2],
    ['slowReply', social.replyHours > 24],
  ];
  return checks.filter(([, holds]) => holds).map(([code]) => code);
}

/** Questions asked and answered over all months that were entered; the share is null where none was asked. */
export function answeredSoFar({ statistics }: Pick<SocialPlan, 'statistics'>): {
  readonly questions: number;
  readonly answered: number;
  readonly share: number | null;
} {
  const questions = statistics.reduce((sum, one) => sum + one.questions, 0);
  const answered = statistics.reduce((sum, one) => sum + Math.min(one.answered, one.questions), 0);
  return { questions, answered, share: questions === 0 ? null : answered / questions };
}
