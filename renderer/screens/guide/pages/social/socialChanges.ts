import { socialPlan, type SocialPlan } from '#shared/decisions/social.ts';
import { changePlan } from '#renderer/state/planStore.ts';

/** Changes the social plan as one change; the proposal becomes the plan's own with the first. */
export function changeSocial(changes: Partial<SocialPlan>): void {
  changePlan((draft) => void (draft.social = { ...socialPlan(draft), ...changes }));
}
