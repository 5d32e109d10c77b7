/** The screens of a plan, in the order of the rail; each has its address `/plan/<id>/<section>`. */
export const sections = ['overview', 'guide', 'roadmap', 'budget', 'report', 'settings'] as const;
export type Section = (typeof sections)[number];

/** The address of the list of plans. */
export const plansPlace = '/';

/** The address of a screen of a plan, with an optional part inside it (`checklist`, `timeline`, a question's key). */
export function placeOf(planId: string, section: Section, part?: string): string {
  return `/plan/${encodeURIComponent(planId)}/${section}${part ? `/${part}` : ''}`;
}
