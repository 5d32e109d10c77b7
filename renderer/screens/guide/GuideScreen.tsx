import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import { placeOf } from '#renderer/app/places.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { prepareTailoring } from '#renderer/state/profileActions.ts';
import { Answer } from './Answer.tsx';
import { Consequences } from './Consequences.tsx';
import { questions, stages } from './questions.ts';
import classes from './GuideScreen.module.css';

/** One question a page: why it matters, the control, and beside it what the answer makes of the plan. */
export default function GuideScreen({ part }: ScreenProps) {
  const { t } = useTranslation('guide');
  const [, go] = useLocation();
  const plan = usePlan();
  const form = useRef<HTMLFormElement>(null);
  const question = questions.find((key) => key === part) ?? questions[0]!;
  const at = questions.indexOf(question);
  const next = questions[at + 1];
  const previous = questions[at - 1];
  const [ready, setReady] = useState(false);
  const { language } = plan.profile;
  useEffect(() => {
    void prepareTailoring(language).then(() => setReady(true));
  }, [language]);
  useEffect(() => {
    if (!ready || !questions.includes(question)) return;
    // A date field opens its calendar on focus, over the buttons: it waits to be asked for.
    form.current?.querySelector<HTMLElement>('input:not([type=hidden]):not([data-dates-input])')?.focus();
  }, [question, ready]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(next ? placeOf(plan.id, 'guide', next) : placeOf(plan.id, 'overview'));
  };
  if (!ready) return null;
  return (
    <div className={classes.page}>
      <ol className={classes.stages} aria-label={t('stages')}>
        {stages.map((stage) => (
          <li key={stage.key}>
            <Link
              href={placeOf(plan.id, 'guide', stage.questions[0])}
              aria-current={stage.questions.some((key) => key === question) ? 'step' : undefined}
            >
              {t(`stageNames.${stage.key}`)}
            </Link>
          </li>
        ))}
      </ol>
      <form ref={form} className={classes.question} onSubmit={submit}>
        <p className={classes.count}>{t('progress', { at: at + 1, of: questions.length })}</p>
        <h1>{t(`questions.${question}.title`)}</h1>
        <p className={classes.why}>{t(`questions.${question}.why`)}</p>
        <Answer question={question} />
        <div className={classes.buttons}>
          {previous && (
            <Button variant="default" onClick={() => go(placeOf(plan.id, 'guide', previous))}>
              {t('back')}
            </Button>
          )}
          <Button type="submit">{next ? t('continue') : t('finish')}</Button>
          {next && (
            <Button variant="subtle" color="gray" onClick={() => go(placeOf(plan.id, 'guide', next))}>
              {t('skip')}
            </Button>
          )}
        </div>
      </form>
      <Consequences />
    </div>
  );
}
