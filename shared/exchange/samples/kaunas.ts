/** A multidisciplinary centre a year before its opening: the road map has just begun. */
import { assign, brandOf, markDone, type Sample } from './sample.ts';

export const kaunas: Sample = {
  profile: ({ date }) => ({
    clinicKind: 'multidisciplinary',
    country: 'LT',
    currency: 'EUR',
    planStart: date('2026-11-09'),
    openingDate: date('2027-11-22'),
    answers: {
      premises: 'fitOut',
      xray: true,
      insurers: true,
      television: true,
      doctorsBringPatients: true,
      rooms: 8,
      doctors: 8,
    },
  }),
  fill: (plan, { times: { date }, words, promotion }) => {
    const { client, contact, owners, what, forWhom, whyBelieve, whyNotState, sites } = words.kaunas;
    plan.client = { name: client, contact, note: '' };
    assign(plan, promotion.roles, owners);
    markDone(plan, date('2026-11-09'), date('2026-11-20'), ['concept.audience', 'concept.competitors']);
    plan.positioning = { what, forWhom, whyBelieve, whyNotState, competitors: [] };
    plan.sites = sites.map((site, i) => ({
      id: `site-${i + 1}`,
      ...site,
      monthlyRent: [5200, 4300][i]!,
      scores: {},
    }));
    plan.economics.startingCash = 780_000;
    plan.brand = brandOf(words, '#1f4f8a');
  },
};
