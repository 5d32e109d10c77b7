import { searchChoice, type SearchChoice } from '#shared/decisions/queries.ts';
import { changePlan } from '#renderer/state/planStore.ts';

/** Changes what queries are made of, as one change; the proposal becomes the plan's own choice with the first. */
export function changeSearch(changes: Partial<SearchChoice>): void {
  changePlan((draft) => {
    const { topics, places } = { ...searchChoice(draft), ...changes };
    draft.search = { topics: [...topics], places: places.map((place) => ({ ...place })) };
  });
}
