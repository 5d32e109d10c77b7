import { describe, expect, it } from 'vitest';
import { breadthOf, capacityOf, laterCapacities, proposedLines, serviceProposal } from '#shared/decisions/services.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
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
    expect(breadthOf(somePlan({ services }))).toEqual({ lines: 2, later: 2, wanted: 4 });
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

  it('needs no rooms where nobody comes, and proposes no capacity to a clinic that has not said its size', () => {
    const plan = somePlan({ services: [service('a', { minutes: 30 })] });
    const sized = (clinicKind: 'remote' | 'dental', doctors: number) => {
      const answers = { ...plan.profile.answers, rooms: 0, doctors };
      return { ...plan, profile: { ...plan.profile, clinicKind, answers } };
    };
    expect(capacityOf(sized('remote', 4), [])).toMatchObject({
      places: 4,
      visits: Math.floor((4 * (262 / 12) * 8 * 60 * 0.8) / 30),
    });
    expect(capacityOf(sized('dental', 4), [])).toBeNull();
    expect(serviceProposal(sized('dental', 4), [])).toEqual({});
    expect(serviceProposal(sized('remote', 0), [])).toEqual({});
  });

  it('counts a service from the month in which it starts', () => {
    const services = [
      service('consultation', { line: 'Therapy', minutes: 30 }),
      service('implant', { line: 'Surgery', minutes: 90, startMonth: '2028-01' }),
    ];
    const plan = somePlan({ services });
    expect(breadthOf(plan)).toMatchObject({ lines: 1, later: 2 });
    expect(capacityOf(plan, [])?.minutes).toBe(30);
    expect(capacityOf(plan, [], '2028-01')?.minutes).toBe(60);
    const [later, ...rest] = laterCapacities(plan, []);
    expect(rest).toEqual([]);
    expect(later).toMatchObject({ month: '2028-01', capacity: { minutes: 60 } });
    expect(later!.capacity.visits).toBe(Math.floor(capacityOf(plan, [])!.visits / 2));
  });

  it('fits no more than one room or one doctor can do', () => {
    // A place has 262 / 12 days of 8 hours, four fifths used.
    const place = (262 / 12) * 8 * 60 * 0.8;
    const both = [service('a', { minutes: 60 }), service('b', { minutes: 30 })];
    // Three places at a mean of 45 minutes fit 558; one room for all the hours of the long ones, 2 visits in 60 minutes.
    const inRoom = somePlan({ services: [{ ...both[0]!, room: 'Surgery ' }, both[1]!] });
    expect(capacityOf(inRoom, [])).toMatchObject({
      visits: Math.floor((place * 2) / 60),
      limit: { kind: 'room', room: 'Surgery' },
    });
    // The same doctor for both: 2 visits in 90 minutes.
    const alone = somePlan({ services: both.map((one) => ({ ...one, doctorId: 'jonas' })) });
    expect(capacityOf(alone, [])).toMatchObject({
      visits: Math.floor((place * 2) / 90),
      limit: { kind: 'doctor', doctorId: 'jonas' },
    });
    expect(capacityOf(somePlan({ services: both }), [])?.limit).toEqual({ kind: 'places' });
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

  it('proposes the usual services of the kind of clinic by line, in its language, without those that are there', async () => {
    const { queries } = await loadPromotionWords('en');
    const [first] = proposedLines(somePlan(), queries);
    expect(first).toEqual({
      line: 'General dentistry',
      names: ['Tooth filling', 'Tooth extraction', 'Dental check-up'],
    });
    const services = [service('tooth FILLING'), service('Tooth extraction'), service('Dental check-up')];
    expect(proposedLines(somePlan({ services }), queries)[0]?.line).toBe('Hygiene and whitening');
  });
});
