import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Commands } from '#renderer/app/Commands.tsx';
import { changePlan } from '#renderer/state/planStore.ts';
import { openPlan, planNow } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

it.each(['{Control>}{Shift>}z{/Shift}{/Control}', '{Control>}y{/Control}'])(
  'what Ctrl+Z took back comes again with %s',
  async (keys) => {
    await openPlan(somePlan());
    render(
      <MantineProvider env="test">
        <Commands />
      </MantineProvider>,
    );
    const user = userEvent.setup();
    const before = planNow().name;
    changePlan((plan) => void (plan.name = 'Renamed'));
    await user.keyboard('{Control>}z{/Control}');
    expect(planNow().name).toBe(before);
    await user.keyboard(keys);
    expect(planNow().name).toBe('Renamed');
  },
);
