import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/format.ts';
import { PartTable } from './PartTable.tsx';
import type { ReportProps } from './Report.tsx';

interface Props extends Pick<ReportProps, 'plan'> {
  /** The sentence of difference; empty where it is not written. */
  readonly sentence: string;
}

/** Who the clinic is for, who else they can choose, and the sentence of difference. */
export function AudiencePart({ plan: { audience, positioning }, sentence }: Props) {
  const { t } = useTranslation('guideAudience');
  const { number } = useFormat();
  const { competitors } = positioning;
  const { segments } = audience;
  return (
    <section className="part">
      <h1>{t('reportTitle')}</h1>
      {sentence !== '' && <p>{sentence}</p>}
      {segments.length > 0 && (
        <PartTable
          rows={segments}
          columns={[
            { head: t('segmentShort.name'), cell: ({ name }) => name },
            { head: t('segmentShort.worries'), cell: ({ worries }) => worries.join('; ') },
            { head: t('segmentShort.wishes'), cell: ({ wishes }) => wishes.join('; ') },
          ]}
        />
      )}
      {competitors.length > 0 && (
        <PartTable
          rows={competitors}
          columns={[
            { head: t('competitor.name'), cell: ({ name }) => name },
            { head: t('competitor.strengths'), cell: ({ strengths }) => strengths },
            { head: t('competitor.weaknesses'), cell: ({ weaknesses }) => weaknesses },
            {
              head: t('competitor.priceLevel'),
              cell: ({ priceLevel }) => (priceLevel ? t(`priceLevels.${priceLevel}`) : ''),
            },
            {
              head: t('competitor.waitDays'),
              cell: ({ waitDays }) => (waitDays === undefined ? '' : number(waitDays)),
              figure: true,
            },
          ]}
        />
      )}
    </section>
  );
}
