import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { placeOf } from '#renderer/app/places.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { pages, stages, stageState, type GuidePage } from './pages.ts';
import type { PageState } from './pageState.ts';
import classes from './StageList.module.css';

/** The stages with how far each is, and the pages of the one in hand: from here every page is one step away. */
export function StageList({ page }: { readonly page: GuidePage }) {
  const { t } = useTranslation('guide');
  const plan = usePlan();
  const done = pages.filter(({ state }) => state(plan) === 'complete').length;
  return (
    <nav className={classes.stages} aria-label={t('stages')}>
      <p className={classes.progress}>{t('answered', { done, of: pages.length })}</p>
      <ol>
        {stages.map((stage) => {
          const current = stage.key === page.stage;
          return (
            <li key={stage.key}>
              <Link
                href={placeOf(plan.id, 'guide', stage.pages[0]?.key)}
                aria-current={current ? 'step' : undefined}
                className={classes.stage}
              >
                <Mark state={stageState(stage, plan)} /> {t(`stageNames.${stage.key}`)}
              </Link>
              {current && stage.pages.length > 1 && (
                <ol>
                  {stage.pages.map((one) => (
                    <li key={one.key}>
                      <Link
                        href={placeOf(plan.id, 'guide', one.key)}
                        aria-current={one.key === page.key ? 'page' : undefined}
                      >
                        <Mark state={one.state(plan)} /> {t(`pages.${one.key}.name`)}
                      </Link>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** How far something is, as a shape with its word for those who do not see it. */
function Mark({ state }: { readonly state: PageState }) {
  const { t } = useTranslation('guide');
  return (
    <span className={classes.mark} data-state={state} title={t(`states.${state}`)}>
      <span aria-hidden>{{ empty: '○', begun: '◐', complete: '✓' }[state]}</span>
      <span className={classes.word}>{t(`states.${state}`)}</span>
    </span>
  );
}
