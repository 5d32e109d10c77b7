/** The seven causes for which new clinics fail for want of patients, scored from what a plan holds: `riskChecks.ts`. */
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { riskChecks, riskKeys, type RiskCheck, type RiskFigure, type RiskKey } from './riskChecks.ts';

export interface Evidence {
  readonly check: RiskCheck;
  /** How far the check is met, 0 to 1. */
  readonly met: number;
  /** What it adds to the score of its cause, and the most that it could. */
  readonly points: number;
  readonly most: number;
  readonly figures: Readonly<Record<string, RiskFigure>>;
  /** The task of this plan that lowers it; null where the plan has none. */
  readonly taskId: string | null;
}

export type RiskLevel = 'low' | 'medium' | 'high';

export interface Risk {
  readonly key: RiskKey;
  /** 0 (none) to 100, rounded. */
  readonly score: number;
  /** High from 60, medium from 30. */
  readonly level: RiskLevel;
  /** What adds most first. */
  readonly evidence: readonly Evidence[];
}

export interface RiskReview {
  /** In the order of the guide. */
  readonly risks: readonly Risk[];
  /** 100 less the mean of the seven scores, rounded. */
  readonly readiness: number;
}

/** Reviews a plan. Without a projection (it has a fault of its own) money and queue count as not met. */
export function riskReview(plan: Plan, schedule: Schedule, projection: Projection | null): RiskReview {
  const checks = riskChecks(plan, schedule, projection);
  const taskIds = new Map(plan.tasks.map((task) => [task.templateKey, task.id]));
  const risks = riskKeys.map((key): Risk => {
    const evidence = checks[key]
      .map(({ check, most, met, figures = {}, task }): Evidence => {
        const kept = Math.min(1, Math.max(0, met));
        return { check, met: kept, most, points: most * (1 - kept), figures, taskId: taskIds.get(task) ?? null };
      })
      .sort((a, b) => b.points - a.points);
    const score = Math.round(evidence.reduce((sum, { points }) => sum + points, 0));
    return { key, score, level: score >= 60 ? 'high' : score >= 30 ? 'medium' : 'low', evidence };
  });
  const mean = risks.reduce((sum, { score }) => sum + score, 0) / risks.length;
  return { risks, readiness: Math.round(100 - mean) };
}
