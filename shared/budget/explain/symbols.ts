/** What the numbers in formulas are counted in; a symbol without an entry is no symbol. */

/** `factor`: a plain number that others are multiplied by or raised to. */
export type Unit = 'money' | 'share' | 'leads' | 'bookings' | 'visits' | 'patients' | 'months' | 'days' | 'factor';

const units = {
  // Lines of a month or of a channel.
  spend: 'money',
  leads: 'leads',
  booked: 'bookings',
  demand: 'patients',
  waiting: 'patients',
  seen: 'visits',
  returning: 'visits',
  visits: 'visits',
  active: 'patients',
  revenue: 'money',
  contribution: 'money',
  fixed: 'money',
  oneOff: 'money',
  net: 'money',
  cash: 'money',
  // The answers of a projection.
  fundingNeeded: 'money',
  lowestCash: 'money',
  breakEvenMonth: 'money',
  breakEvenNever: 'money',
  paybackMonth: 'money',
  paybackNever: 'money',
  patientValue: 'money',
  costPerPatient: 'money',
  return: 'share',
  // The same lines in another month, as a formula calls them.
  cashBefore: 'money',
  netNext: 'money',
  netAfter: 'money',
  activeBefore: 'patients',
  seenBefore: 'visits',
  waitingBefore: 'patients',
  carriedBefore: 'money',
  // What stands between the inputs and the lines.
  saturation: 'share',
  halfSaturation: 'money',
  carried: 'money',
  carriedOfAll: 'money',
  ramp: 'share',
  monthsSpent: 'months',
  website: 'share',
  online: 'share',
  season: 'factor',
  breadth: 'factor',
  concentration: 'share',
  squaredShare: 'share',
  yield: 'factor',
  trainedDays: 'share',
  callCentre: 'share',
  walkIns: 'patients',
  referrals: 'patients',
  brought: 'patients',
  broughtLeft: 'patients',
  queue: 'patients',
  queued: 'patients',
  waitingOfKnown: 'patients',
  fromTheList: 'patients',
  came: 'visits',
  served: 'visits',
  capacity: 'visits',
  open: 'share',
  days: 'days',
  daysInMonth: 'days',
  taskCost: 'money',
  // Inputs of a channel.
  usualSpend: 'money',
  costPerLead: 'money',
  ceilingLeads: 'leads',
  shape: 'factor',
  carryover: 'share',
  rampMonths: 'months',
  keptWithoutWebsite: 'share',
  bookingRate: 'share',
  showRate: 'share',
  // Inputs of the economics.
  startingCash: 'money',
  fixedMonthlyBefore: 'money',
  fixedMonthlyAfter: 'money',
  firstVisitPrice: 'money',
  repeatVisitPrice: 'money',
  margin: 'share',
  visitsPerActivePerMonth: 'visits',
  churn: 'share',
  stayRate: 'share',
  capacityVisits: 'visits',
  walkInsPerMonth: 'patients',
  referralRate: 'share',
  broughtPatients: 'patients',
  broughtOverMonths: 'months',
  waitingKept: 'share',
  synergy: 'share',
  untrained: 'share',
  trained: 'share',
} as const satisfies Readonly<Record<string, Unit>>;

/** The name of a number in a formula. Its words are in the namespace `explain` of the renderer. */
export type FigureSymbol = keyof typeof units;

/** What a number of this name is counted in. */
export function unitOf(symbol: FigureSymbol): Unit {
  return units[symbol];
}

/** True for a piece of a formula that is the name of a number. */
export function isFigureSymbol(name: string): name is FigureSymbol {
  return Object.hasOwn(units, name);
}
