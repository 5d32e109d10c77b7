import type { IsoDate } from '#shared/calendar/dates.ts';
import { mysteryCallsOf, type MysteryCall, type MysteryCalls } from '#shared/decisions/mysteryCalls.ts';
import { moduleDoneOn, type Person } from '#shared/decisions/training.ts';
import { changePlan } from '#renderer/state/planStore.ts';

/** Changes one person of the plan. */
export function changePerson(id: string, changes: Partial<Person>): void {
  changePlan((draft) => {
    const person = draft.people.find((one) => one.id === id);
    if (person) Object.assign(person, changes);
  });
}

/** Takes back what was said of a person, as if it never had been. */
export function clearPerson(id: string, field: 'experienceYears' | 'monthlyCost'): void {
  changePlan((draft) => {
    const person = draft.people.find((one) => one.id === id);
    if (person) delete person[field];
  });
}

/** Takes a person off the list, and out of what they have learnt, do and answered. */
export function removePerson(id: string): void {
  changePlan((draft) => {
    draft.people = draft.people.filter((one) => one.id !== id);
    for (const session of draft.training) session.personIds = session.personIds.filter((one) => one !== id);
    draft.training = draft.training.filter(({ personIds }) => personIds.length > 0);
    for (const service of draft.services) if (service.doctorId === id) service.doctorId = null;
    for (const call of draft.mysteryCalls?.calls ?? []) if (call.personId === id) call.personId = null;
  });
}

/** Puts down that a person has done a module on a day, or takes it back where that is known already. */
export function tickModule(personId: string, module: string, on: IsoDate): void {
  changePlan((draft) => {
    if (moduleDoneOn(draft, personId, module) === null) {
      const session = draft.training.find((one) => one.module === module && one.doneOn === on);
      if (session) session.personIds.push(personId);
      else draft.training.push({ id: crypto.randomUUID(), module, personIds: [personId], doneOn: on });
      return;
    }
    for (const session of draft.training)
      if (session.module === module) session.personIds = session.personIds.filter((one) => one !== personId);
    draft.training = draft.training.filter(({ personIds }) => personIds.length > 0);
  });
}

/** Changes the mystery calls as one change. */
export function changeCalls(recipe: (calls: MysteryCalls) => Partial<MysteryCalls>): void {
  changePlan((draft) => {
    const calls = mysteryCallsOf(draft);
    draft.mysteryCalls = { ...calls, ...recipe(calls) };
  });
}

/** Changes one call. */
export function changeCall(id: string, changes: Partial<MysteryCall>): void {
  changeCalls(({ calls }) => ({ calls: calls.map((one) => (one.id === id ? { ...one, ...changes } : one)) }));
}
