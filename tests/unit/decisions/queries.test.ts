import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import {
  generateQueries,
  groupWorth,
  hasQuery,
  queryGroups,
  queryIdentity,
  queryRows,
  searchChoice,
  searchPhases,
  shareOfSearches,
  topicsFor,
  withQueries,
} from '#shared/decisions/queries.ts';
import { csvText } from '#shared/exchange/csvText.ts';
import { readTable } from '#shared/exchange/csvTable.ts';
import { clinicKinds, languages, type Plan, type Profile } from '#shared/plan/schema.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const planOf = (profile: Partial<Profile>, changes: Partial<Plan> = {}): Plan => {
  const plan = somePlan(changes);
  return { ...plan, profile: { ...plan.profile, ...profile } };
};
const everything = { specialty: 'ready', procedure: 'ready', symptom: 'ready' } as const;

const textsOf = async (plan: Plan) => {
  const words = await loadPromotionWords(plan.profile.language);
  return generateQueries(plan, words.queries).map(({ text }) => text);
};

describe('generated queries', () => {
  it('have the place in the grammar of the language', async () => {
    expect(await textsOf(planOf({ language: 'en', city: 'Leeds' }))).toEqual(
      expect.arrayContaining(['dentist in Leeds', 'dentist near me', 'dental implant cost in Leeds', 'toothache']),
    );
    expect(await textsOf(planOf({ language: 'lt', city: 'Vilnius' }))).toEqual(
      expect.arrayContaining(['odontologas Vilniuje', 'dantų implantai kaina Vilniuje', 'skauda dantį']),
    );
    expect(await textsOf(planOf({ language: 'ru', city: 'Санкт-Петербург' }))).toEqual(
      expect.arrayContaining(['стоматолог в Санкт-Петербурге', 'стоматолог рядом со мной', 'болит зуб']),
    );
  });

  it('have the bare name, as people type it, where the form is not known, and the user’s own where there is one', async () => {
    expect(await textsOf(planOf({ language: 'lt', city: 'Oslo' }))).toContain('odontologas Oslo');
    expect(await textsOf(planOf({ language: 'ru', city: 'Vilnius' }))).toContain('стоматолог Vilnius');
    const search = {
      topics: ['dentistry'],
      places: [
        { name: 'Oslo', phrase: 'Osle' },
        { name: 'Užupis', phrase: null },
      ],
    };
    const texts = await textsOf(planOf({ language: 'lt', city: 'Vilnius' }, { search }));
    expect(texts).toEqual(expect.arrayContaining(['odontologas Osle', 'odontologas Užupyje']));
    expect(texts.some((text) => text.includes('breketai') || text.includes('Vilniuje'))).toBe(false);
  });

  it('take in the services of the plan, without the capital of a list', async () => {
    const service = (name: string) => ({ id: name, name, line: '', price: 0, minutes: 0, startMonth: null });
    const texts = await textsOf(
      planOf({ language: 'en', city: 'Leeds' }, { services: [service('Bruxism guard'), service('CBCT scan')] }),
    );
    expect(texts).toEqual(expect.arrayContaining(['bruxism guard in Leeds', 'CBCT scan in Leeds']));
  });

  it('stand online where the clinic treats at a distance', async () => {
    const texts = await textsOf(planOf({ language: 'en', clinicKind: 'remote', city: 'Leeds' }));
    expect(texts).toContain('dermatologist online');
    expect(
      texts.some((text) => text.includes('Leeds') || text.includes('near me') || text.includes('gastroscopy')),
    ).toBe(false);
  });

  it('wait for the specialty of a clinic that has only one', async () => {
    const plan = planOf({ clinicKind: 'singleSpecialty', city: 'Leeds' });
    expect(searchChoice(plan).topics).toEqual([]);
    expect(await textsOf(plan)).toEqual([]);
  });

  it.each(languages)(
    'are enough for every kind of clinic in %s: 8 specialties, 20 procedures, 20 symptoms',
    async (language) => {
      const { queries } = await loadPromotionWords(language);
      for (const kind of clinicKinds) {
        const counts = queryGroups.map(
          (group) => topicsFor(kind).flatMap((topic) => queries.topics[topic][group]).length,
        );
        expect(counts[0], kind).toBeGreaterThanOrEqual(8);
        expect(counts[1], kind).toBeGreaterThanOrEqual(20);
        expect(counts[2], kind).toBeGreaterThanOrEqual(20);
      }
    },
  );

  it('never come twice, whatever the places and services', async () => {
    const words = (await loadPromotionWords('lt')).queries;
    const name = fc.constantFrom(
      'Vilnius',
      'vilnius ',
      'Kaunas',
      'Dantų balinimas',
      'dantų  balinimas',
      'Breketai',
      'x',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...clinicKinds),
        fc.array(name, { maxLength: 6 }),
        fc.array(name, { maxLength: 6 }),
        (clinicKind, places, services) => {
          const plan = planOf(
            { clinicKind, language: 'lt' },
            {
              search: {
                topics: [...topicsFor(clinicKind)],
                places: places.map((one) => ({ name: one, phrase: null })),
              },
              services: services.map((one, id) => ({
                id: `${id}`,
                name: one,
                line: '',
                price: 0,
                minutes: 0,
                startMonth: null,
              })),
            },
          );
          const queries = withQueries([], generateQueries(plan, words), everything);
          const again = withQueries(queries, generateQueries(plan, words), everything);
          expect(new Set(queries.map(({ text }) => queryIdentity(text))).size).toBe(queries.length);
          expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
          expect(again).toEqual(queries);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the list of queries', () => {
  const mine = { id: 'mine', text: 'Dentist in  LEEDS', group: 'specialty', used: false } as const;

  it('keeps what the user wrote and left out, and adds only what is new', () => {
    const list = withQueries(
      [mine],
      [
        { text: 'dentist in Leeds', group: 'specialty' },
        { text: 'toothache', group: 'symptom' },
        { text: 'braces in Leeds', group: 'procedure' },
      ],
      { specialty: 'ready', procedure: 'ready', symptom: 'notNow' },
    );
    expect(list.map(({ text, used }) => [text, used])).toEqual([
      ['Dentist in  LEEDS', false],
      ['braces in Leeds', true],
      ['toothache', false],
    ]);
  });

  it('gives a query of its own to a text whose name another has taken', () => {
    const edited = { id: 'braces', text: 'clear aligners', group: 'procedure', used: true } as const;
    const list = withQueries([edited], [{ text: 'braces', group: 'procedure' }], everything);
    expect(list.map(({ id }) => id)).toEqual(['braces', 'braces 2']);
  });

  it('knows a query that is there already', () => {
    expect(hasQuery([mine], ' dentist in leeds ')).toBe(true);
    expect(hasQuery([mine], 'dentist in leeds', 'mine')).toBe(false);
  });

  it('goes to a spreadsheet and back unchanged', async () => {
    const { queries: words } = await loadPromotionWords('lt');
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((one) => one.trim());
    fc.assert(
      fc.property(
        fc.array(
          text.filter((one) => one !== ''),
          { maxLength: 20 },
        ),
        (texts) => {
          const rows = queryRows(
            texts.map((one, id) => ({ id: `${id}`, text: one, group: queryGroups[id % 3]!, used: id % 2 === 0 })),
            words,
          );
          const csv = csvText(rows);
          expect(csv.startsWith('\uFEFF')).toBe(true);
          expect(readTable(csv.slice(1)).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
    expect(csvText([['a "b"', 'c,d', 'ė\nž']])).toBe('\uFEFF"a ""b""","c,d","ė\nž"\r\n');
  });
});

describe('what a group of queries is worth', () => {
  it('is patients soon for specialties and procedures, and readers over years only for a large clinic', () => {
    const { profile } = somePlan();
    expect(groupWorth(profile)).toEqual({ specialty: 'ready', procedure: 'ready', symptom: 'notNow' });
    const large = {
      ...profile,
      clinicKind: 'multidisciplinary',
      answers: { ...profile.answers, doctors: 12, marketingBudget: 'large' },
    } as const;
    expect(groupWorth(large).symptom).toBe('longTerm');
    expect(groupWorth({ ...large, clinicKind: 'singleSpecialty' }).symptom).toBe('notNow');
    expect(Object.values(shareOfSearches).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });
});

describe('the phases of the search plan', () => {
  const begun = (id: string, templateKey: string, start: string) =>
    someTask({
      id,
      templateKey,
      phase: 'search',
      progress: { percent: 1, actualStart: start, actualFinish: start },
    });
  const phasesOf = (plan: Plan) => {
    const outcome = schedule(plan, '2026-11-24', []);
    if (!outcome.ok) throw new Error('no schedule');
    return searchPhases(plan, outcome.value);
  };

  it('are three months of trust and then the commercial pages, and warn where these come sooner', () => {
    const authority = begun('a', 'search.authority', '2026-11-30');
    expect(phasesOf(somePlan({ tasks: [authority] }))).toEqual({
      authorityFrom: '2026-11-30',
      commercialFrom: '2027-02-28',
      commercialPlanned: null,
      tooEarly: false,
    });
    const commercial = begun('c', 'afterOpening.commercialSearch', '2027-02-15');
    expect(phasesOf(somePlan({ tasks: [authority, commercial] }))).toMatchObject({
      commercialPlanned: '2027-02-15',
      tooEarly: true,
    });
  });

  it('start with the site where no task says so, and not at all without one', () => {
    expect(phasesOf(somePlan())).toBeNull();
    const live = begun('live', 'website.live', '2027-07-01');
    expect(
      phasesOf(somePlan({ tasks: [live], milestones: { websiteLive: 'live', frontDeskTrained: null } })),
    ).toMatchObject({ authorityFrom: '2027-07-01', commercialFrom: '2027-10-01' });
  });
});
