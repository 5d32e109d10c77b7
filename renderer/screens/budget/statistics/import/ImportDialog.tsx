import { Button, Modal, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  openStatistics,
  proposeMapping,
  type StatisticsFile,
  type StatisticsMapping,
} from '#shared/exchange/csvMapping.ts';
import { readStatistics } from '#shared/exchange/csvStatistics.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { takeInActuals } from '#renderer/state/actualActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { tell } from '#renderer/state/planActions.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { BadRows } from './BadRows.tsx';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import classes from './Import.module.css';

/** What is taken in: a file by its name, or a text still to be pasted (no name). */
export interface ImportFrom {
  readonly name: string | null;
  readonly text: string;
}

/** Statistics from a file or the clipboard: what its columns mean, what comes in, what cannot; nothing changes until then. */
export function ImportDialog({ from, onClose }: { readonly from: ImportFrom; readonly onClose: () => void }) {
  const { t } = useTranslation('statistics');
  const [text, setText] = useState(from.text);
  const plan = usePlan();
  const opened = useMemo(() => (from.name === null && text === '' ? null : openStatistics(text)), [from.name, text]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={from.name === null ? t('import.title') : t('import.fileTitle', { name: from.name })}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
    >
      <div className={classes.dialog}>
        {from.name === null && (
          <Textarea
            label={t('import.pasteLabel')}
            value={text}
            minRows={3}
            maxRows={6}
            autosize
            data-autofocus
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {opened?.ok === false && <Problems problems={opened.problems} />}
        {opened?.ok ? (
          // A new text starts from a new proposal.
          <ImportTable key={text} file={opened.value} plan={plan} onClose={onClose} />
        ) : (
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              {t('import.cancel')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}

interface TableProps {
  readonly file: StatisticsFile;
  readonly plan: Plan;
  readonly onClose: () => void;
}

function ImportTable({ file, plan, onClose }: TableProps) {
  const { t } = useTranslation('statistics');
  const [mapping, setMapping] = useState<StatisticsMapping>(() => proposeMapping(file, plan.channels));
  const [consent, setConsent] = useState(false);
  const { currency } = plan.profile;
  const { today } = useDerived();
  const read = useMemo(() => readStatistics(file, mapping, { currency, today }), [file, mapping, currency, today]);
  const waiting = read.waiting.length;
  const change = (changes: Partial<StatisticsMapping>) => {
    setMapping({ ...mapping, ...changes });
    setConsent(false);
  };
  const take = () => {
    takeInActuals(read.actuals);
    tell('done', t('import.done', { rows: read.actuals.length }), '');
    onClose();
  };
  return (
    <>
      <p>{t('import.found', { source: t(`import.sources.${file.source}`), rows: file.rows.length })}</p>
      <ImportMapping file={file} mapping={mapping} plan={plan} today={today} onChange={change} />
      {read.undecided.length > 0 && <Problems problems={read.undecided} kind="risk" />}
      {read.warnings.length > 0 && <Problems problems={read.warnings} kind="risk" />}
      {read.sumLines.length > 0 && (
        <p className={classes.soft}>
          {t('import.sums', { count: read.sumLines.length, lines: read.sumLines.join(', ') })}
        </p>
      )}
      {read.bad.length > 0 && <BadRows bad={read.bad} consent={consent} onConsent={setConsent} />}
      {read.undecided.length === 0 && <ImportPreview read={read} plan={plan} />}
      {waiting > 0 && <p className={classes.waiting}>{t('import.waiting', { count: waiting })}</p>}
      <div className={classes.actions}>
        <Button disabled={read.actuals.length === 0 || waiting > 0 || (read.bad.length > 0 && !consent)} onClick={take}>
          {t('import.take')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('import.cancel')}
        </Button>
      </div>
    </>
  );
}
