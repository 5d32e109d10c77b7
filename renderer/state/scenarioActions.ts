import type { Draft } from 'immer';
import type { Changes, InputValue, Scenario } from '#shared/budget/paths.ts';
import { startingScenarios } from '#shared/budget/scenarios.ts';
import { scenarioNames } from '#shared/content/scenarioNames.ts';
import { changePlan } from './planStore.ts';
import { putInput } from './putInput.ts';

/** Adds a scenario to the open plan and returns its id. */
export function addScenario(name: string, changes: Changes = {}): string {
  const id = crypto.randomUUID();
  changePlan((plan) => void plan.scenarios.push({ id, name, changes: { ...changes } }));
  return id;
}

/** Adds cautious, expected and hopeful, in the plan's language; those that are there already stay as they are. */
export function addStartingScenarios(): void {
  changePlan((plan) => {
    const there = new Set(plan.scenarios.map(({ id }) => id));
    const starting = startingScenarios(scenarioNames[plan.profile.language]);
    plan.scenarios.push(...starting.filter(({ id }) => !there.has(id)));
  });
}

/** Puts a copy right after a scenario. The copy keeps what the scenario changes today: it follows no course. */
export function copyScenario(id: string, name: string, changes: Changes): void {
  changePlan((plan) => {
    const place = plan.scenarios.findIndex((scenario) => scenario.id === id);
    plan.scenarios.splice(place + 1, 0, { id: crypto.randomUUID(), name, changes: { ...changes } });
  });
}

/** Removes a scenario. */
export function removeScenario(id: string): void {
  changePlan((plan) => {
    plan.scenarios = plan.scenarios.filter((scenario) => scenario.id !== id);
  });
}

/** Gives a scenario another name. */
export function renameScenario(id: string, name: string): void {
  changeScenario(id, (scenario) => void (scenario.name = name));
}

/** Moves a scenario one place towards the start (-1) or the end (1), as far as there is one. */
export function moveScenario(id: string, by: -1 | 1): void {
  changePlan(({ scenarios }) => {
    const place = scenarios.findIndex((scenario) => scenario.id === id);
    const [moved] = scenarios.slice(place, place + 1);
    if (!moved || !scenarios[place + by]) return;
    scenarios.splice(place, 1);
    scenarios.splice(place + by, 0, moved);
  });
}

/** Sets what a scenario changes an input to. */
export function setChange(id: string, path: string, value: InputValue): void {
  changeScenario(id, (scenario) => void (scenario.changes[path] = value));
}

/** Takes a scenario's own change of an input away. */
export function clearChange(id: string, path: string): void {
  changeScenario(id, (scenario) => {
    delete scenario.changes[path];
  });
}

/** Puts values at their paths into the plan itself, as one change. Values are checked before (`withInputs`). */
export function putIntoPlan(changes: Changes): void {
  changePlan((plan) => {
    for (const [path, value] of Object.entries(changes)) putInput(plan, path, value);
  });
}

function changeScenario(id: string, recipe: (scenario: Draft<Scenario>) => void): void {
  changePlan((plan) => {
    const scenario = plan.scenarios.find((candidate) => candidate.id === id);
    if (scenario) recipe(scenario);
  });
}
