import type { Language } from '#shared/plan/schema.ts';
import type { TemplateWords } from '#shared/roadmap/tailor.ts';

/** Loads the template's words: each language is a chunk of its own. A language that lacks a task shows it in English. */
export async function loadTemplateWords(language: Language): Promise<TemplateWords> {
  const english = await import('./en/template.ts');
  switch (language) {
    case 'en':
      return english.default;
    case 'lt': {
      const words = (await import('./lt/template.ts')).default;
      return { roles: words.roles, tasks: { ...english.default.tasks, ...words.tasks } };
    }
    case 'ru': {
      const words = (await import('./ru/template.ts')).default;
      return { roles: words.roles, tasks: { ...english.default.tasks, ...words.tasks } };
    }
  }
}
