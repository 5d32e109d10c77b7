import { Button, ColorInput, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProjectionProblems } from '#renderer/components/ProjectionProblems.tsx';
import { drawReport } from '#renderer/hosts/browser.ts';
import { bridge } from '#renderer/hosts/index.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { makeReport } from '#renderer/state/planActions.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import classes from './ReportScreen.module.css';

const reasonId = 'no-report';

/** The report as it will be printed, beside the one button that makes it and the brand it carries. */
export default function ReportScreen() {
  const { t } = useTranslation('report');
  const plan = usePlan();
  const { today, forecast } = useDerived();
  const language = usePreferences((state) => state.language);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    // Typing in the fields beside the preview must not redraw it at every key.
    const timer = setTimeout(() => {
      if (!frame.current) return;
      drawReport(frame.current, { plan, today, language }).then(
        () => setFault(null),
        (cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)),
      );
    }, 400);
    return () => clearTimeout(timer);
  }, [plan, today, language]);
  const make = async () => {
    setBusy(true);
    await makeReport().finally(() => setBusy(false));
  };
  return (
    <div className={classes.screen}>
      <div className={classes.side}>
        <h1>{t('title')}</h1>
        <p className={classes.soft}>{t('text')}</p>
        {/* A plan that has no numbers has no report: the last that it had would be taken for its own by who is handed it. */}
        <Button
          leftSection={<IconPrinter size={16} />}
          loading={busy}
          disabled={!forecast.ok}
          {...(forecast.ok ? {} : { 'aria-describedby': reasonId })}
          onClick={() => void make()}
        >
          {bridge.abilities.pdfFile ? t('makePdf') : t('print')}
        </Button>
        {!forecast.ok && (
          <div id={reasonId}>
            <ProjectionProblems problems={forecast.problems} meaning={t('cannot')} />
          </div>
        )}
        {forecast.ok && fault !== null && <p role="alert">{fault}</p>}
        <TextInput
          label={t('client')}
          value={plan.client.name}
          onChange={(event) => {
            const { value } = event.currentTarget;
            changePlan((draft) => void (draft.client.name = value));
          }}
        />
        <TextInput
          label={t('consultant')}
          value={plan.brand.consultantName}
          onChange={(event) => {
            const { value } = event.currentTarget;
            changePlan((draft) => void (draft.brand.consultantName = value));
          }}
        />
        <TextInput
          label={t('contact')}
          value={plan.brand.consultantContact}
          onChange={(event) => {
            const { value } = event.currentTarget;
            changePlan((draft) => void (draft.brand.consultantContact = value));
          }}
        />
        <ColorInput
          label={t('colour')}
          format="hex"
          value={plan.brand.colour ?? '#0d6e69'}
          onChangeEnd={(value) =>
            /^#[0-9a-f]{6}$/i.test(value) && changePlan((draft) => void (draft.brand.colour = value))
          }
        />
      </div>
      <iframe ref={frame} className={classes.paper} title={t('preview')} />
    </div>
  );
}
