import { useTranslation } from 'react-i18next';
import { reviewPositioning } from '#shared/decisions/positioning.ts';
import type { ReportProps } from './Report.tsx';

/** Who the clinic is for, who else they can choose, and the sentence of difference. Nothing where nothing is said. */
export function AudiencePage({ plan: { audience, positioning } }: Pick<ReportProps, 'plan'>) {
  const { t } = useTranslation('guideAudience');
  const { sentence } = reviewPositioning(positioning);
  const { competitors } = positioning;
  if (sentence === '' && competitors.length === 0 && audience.segments.length === 0) return null;
  return (
    <section className="sheet">
      <h1>{t('reportTitle')}</h1>
      {sentence !== '' && <p>{sentence}</p>}
      {audience.segments.length > 0 && (
        <table className="tasks">
          <thead>
            <tr>
              {(['name', 'worries', 'wishes'] as const).map((field) => (
                <th key={field}>{t(`segmentShort.${field}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {audience.segments.map(({ id, name, worries, wishes }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{worries.join('; ')}</td>
                <td>{wishes.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {competitors.length > 0 && (
        <table className="tasks">
          <thead>
            <tr>
              {(['name', 'strengths', 'weaknesses'] as const).map((field) => (
                <th key={field}>{t(`competitor.${field}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {competitors.map(({ id, name, strengths, weaknesses }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{strengths}</td>
                <td>{weaknesses}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
