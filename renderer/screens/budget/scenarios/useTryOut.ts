import { useCallback, useMemo, useState } from 'react';
import { withCeilings } from '#shared/budget/courses.ts';
import type { InputValue } from '#shared/budget/paths.ts';
import { projectWith, type Ground } from '#shared/budget/scenarios.ts';
import type { Sensitivity } from '#shared/budget/sensitivity.ts';
import { firstSliders, sliderOf, type Slider } from '#shared/budget/sliders.ts';
import { uncertaintyOf } from '#shared/budget/uncertainty.ts';
import type { Plan } from '#shared/plan/schema.ts';

interface Given {
  readonly plan: Plan;
  readonly ground: Ground;
  /** Null where an uncertain input is wrong. */
  readonly sensitivity: Sensitivity | null;
}

type Sliders = readonly { readonly path: string; readonly slider: Slider }[];

const slidersAtFirst = 6;

/** Which inputs have a slider, where these stand, and what the plan comes to with them; nothing of it is stored. */
export function useTryOut({ plan, ground, sensitivity }: Given) {
  const [paths, setPaths] = useState(() => firstSliders(plan, sensitivity, slidersAtFirst));
  const [positions, setPositions] = useState<Readonly<Record<string, number>>>({});
  const sliders = useMemo((): Sliders => {
    const spreads = uncertaintyOf(plan);
    return paths.flatMap((path) => {
      const slider = sliderOf(plan, path, spreads[path]);
      return slider ? [{ path, slider }] : [];
    });
  }, [plan, paths]);
  const tried = useMemo(() => tryPositions(plan, ground, sliders, positions), [plan, ground, sliders, positions]);
  const onMove = useCallback(
    (path: string, position: number) => setPositions((now) => ({ ...now, [path]: position })),
    [],
  );
  const onAdd = useCallback((path: string) => setPaths((now) => [...now, path]), []);
  const onTake = useCallback((path: string) => {
    setPaths((now) => now.filter((one) => one !== path));
    setPositions(({ [path]: _taken, ...rest }) => rest);
  }, []);
  return { paths, sliders, positions, ...tried, onMove, onAdd, onTake, reset: () => setPositions({}) };
}

/** What the sliders change, and what the plan then comes to. */
function tryPositions(plan: Plan, ground: Ground, sliders: Sliders, positions: Readonly<Record<string, number>>) {
  const moved: Record<string, InputValue> = {};
  for (const { path, slider } of sliders) {
    const position = positions[path];
    if (position !== undefined && position !== slider.planned) moved[path] = slider.valueAt(position);
  }
  const whole = withCeilings(plan, moved);
  return {
    untouched: Object.keys(moved).length === 0,
    whole,
    tried: whole.ok ? projectWith(plan, whole.value, ground) : whole,
  };
}
