import { Button } from '@mantine/core';
import { IconClipboard, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problem } from '#shared/problem.ts';
import { bridge } from '#renderer/hosts/index.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { tell } from '#renderer/state/planActions.ts';
import type { ImportFrom } from './ImportDialog.tsx';
import classes from '../Statistics.module.css';

/** The two ways in: a file, or cells from the clipboard. */
export function ImportButtons({ onImport }: { readonly onImport: (from: ImportFrom) => void }) {
  const { t } = useTranslation('statistics');
  const openFile = async () => {
    const result = await bridge.openTextFile('csv');
    if (result.kind === 'opened') onImport(result.file);
    if (result.kind === 'failed') tell('late', t('files.notRead', { ns: 'common' }), result.reason);
    if (result.kind === 'tooLarge') tell('late', result.name, problemSentence(problem('statistics.tooLarge')));
  };
  return (
    <span className={classes.buttons}>
      <Button size="xs" variant="default" leftSection={<IconFileImport size={14} />} onClick={openFile}>
        {t('entry.import')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboard size={14} />}
        onClick={() => onImport({ name: null, text: '' })}
      >
        {t('entry.paste')}
      </Button>
    </span>
  );
}
