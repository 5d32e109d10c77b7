import { z } from 'zod';
import { planSchema } from './schema.ts';

/** The JSON Schema of the plan document as text, for other programs. */
export function planJsonSchema(): string {
  return `${JSON.stringify({ title: 'Clinic Launch Planner plan (.clinicplan)', ...z.toJSONSchema(planSchema) }, null, 2)}\n`;
}
