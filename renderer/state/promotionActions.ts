import i18next from 'i18next';
import { queryRows, type QueryTableWords } from '#shared/decisions/queries.ts';
import { postRows, type Post } from '#shared/decisions/contentCalendar.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import { csvText } from '#shared/exchange/csvText.ts';
import { planFileName } from '#shared/exchange/planFile.ts';
import { bridge } from '#renderer/hosts/index.ts';
import { tellSaved } from './planActions.ts';
import { usePlanStore } from './planStore.ts';

/** Saves the queries of the open plan as a table. */
export async function exportQueries(words: QueryTableWords): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan) await saveTable(i18next.t('fileName.queries', { ns: 'guideSearch' }), queryRows(plan.queries, words));
}

/** Saves the content calendar of the open plan as a table. */
export async function exportPosts(posts: readonly Post[], { social }: PromotionWords): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan) await saveTable(i18next.t('fileName', { ns: 'guideSocial' }), postRows(posts, plan, social));
}

async function saveTable(what: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (!plan) return;
  const suggestedName = planFileName({ name: `${plan.name} ${what}` }, 'csv');
  tellSaved(await bridge.saveFile({ kind: 'csv', suggestedName, text: csvText(rows) }));
}
