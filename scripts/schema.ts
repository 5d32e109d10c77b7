/** Writes docs/plan.schema.json from the zod schema: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#host/paths.ts';
import { planJsonSchema } from '#shared/plan/jsonSchema.ts';

writeFileSync(join(projectRoot, 'docs/plan.schema.json'), planJsonSchema());
