import { PlannerDatabase } from './database.ts';
import { PlanRepository } from './planRepository.ts';

/** The one repository of the running program. */
export const repository = new PlanRepository(new PlannerDatabase());
