/** A diagnostic clinic nine weeks before a date that it cannot hold. */
import { assign, markDone, type Sample } from './sample.ts';

export const diagnostic: Sample = {
  profile: ({ date }) => ({
    clinicKind: 'diagnostic',
    country: 'LT',
    currency: 'EUR',
    planStart: date('2026-11-02'),
    openingDate: date('2027-01-26'),
    answers: {
      premises: 'ready',
      xray: true,
      insurers: true,
      television: false,
      doctorsBringPatients: false,
      rooms: 3,
      doctors: 3,
    },
  }),
  fill: (plan, { times: { date }, words: { diagnostic: words }, promotion }) => {
    plan.client = { name: words.client, contact: words.contact, note: '' };
    assign(plan, promotion.roles, words.owners);
    markDone(plan, date('2026-11-02'), date('2026-11-20'), [
      'concept.audience',
      'concept.competitors',
      'concept.difference',
      'concept.advisers',
      'concept.businessPlan',
      'location.area',
      'location.sites',
      'licences.company',
      'services.list',
    ]);
    plan.economics.startingCash = 310_000;
  },
};
