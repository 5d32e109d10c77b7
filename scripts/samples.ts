/** Writes the sample plans as files, in English, as they stood on the day they were written for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#host/paths.ts';
import { writePlanFile } from '#shared/exchange/planFile.ts';
import { makeSample } from '#shared/exchange/samples/index.ts';
import { sampleKeys } from '#shared/exchange/samples/keys.ts';
import { writtenOn } from '#shared/exchange/samples/sample.ts';

const files = {
  vilnius: 'vilnius-dental',
  kaunas: 'kaunas-multidisciplinary',
  diagnostic: 'diagnostic-9-weeks',
  bristol: 'bristol-aesthetic',
};

for (const key of sampleKeys) {
  const plan = await makeSample(key, { today: writtenOn, now: `${writtenOn}T08:00:00.000Z`, language: 'en' });
  writeFileSync(join(projectRoot, 'assets/samples', `${files[key]}.clinicplan`), writePlanFile(plan));
}
