import type { Language } from '#shared/plan/schema.ts';

/** The planner's languages, each in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', lt: 'Lietuvių', ru: 'Русский' };
