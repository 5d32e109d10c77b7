import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/problem.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import notice from '#renderer/components/Notice.module.css';
import classes from './Import.module.css';

const shown = 8;

interface Props {
  readonly bad: readonly Problem[];
  readonly consent: boolean;
  readonly onConsent: (consent: boolean) => void;
}

/** The rows that cannot be taken in, each with its line and reason; they are left out only when that is agreed to. */
export function BadRows({ bad, consent, onConsent }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <div className={notice.notice} data-kind="late" role="status">
      <strong>{t('import.bad', { rows: bad.length })}</strong>
      <ul className={classes.bad}>
        {bad.slice(0, shown).map((problem) => (
          <li key={`${problem.code} ${problem.params['line']}`}>{problemSentence(problem)}</li>
        ))}
        {bad.length > shown && <li>{t('import.more', { rows: bad.length - shown })}</li>}
      </ul>
      <Checkbox
        label={t('import.consent')}
        checked={consent}
        onChange={(event) => onConsent(event.currentTarget.checked)}
      />
    </div>
  );
}
