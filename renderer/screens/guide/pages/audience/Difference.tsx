import { useTranslation } from 'react-i18next';
import { positioningParts, reviewPositioning, type PositioningFinding } from '#shared/decisions/positioning.ts';
import notice from '#renderer/components/Notice.module.css';
import { TextField } from '#renderer/components/TextField.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './audience.module.css';

/** The four parts of the sentence of difference, the sentence, and what weakens it. */
export default function Difference() {
  const { t } = useTranslation('guideAudience');
  const { positioning } = usePlan();
  const { sentence, findings } = reviewPositioning(positioning);
  const said = findings.filter(({ kind }) => kind !== 'missing');
  const missing = findings.filter(({ kind }) => kind === 'missing');
  return (
    <>
      <div className={classes.fields}>
        {positioningParts.map((part) => (
          <TextField
            key={part}
            label={t(`parts.${part}`)}
            placeholder={t(`examples.${part}`)}
            value={positioning[part]}
            onCommit={(text) => changePlan((draft) => void (draft.positioning[part] = text))}
          />
        ))}
      </div>
      {sentence !== '' && (
        <section>
          <h2>{t('sentence')}</h2>
          <p className={classes.sentence}>{sentence}</p>
        </section>
      )}
      {sentence !== '' && (
        <div className={notice.notice} data-kind={findings.length === 0 ? 'done' : 'risk'} role="status">
          {findings.length === 0 && <p>{t('findings.none')}</p>}
          {[...said, ...missing].map((finding) => (
            <p key={`${finding.kind} ${finding.part} ${finding.kind === 'weak' ? finding.phrase : ''}`}>
              <Finding finding={finding} />
            </p>
          ))}
        </div>
      )}
    </>
  );
}

function Finding({ finding }: { readonly finding: PositioningFinding }) {
  const { t } = useTranslation('guideAudience');
  switch (finding.kind) {
    case 'missing':
      return t('findings.missing', { part: t(`parts.${finding.part}`) });
    case 'weak':
      return t('findings.weak', { phrase: finding.phrase });
    case 'noProof':
      return t('findings.noProof');
  }
}
