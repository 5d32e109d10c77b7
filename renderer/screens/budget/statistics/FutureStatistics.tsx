import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasBegun } from '#shared/budget/actuals/happened.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { removeFutureActuals } from '#renderer/state/actualActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { tell } from '#renderer/state/planActions.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import notice from '#renderer/components/Notice.module.css';

/** Says that statistics of months to come, which a file may bring along, do not count; nothing where there are none. */
export function FutureStatistics() {
  const { t } = useTranslation('statistics');
  const { shortMonth } = useFormat();
  const { actuals } = usePlan();
  const { today } = useDerived();
  const months = [...new Set(actuals.map(({ month }) => month).filter((month) => !hasBegun(month, today)))].toSorted();
  if (months.length === 0) return null;
  const remove = () => {
    removeFutureActuals(today);
    tell('done', t('future.removed'), '');
  };
  return (
    <div className={notice.notice} data-kind="risk" role="status">
      <strong>{t('future.title', { months: months.map(shortMonth).join(', ') })}</strong>
      <span>
        <Button size="xs" variant="default" onClick={remove}>
          {t('future.remove')}
        </Button>
      </span>
    </div>
  );
}
