/** Makes the sample plans anew: a new plan each, filled in as a consultant would on 24 November 2026. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#host/paths.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { writePlanFile } from '#shared/exchange/planFile.ts';
import type { Plan, Profile } from '#shared/plan/schema.ts';

const now = '2026-11-24T08:00:00.000Z';

interface Sample {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly profile: Partial<Profile>;
  readonly fill: (plan: Plan) => void;
}

/** Marks tasks as done between two dates. */
function done(plan: Plan, start: string, finish: string, ids: readonly string[]): void {
  for (const id of ids) {
    const task = plan.tasks.find((candidate) => candidate.id === id);
    if (!task) throw new Error(`the sample ${plan.name} has no task ${id}`);
    task.progress = { percent: 1, actualStart: start, actualFinish: task.milestone ? start : finish };
    task.checklist = task.checklist.map((step) => ({ ...step, done: true }));
  }
}

/** Gives the tasks of a usual role to a person. */
function assign(plan: Plan, people: Readonly<Record<string, string>>): void {
  for (const task of plan.tasks) task.owner = people[task.owner] ?? task.owner;
}

const started = ['concept.audience', 'concept.competitors', 'concept.difference', 'concept.advisers'];

const samples: readonly Sample[] = [
  {
    file: 'vilnius-dental',
    id: 'sample-vilnius-dental',
    name: 'Baltas Kampas Dental, Vilnius',
    profile: {
      clinicKind: 'dental',
      country: 'LT',
      city: 'Vilnius',
      currency: 'EUR',
      planStart: '2026-09-14',
      openingDate: '2027-07-26',
      answers: {
        premises: 'fitOut',
        xray: true,
        insurers: true,
        television: false,
        doctorsBringPatients: true,
        rooms: 3,
        doctors: 4,
      },
    },
    fill: (plan) => {
      plan.client = { name: 'Baltas Kampas, UAB', contact: 'Dr Rūta Kazlauskienė', note: '' };
      assign(plan, { Founder: 'Rūta', 'Head doctor': 'Dr Jonas', Marketer: 'Eglė', Administrator: 'Asta' });
      done(plan, '2026-09-14', '2026-10-02', started);
      done(plan, '2026-10-05', '2026-10-23', [
        'concept.businessPlan',
        'location.area',
        'services.list',
        'licences.company',
        'team.plan',
      ]);
      done(plan, '2026-10-12', '2026-11-10', ['location.sites', 'equipment.list', 'brand.name']);
      const lease = plan.tasks.find((task) => task.id === 'location.lease');
      if (lease) lease.progress = { percent: 0.6, actualStart: '2026-11-11', actualFinish: null };
      plan.positioning = {
        what: 'Gentle dentistry for families, every visit on time',
        forWhom: 'Families who live or work in Žirmūnai',
        whyBelieve: 'Two specialists with more than 15 years of practice, microscope in every room',
        whyNotState: 'No waiting list, one doctor for the whole treatment, a price agreed before it begins',
        competitors: [],
      };
      plan.sites = [
        { id: 'zirmunai', name: 'Žirmūnų 68', address: 'Žirmūnų g. 68', monthlyRent: 2900, scores: {}, note: '' },
        { id: 'ozas', name: 'Near Ozas', address: 'Ozo g. 14', monthlyRent: 4100, scores: {}, note: '' },
        {
          id: 'naujamiestis',
          name: 'Naujamiestis yard',
          address: 'Savanorių pr. 5',
          monthlyRent: 1900,
          scores: {},
          note: '',
        },
      ];
      plan.chosenSiteId = 'zirmunai';
      plan.economics.startingCash = 420_000;
      plan.brand = {
        consultantName: 'Launch Advisers',
        consultantContact: 'hello@launch-advisers.example',
        colour: null,
      };
    },
  },
  {
    file: 'kaunas-multidisciplinary',
    id: 'sample-kaunas-multidisciplinary',
    name: 'Nemuno Medical Centre, Kaunas',
    profile: {
      clinicKind: 'multidisciplinary',
      country: 'LT',
      city: 'Kaunas',
      currency: 'EUR',
      planStart: '2026-11-09',
      openingDate: '2027-11-22',
      answers: {
        premises: 'fitOut',
        xray: true,
        insurers: true,
        television: true,
        doctorsBringPatients: true,
        rooms: 8,
        doctors: 8,
      },
    },
    fill: (plan) => {
      plan.client = { name: 'Nemuno medicinos centras, UAB', contact: 'Mindaugas Petrauskas', note: '' };
      assign(plan, { Founder: 'Mindaugas', 'Head doctor': 'Dr Daiva', Marketer: 'Lina', Administrator: 'Kristina' });
      done(plan, '2026-11-09', '2026-11-20', ['concept.audience', 'concept.competitors']);
      plan.economics.startingCash = 780_000;
      plan.brand = {
        consultantName: 'Launch Advisers',
        consultantContact: 'hello@launch-advisers.example',
        colour: '#1f4f8a',
      };
    },
  },
  {
    file: 'diagnostic-9-weeks',
    id: 'sample-diagnostic-9-weeks',
    name: 'Skenas Diagnostics, Klaipėda',
    profile: {
      clinicKind: 'diagnostic',
      country: 'LT',
      city: 'Klaipėda',
      currency: 'EUR',
      planStart: '2026-11-02',
      openingDate: '2027-01-26',
      answers: {
        premises: 'ready',
        xray: true,
        insurers: true,
        television: false,
        doctorsBringPatients: false,
        rooms: 3,
        doctors: 3,
      },
    },
    fill: (plan) => {
      plan.client = { name: 'Skenas, UAB', contact: 'Tomas Jankauskas', note: '' };
      assign(plan, { Founder: 'Tomas', 'Head doctor': 'Dr Vida' });
      done(plan, '2026-11-02', '2026-11-20', [
        ...started,
        'concept.businessPlan',
        'location.area',
        'location.sites',
        'licences.company',
        'services.list',
      ]);
      plan.economics.startingCash = 310_000;
    },
  },
];

for (const sample of samples) {
  const starting = startingProfile('2026-11-24', 'en');
  const plan = await newPlanFromTemplate({
    id: sample.id,
    now,
    name: sample.name,
    profile: { ...starting, ...sample.profile },
  });
  sample.fill(plan);
  writeFileSync(join(projectRoot, 'assets/samples', `${sample.file}.clinicplan`), writePlanFile(plan));
}
