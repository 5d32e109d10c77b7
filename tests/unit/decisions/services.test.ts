import { describe, expect, it } from 'vitest';
import { breadthOf, capacityOf, serviceProposal } from '#shared/decisions/services.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const service = (id: string, changes = {}) => ({
  id,
  name: id,
  line: '',
  price: 0,
  minutes: 0,
  startMonth: null,
  ...changes,
});

describe('services, prices and capacity', () => {
  it('counts lines of service, and a service without a line by its name', () => {
    const services = [service('a', { line: 'Therapy' }), service('b', { line: 'therapy ' }), service('Implants')];
    expect(breadthOf(somePlan({ services }))).toEqual({ lines: 2, wanted: 4 });
  });

  it('fits visits into rooms, doctors, working days and hours', () => {
    const plan = somePlan({ services: [service('a', { minutes: 30 }), service('b', { minutes: 60 })] });
    // Three rooms for four doctors; 1 September 2027 to 31 August 2028 has 262 weekdays; 8 hours, four fifths used.
    const capacity = capacityOf(plan, []);
    expect(capacity).toMatchObject({ places: 3, minutes: 45 });
    expect(capacity?.days).toBeCloseTo(262 / 12, 9);
    expect(capacity?.visits).toBe(Math.floor((3 * (262 / 12) * 8 * 60 * 0.8) / 45));
    expect(capacityOf({ ...plan, openHours: { perDay: 4, used: 0.8 } }, [])?.visits).toBe(279);
    expect(capacityOf(somePlan({ services: [service('a')] }), [])).toBeNull();
  });

  it('proposes mean prices of first and other visits, and only what differs', () => {
    const services = [
      service('consultation', { price: 60, firstVisit: true }),
      service('filling', { price: 100 }),
      service('crown', { price: 140 }),
    ];
    // The plan has 80 for a first and 120 for a repeat visit.
    expect(serviceProposal(somePlan({ services }), [])).toEqual({ firstVisitPrice: 60 });
    expect(serviceProposal(somePlan(), [])).toEqual({});
  });
});
