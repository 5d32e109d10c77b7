import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyScale } from '#shared/budget/defaults.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import type { Task } from '#shared/plan/schema.ts';
import type { TemplateWords } from '#shared/roadmap/tailor.ts';
import { templateTasks } from '#shared/roadmap/template/index.ts';
import type { TemplateTask } from '#shared/roadmap/template/types.ts';
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
  const [words, setWords] = useState<TemplateWords | null>(null);
  const key = task.templateKey;
  useEffect(() => {
    let current = true;
    void loadTemplateWords(language).then((loaded) => {
      if (current) setWords(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);
  const known = templateTasks.find((one) => one.key === key);
  const text = known && words?.tasks[known.key];
  if (!words || !text) return null;
  return (
    <div className={classes.guidance}>
      <h3>{t('why')}</h3>
      <p>{text.why}</p>
      <h3>{t('goesWrong')}</h3>
      <p>{text.wrong}</p>
      <h3>{t('doneWhen')}</h3>
      <p>{text.done}</p>
      <h3>{t('usualOwner')}</h3>
      <p>{words.roles[known.role]}</p>
      <Cost of={known} currency={currency} />
    </div>
  );
}

/** The typical range of cost in the plan's currency, and where it comes from. */
function Cost({ of: { costEuro }, currency }: { readonly of: TemplateTask; readonly currency: string }) {
  const { t } = useTranslation('roadmap');
  const { number } = useFormat();
  const scale = currencyScale(currency);
  return (
    <>
      <h3>{t('usualCost')}</h3>
      <p>
        {costEuro
          ? t('costRange', { low: number(costEuro.low * scale), high: number(costEuro.high * scale), currency })
          : t('costNone')}{' '}
        <span className={classes.soft}>{t(costEuro ? 'costEstimate' : 'costNoneEstimate')}</span>
      </p>
    </>
  );
}
