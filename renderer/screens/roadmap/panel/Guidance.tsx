import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyScale } from '#shared/budget/defaults.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import type { Task } from '#shared/plan/schema.ts';
import type { TaskText } from '#shared/roadmap/tailor.ts';
import { templateTasks } from '#shared/roadmap/template/index.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import classes from './TaskPanel.module.css';

interface Props {
  readonly task: Task;
  readonly currency: string;
}

/** What the template knows of a task, in the language on the screen: why, what goes wrong, when it is done, what it costs. */
export function Guidance({ task, currency }: Props) {
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
  if (!text || key === undefined) return null;
  return (
    <div className={classes.guidance}>
      <h3>{t('why')}</h3>
      <p>{text.why}</p>
      <h3>{t('goesWrong')}</h3>
      <p>{text.wrong}</p>
      <h3>{t('doneWhen')}</h3>
      <p>{text.done}</p>
      <Cost templateKey={key} currency={currency} />
    </div>
  );
}

/** The typical range of cost in the plan's currency, and where it comes from. */
function Cost({ templateKey, currency }: { readonly templateKey: string; readonly currency: string }) {
  const { t } = useTranslation('roadmap');
  const { number } = useFormat();
  const cost = templateTasks.find((task) => task.key === templateKey)?.costEuro;
  if (!cost) return null;
  const scale = currencyScale(currency);
  return (
    <>
      <h3>{t('usualCost')}</h3>
      <p>
        {t('costRange', { low: number(cost.low * scale), high: number(cost.high * scale), currency })}{' '}
        <span className={classes.soft}>{t('costEstimate')}</span>
      </p>
    </>
  );
}
