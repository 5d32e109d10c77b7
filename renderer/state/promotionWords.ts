import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { loadPromotionWords, type PromotionWords } from '#shared/content/promotionWords.ts';
import { languages, type Language } from '#shared/plan/schema.ts';

const useWordsStore = create<{ readonly known: Readonly<Partial<Record<Language, PromotionWords>>> }>()(() => ({
  known: {},
}));

/** The words of promotion in a language; null while they load. */
export function usePromotionWords(language: Language): PromotionWords | null {
  const known = useWordsStore((state) => state.known[language]);
  useEffect(() => {
    if (known) return;
    void loadPromotionWords(language).then((words) =>
      useWordsStore.setState((state) => ({ known: { ...state.known, [language]: words } })),
    );
  }, [language, known]);
  return known ?? null;
}

/** The language on the screen, which need not be the plan's. */
export function useScreenLanguage(): Language {
  const { i18n } = useTranslation();
  return languages.find((language) => language === i18n.language) ?? 'en';
}
