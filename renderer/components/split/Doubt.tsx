import type { SplitObjection } from '#shared/budget/splitAdvice.ts';
import { verdictName } from '#shared/content/verdictSentence.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import classes from './Doubt.module.css';

/** Under the name of a channel: that the statistics say to drop it or to go on testing it. */
export function Doubt({ verdict }: { readonly verdict: SplitObjection['verdict'] | undefined }) {
  return (
    verdict && (
      <small className={classes.doubt} data-verdict={verdict}>
        {verdictName(verdict, languageNow())}
      </small>
    )
  );
}
