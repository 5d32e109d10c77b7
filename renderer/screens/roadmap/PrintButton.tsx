import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadmapPart } from '#shared/bridge.ts';
import { bridge } from '#renderer/hosts/index.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { printPart } from '#renderer/state/planActions.ts';
import { useView } from '#renderer/state/view.ts';

/** Prints the view that is looked at, with what it shows. */
export function PrintButton({ view }: { readonly view: RoadmapPart['kind'] }) {
  const { t } = useTranslation('report');
  const { today, schedule } = useDerived();
  const { query, grouping, calendarDay } = useView();
  const [busy, setBusy] = useState(false);
  const part = (): RoadmapPart => {
    switch (view) {
      case 'checklist':
        return { kind: view, query, grouping };
      case 'timeline':
        return { kind: view, query };
      case 'calendar':
        return { kind: view, query, month: (calendarDay ?? today).slice(0, 7) };
      case 'week':
        return { kind: view, owner: query.owner };
    }
  };
  const print = async () => {
    setBusy(true);
    await printPart(part()).finally(() => setBusy(false));
  };
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPrinter size={16} />}
      loading={busy}
      disabled={!schedule.ok}
      onClick={() => void print()}
    >
      {bridge.abilities.pdfFile ? t('pdfView') : t('printView')}
    </Button>
  );
}
