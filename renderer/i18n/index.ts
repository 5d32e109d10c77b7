import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { oneFullStop } from '#shared/content/filled.ts';
import { languages, type Language } from '#shared/plan/schema.ts';
import { loadWords } from './languages.ts';

const fullStops: PostProcessorModule = { type: 'postProcessor', name: 'oneFullStop', process: oneFullStop };

/** The language to start in before the user has chosen one: the system's where the planner speaks it, else English. */
export function systemLanguage(): Language {
  for (const wanted of navigator.languages) {
    const found = languages.find((language) => wanted.toLowerCase().startsWith(language));
    if (found) return found;
  }
  return 'en';
}

/** Starts the words of one language; call once, before the first screen is drawn. */
export async function startWords(language: Language): Promise<void> {
  await i18next
    .use(fullStops)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      defaultNS: 'common',
      resources: { [language]: await loadWords(language) },
      interpolation: { escapeValue: false },
      returnNull: false,
      postProcess: fullStops.name,
      react: { useSuspense: false },
    });
  document.documentElement.lang = language;
}

/** Changes the language of everything on the screen. */
export async function changeWords(language: Language): Promise<void> {
  const words = await loadWords(language);
  for (const [namespace, texts] of Object.entries(words)) i18next.addResourceBundle(language, namespace, texts);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
