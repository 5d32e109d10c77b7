import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import type { Task } from '#shared/plan/schema.ts';
import type { TaskText } from '#shared/roadmap/tailor.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import classes from './TaskPanel.module.css';

/** Why a task of the template matters and what shows that it is done, in the language on the screen. */
export function Guidance({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const language = usePreferences((state) => state.language);
  const [text, setText] = useState<TaskText | null>(null);
  const key = task.templateKey;
  useEffect(() => {
    let current = true;
    void loadTemplateWords(language).then((words) => {
      if (current) setText(key === undefined ? null : (words.tasks[key] ?? null));
    });
    return () => {
      current = false;
    };
  }, [language, key]);
  if (!text) return null;
  return (
    <div className={classes.guidance}>
      <h3>{t('why')}</h3>
      <p>{text.why}</p>
      <h3>{t('doneWhen')}</h3>
      <p>{text.done}</p>
    </div>
  );
}
