import { useTranslation } from 'react-i18next';
import { evidenceSentence, measureSentence, riskLevelName, riskName } from '#shared/content/riskSentence.ts';
import { riskReview } from '#shared/decisions/risks.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import type { ReportProps } from './Report.tsx';

/** The seven causes of failure as the plan stands: score, what it shows, what would lower it. */
export function RiskPage({ plan, schedule, projection }: ReportProps) {
  const { t } = useTranslation('guideRisks');
  const language = languageNow();
  const format = useFormat();
  const { risks, readiness } = riskReview(plan, schedule, projection);
  return (
    <section className="sheet">
      <h1>{t('reportTitle')}</h1>
      <p>
        {t('readiness', { readiness })}. {t('means')}
      </p>
      <table className="tasks">
        <tbody>
          {risks.map(({ key, score, level, evidence }) => {
            const [worst] = evidence;
            const own = plan.risks[key];
            return (
              <tr key={key}>
                <th scope="row">
                  {riskName(key, language)}
                  {own?.accepted && ` (${t('accepted')})`}
                </th>
                <td>
                  {riskLevelName(level, language)}, {t('score', { score })}
                </td>
                <td>
                  {worst && evidenceSentence(worst, language, plan.profile.currency, format)}{' '}
                  {worst && worst.points > 0 && measureSentence(worst, language)} {own?.note}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
