import diagnostic from '#assets/samples/diagnostic-9-weeks.clinicplan?url';
import kaunas from '#assets/samples/kaunas-multidisciplinary.clinicplan?url';
import vilnius from '#assets/samples/vilnius-dental.clinicplan?url';

const load = (url: string) => async () => (await fetch(url)).text();

/** The plans that an empty planner offers; each is read only when it is opened. */
export const samples = [
  { key: 'vilnius', load: load(vilnius) },
  { key: 'kaunas', load: load(kaunas) },
  { key: 'diagnostic', load: load(diagnostic) },
] as const;
