import { useLocation } from 'wouter';
import { placeOf } from '#renderer/app/places.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';

/** Leads to the field in which an input of the budget is changed, by its path, and puts the focus there. */
export function useGoToInput(): (path: string) => void {
  const [, navigate] = useLocation();
  const { id } = usePlan();
  const wantInput = useView((view) => view.wantInput);
  return (path) => {
    navigate(placeOf(id, 'budget', path.startsWith('economics.') ? 'economics' : 'grid'));
    wantInput(path);
  };
}
