import { useTranslation } from 'react-i18next';
import { doubtsAbout } from '#shared/budget/actuals/happened.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import notice from '#renderer/components/Notice.module.css';

/** The figures that cannot be as they stand, each with its channel and month; nothing where all can. */
export function Doubts() {
  const { t } = useTranslation('statistics');
  const { shortMonth } = useFormat();
  const { channels } = usePlan();
  const { actuals } = useDerived();
  const doubts = doubtsAbout(actuals);
  if (doubts.length === 0) return null;
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  return (
    <div className={notice.notice} data-kind="risk" role="status">
      <strong>{t('entry.doubts')}</strong>
      <ul className={notice.list}>
        {doubts.map(({ channelId, month, problem }) => (
          <li key={`${channelId} ${month} ${problem.code}`}>
            {t('entry.doubt', {
              channel: names.get(channelId),
              month: shortMonth(month),
              sentence: problemSentence(problem),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
