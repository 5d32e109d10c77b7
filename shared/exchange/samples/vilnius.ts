/** A dental clinic eight months before its opening: every page of the guide filled in. */
import { generateQueries, groupWorth, withQueries } from '#shared/decisions/queries.ts';
import { systemRequirements } from '#shared/decisions/managementSystem.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { takeBaseline } from '#shared/roadmap/baseline.ts';
import { assign, brandOf, markDone, scheduleSeen, type Filling, type Sample } from './sample.ts';

const scores: readonly Plan['sites'][number]['scores'][] = [
  { residents: 9, workers: 6, transport: 8, parking: 5, visibility: 7, competitors: 6, premises: 8, rent: 6 },
  { residents: 5, workers: 9, transport: 7, parking: 4, visibility: 8, competitors: 3, premises: 9, rent: 3 },
  { residents: 5, workers: 6, transport: 6, parking: 3, visibility: 2, competitors: 6, premises: 5, rent: 9 },
];
const rents = [2900, 4100, 1900];

/** Price in euros, minutes, and whether a new patient comes for it first. */
const services: readonly (readonly [price: number, minutes: number, first: boolean])[] = [
  [60, 45, true],
  [75, 60, true],
  [95, 60, false],
  [320, 90, false],
  [850, 90, false],
  [140, 30, false],
  [55, 40, true],
];

export const vilnius: Sample = {
  profile: ({ date }) => ({
    clinicKind: 'dental',
    country: 'LT',
    currency: 'EUR',
    planStart: date('2026-09-14'),
    openingDate: date('2027-07-26'),
    answers: {
      premises: 'fitOut',
      xray: true,
      insurers: true,
      television: false,
      doctorsBringPatients: true,
      rooms: 3,
      doctors: 4,
    },
  }),
  fill: (plan, filling) => {
    const { words, promotion } = filling;
    plan.client = { name: words.vilnius.client, contact: words.vilnius.contact, note: '' };
    assign(plan, promotion.roles, words.vilnius.owners);
    const savedOn = filling.times.date('2026-10-05');
    plan.baselines = [
      takeBaseline(scheduleSeen(plan, plan.profile.planStart), { id: 'agreed', name: words.baselineName, savedOn }),
    ];
    progress(plan, filling);
    decisions(plan, filling);
    promote(plan, filling);
    plan.economics.startingCash = 420_000;
    plan.brand = brandOf(words, null);
  },
};

function progress(plan: Plan, { times: { date } }: Filling): void {
  markDone(plan, date('2026-09-14'), date('2026-10-02'), [
    'concept.audience',
    'concept.competitors',
    'concept.difference',
    'concept.advisers',
  ]);
  markDone(plan, date('2026-10-05'), date('2026-10-23'), [
    'concept.businessPlan',
    'location.area',
    'services.list',
    'licences.company',
    'team.plan',
  ]);
  markDone(plan, date('2026-10-12'), date('2026-11-10'), ['location.sites', 'equipment.list', 'brand.name']);
  const lease = plan.tasks.find((task) => task.id === 'location.lease');
  if (lease) lease.progress = { percent: 0.6, actualStart: date('2026-11-11'), actualFinish: null };
}

function decisions(plan: Plan, { times: { date }, words: { vilnius: words } }: Filling): void {
  plan.audience = { segments: words.segments.map((one, i) => ({ id: `segment-${i + 1}`, ...one })), note: '' };
  plan.positioning = {
    what: words.what,
    forWhom: words.forWhom,
    whyBelieve: words.whyBelieve,
    whyNotState: words.whyNotState,
    competitors: words.competitors.map((one, i) => ({ id: `competitor-${i + 1}`, ...one })),
  };
  plan.sites = words.sites.map((site, i) => ({
    id: `site-${i + 1}`,
    ...site,
    monthlyRent: rents[i]!,
    scores: scores[i]!,
  }));
  plan.chosenSiteId = 'site-1';
  plan.services = words.services.map((service, i) => {
    const [price, minutes, firstVisit] = services[i]!;
    return { id: `service-${i + 1}`, ...service, price, minutes, startMonth: null, firstVisit };
  });
  plan.people = words.people.map((person, i) => ({
    id: `person-${i + 1}`,
    ...person,
    startDate: date(i === 2 ? '2027-06-07' : '2027-07-05'),
    note: '',
  }));
}

function promote(plan: Plan, { words, promotion }: Filling): void {
  const { owners, systems } = words.vilnius;
  for (const key of ['content.authors', 'content.review', 'content.budget'])
    plan.website.items[key] = { done: true, owner: owners.marketer, note: '' };
  plan.queries = [...withQueries([], generateQueries(plan, promotion.queries), groupWorth(plan.profile))];
  plan.social = {
    ages: ['middle'],
    networks: ['facebook', 'instagram'],
    postsPerWeek: 2,
    posts: {},
    replier: owners.administrator,
    replyHours: 4,
    statistics: [],
  };
  const needed = systemRequirements(plan).map(({ key }) => key);
  plan.managementSystem = {
    needs: {},
    ownRequirements: [],
    candidates: [
      {
        id: 'system-1',
        name: systems[0]!,
        monthlyCost: 240,
        meets: needed,
        scores: { ease: 8, security: 8, support: 7, references: 8 },
        note: '',
      },
      {
        id: 'system-2',
        name: systems[1]!,
        monthlyCost: 190,
        meets: needed.filter((_, i) => i % 5 !== 2),
        scores: { ease: 6, security: 7, support: 6, references: 7 },
        note: '',
      },
    ],
    weights: {},
    chosenId: 'system-1',
    watched: {},
  };
}
