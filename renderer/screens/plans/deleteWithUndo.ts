import i18next from 'i18next';
import { tellWithUndo } from '#renderer/components/UndoNotice.tsx';
import type { PlanCard } from '#renderer/storage/database.ts';
import { repository } from '#renderer/storage/index.ts';

/** Deletes at once and offers to put the plan or template back just as it was. */
export async function deleteWithUndo(card: PlanCard, onChange: () => Promise<void>): Promise<void> {
  const removed = await repository.remove(card.id);
  await onChange();
  if (!removed) return;
  tellWithUndo(i18next.t('deleted', { ns: card.template ? 'templates' : 'plans', name: card.name }), async () => {
    await repository.add(removed);
    await onChange();
  });
}
