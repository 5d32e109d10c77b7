import type { TemplateTask } from './types.ts';

/** The template's tasks of the phase brand. Words: shared/content/<language>/tasks/promotion.json. */
export const brandTasks: readonly TemplateTask[] = [
  {
    key: 'brand.name',
    durationDays: 6,
    startBetweenWeeks: [20, 18],
    after: ['concept.difference'],
    role: 'founder',
    costEuro: { low: 100, typical: 300, high: 1500 },
  },
  {
    key: 'brand.trademark',
    durationDays: 8,
    startBetweenWeeks: [19, 16],
    after: ['brand.name'],
    role: 'lawyer',
    costEuro: { low: 200, typical: 500, high: 1500 },
  },
  {
    key: 'brand.identity',
    durationDays: 12,
    startBetweenWeeks: [18, 14],
    after: ['brand.name'],
    role: 'marketer',
    costEuro: { low: 600, typical: 1800, high: 8000 },
  },
  {
    key: 'brand.positioningTest',
    durationDays: 4,
    startBetweenWeeks: [17, 14],
    after: ['concept.difference'],
    role: 'marketer',
    costEuro: { low: 0, typical: 200, high: 1000 },
    covers: ['G5'],
  },
  {
    key: 'brand.photos',
    durationDays: 3,
    startBetweenWeeks: [10, 8],
    after: [{ key: 'team.doctors', type: 'SS', lagDays: 20 }, 'brand.identity'],
    role: 'marketer',
    costEuro: { low: 300, typical: 900, high: 3000 },
    covers: ['G7'],
  },
  {
    key: 'brand.printed',
    durationDays: 8,
    startBetweenWeeks: [8, 4],
    after: ['brand.identity'],
    role: 'marketer',
    costEuro: { low: 200, typical: 800, high: 3000 },
  },
];
