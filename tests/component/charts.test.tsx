import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { monthStep } from '#renderer/components/charts/monthStep.ts';
import { MonthChart } from '#renderer/components/charts/MonthChart.tsx';
import { placedApart } from '#renderer/components/charts/placedApart.ts';
import { startWords } from '#renderer/i18n/index.ts';

beforeEach(() => startWords('en'));

const months = ['2027-01', '2027-02', '2027-03', '2027-04'];

function drawOpening(openingDate: string) {
  const { container } = render(
    <MonthChart
      title="Cash"
      months={months}
      lines={[{ name: 'Cash', values: [1, 2, 3, 4] }]}
      openingDate={openingDate}
      format={String}
      width={480}
    />,
  );
  return container;
}

describe('a chart over months', () => {
  it('marks the opening in its first month too, beside the axis', () => {
    drawOpening('2027-01-11');
    expect(screen.getByText('Opening')).toHaveAttribute('text-anchor', 'start');
  });

  it('marks the opening in a later month, and none that is beyond', () => {
    drawOpening('2027-03-01');
    expect(screen.getByText('Opening')).toHaveAttribute('text-anchor', 'middle');
    drawOpening('2029-03-01');
    expect(screen.getAllByText('Opening')).toHaveLength(1);
  });

  it('names its months from the first on', () => {
    const names = [...drawOpening('2027-03-01').querySelectorAll('.recharts-xAxis-tick-labels text')];
    expect(names[0]).toHaveTextContent('Jan 27');
  });

  it('names months in steps of the calendar, never more than there is room for', () => {
    expect([4, 9, 10, 27, 28, 54, 55, 84].map((count) => monthStep(count, 9))).toEqual([1, 1, 3, 3, 6, 6, 12, 12]);
    expect(monthStep(84, 2)).toBe(48);
  });
});

describe('the names at the ends of lines', () => {
  it('stand apart, and none stands below the axis', () => {
    expect(placedApart([190, 200, 195, 20], 200)).toEqual([172, 200, 186, 20]);
    expect(placedApart([100, 102], 200)).toEqual([100, 114]);
  });
});
