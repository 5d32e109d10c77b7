import { create } from 'zustand';
import { z } from 'zod';
import { languages } from '#shared/plan/schema.ts';
import { changeWords, systemLanguage } from '#renderer/i18n/index.ts';
import { repository } from '#renderer/storage/index.ts';

const preferencesSchema = z.object({
  language: z.enum(languages),
  colorScheme: z.enum(['auto', 'light', 'dark']),
  /** Where the program was left: the location in its address, from '/'. */
  place: z.string().startsWith('/'),
});
type Preferences = z.infer<typeof preferencesSchema>;

/** The program's own settings, kept between starts. */
export const usePreferences = create<Preferences>()(() => ({
  language: systemLanguage(),
  colorScheme: 'auto',
  place: '/',
}));

const settingName = 'preferences';

/** Reads the stored preferences; what is missing or damaged there keeps its default. */
export async function loadPreferences(): Promise<Preferences> {
  const stored = preferencesSchema.partial().safeParse(await repository.readSetting(settingName));
  if (stored.success) usePreferences.setState(stored.data as Partial<Preferences>);
  return usePreferences.getState();
}

/** Changes preferences at once and keeps them. */
export async function setPreferences(changes: Partial<Preferences>): Promise<void> {
  if (changes.language && changes.language !== usePreferences.getState().language) await changeWords(changes.language);
  usePreferences.setState(changes);
  await repository.writeSetting(settingName, usePreferences.getState());
}
