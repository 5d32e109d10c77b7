import type { TemplateTask } from './types.ts';

/** The template's tasks of the phase location. Words: shared/content/<language>/tasks/foundation.json. */
export const locationTasks: readonly TemplateTask[] = [
  {
    key: 'location.criteria',
    durationDays: 3,
    startBetweenWeeks: [42, 38],
    after: ['concept.audience'],
    role: 'founder',
    covers: ['G1.3'],
  },
  {
    key: 'location.area',
    durationDays: 8,
    startBetweenWeeks: [40, 36],
    after: ['concept.audience'],
    role: 'founder',
    costEuro: { low: 0, typical: 300, high: 1500 },
    covers: ['G1.3'],
  },
  {
    key: 'location.sites',
    durationDays: 12,
    startBetweenWeeks: [38, 34],
    after: ['location.area', 'location.criteria'],
    role: 'founder',
    covers: ['G1.3'],
  },
  {
    key: 'location.technicalCheck',
    durationDays: 6,
    startBetweenWeeks: [37, 33],
    after: ['location.sites'],
    role: 'engineer',
    costEuro: { low: 300, typical: 900, high: 2500 },
    when: { notKinds: ['remote'] },
  },
  {
    key: 'location.terms',
    durationDays: 8,
    startBetweenWeeks: [37, 32],
    after: ['location.sites'],
    role: 'lawyer',
    costEuro: { low: 200, typical: 500, high: 2000 },
    when: { notKinds: ['remote'] },
  },
  {
    key: 'location.lease',
    durationDays: 15,
    startBetweenWeeks: [36, 32],
    after: ['location.sites', 'location.technicalCheck', 'location.terms', 'licences.company', 'concept.go'],
    role: 'lawyer',
    costEuro: { low: 400, typical: 800, high: 3000 },
  },
];
