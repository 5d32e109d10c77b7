import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Suspense, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import { placeOf } from '#renderer/app/places.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { prepareTailoring } from '#renderer/state/profileActions.ts';
import { useView } from '#renderer/state/view.ts';
import { Consequences } from './Consequences.tsx';
import { firstOpenPage, pages, type GuidePage } from './pages.ts';
import { StageList } from './StageList.tsx';
import classes from './GuideScreen.module.css';

/** The guide: the page that the address names; without one, the page that was left, or the first that is open. */
export default function GuideScreen({ part }: ScreenProps) {
  const [, go] = useLocation();
  const plan = usePlan();
  const page = pages.find(({ key }) => key === part);
  const { guidePage, visitGuide } = useView();
  const [ready, setReady] = useState(false);
  const { language } = plan.profile;
  useEffect(() => {
    void prepareTailoring(language).then(() => setReady(true));
  }, [language]);
  useEffect(() => {
    if (page) visitGuide(page.key);
    else go(placeOf(plan.id, 'guide', guidePage ?? firstOpenPage(plan).key), { replace: true });
  }, [page, visitGuide, go, plan, guidePage]);
  return ready && page ? <PageFrame page={page} /> : null;
}

/** One question: why it matters, the page's own body, the way on, and beside it what the answer makes of the plan. */
function PageFrame({ page }: { readonly page: GuidePage }) {
  const { t } = useTranslation('guide');
  const [, go] = useLocation();
  const plan = usePlan();
  const form = useRef<HTMLFormElement>(null);
  const at = pages.indexOf(page);
  const next = pages[at + 1];
  const previous = pages[at - 1];
  const ofStage = pages.filter(({ stage }) => stage === page.stage);
  const finishes = page.key === 'ready' || !next;
  const asks = 'question' in page;
  const forward = () => {
    if (!leaveField(form.current)) return;
    go(finishes ? placeOf(plan.id, 'overview') : placeOf(plan.id, 'guide', next.key));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asks) forward();
  };
  // Also where Enter belongs to the field in hand.
  useHotkeys([['mod+Enter', forward]], []);
  return (
    <div className={classes.page} data-wide={!asks || undefined}>
      <StageList page={page} />
      <form ref={form} className={classes.question} onSubmit={submit}>
        <p className={classes.count}>
          {t(`stageNames.${page.stage}`)} ·{' '}
          {t('progress', { at: ofStage.findIndex(({ key }) => key === page.key) + 1, of: ofStage.length })}
        </p>
        <h1 tabIndex={-1}>{t(`pages.${page.key}.title`)}</h1>
        <p className={classes.why}>{t(`pages.${page.key}.why`)}</p>
        <Suspense>
          <page.Body />
          <Focus key={page.key} form={form} asks={asks} />
        </Suspense>
        <div className={classes.buttons}>
          {previous && (
            <Button variant="default" onClick={() => go(placeOf(plan.id, 'guide', previous.key))}>
              {t('back')}
            </Button>
          )}
          <Button type={asks ? 'submit' : 'button'} {...(asks ? {} : { onClick: forward })}>
            {finishes ? t('finish') : t('continue')}
          </Button>
          {next && (
            <Button variant="subtle" color="gray" onClick={() => go(placeOf(plan.id, 'guide', next.key))}>
              {page.key === 'ready' ? t('decide') : t('skip')}
            </Button>
          )}
        </div>
      </form>
      <Consequences key={page.key} />
    </div>
  );
}

/** Leaves the field in hand, so that what was typed is stored; false where a field refuses what stands in it. */
function leaveField(form: HTMLFormElement | null): boolean {
  flushSync(() => (document.activeElement as HTMLElement | null)?.blur());
  const refused = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  refused?.focus();
  return !refused;
}

/** Once the page's body is there, puts the focus on its first control, or on the question of a page with much on it. */
function Focus({ form, asks }: { readonly form: RefObject<HTMLFormElement | null>; readonly asks: boolean }) {
  useEffect(() => {
    // A date field opens its calendar on focus, over the buttons: it waits to be asked for.
    const first = asks && form.current?.querySelector<HTMLElement>('input:not([type=hidden]):not([data-dates-input])');
    (first || form.current?.querySelector('h1'))?.focus();
  }, [form, asks]);
  return null;
}
