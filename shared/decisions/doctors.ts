import type { Plan } from '#shared/plan/schema.ts';

/** Beginnings and endings of words for somebody who treats, in English, Lithuanian and Russian; lower case. */
const treats =
  /doctor|dentist|physician|surgeon|practitioner|psychiatrist|psychotherapist|hygienist|orthodontist|radiographer|[a-z]ologist|gydytoj|odontolog|chirurg|ortodont|ortoped|endodont|terapeut|psichiatr|psichoterap|pediatr|burnos higienist|\p{L}ologas|\p{L}ologė|врач|доктор|стоматолог|хирург|ортодонт|ортопед|терапевт|педиатр|психиатр|психотерапевт|гигиенист|\p{L}олог(?!ич)/u;

/** Who works beside them, or has the word in the title of another job. */
const helps = /assist|padėj|asist|ассистент|помощник|nurse|slaug|медсестр|receptionist|technolog|technik|технолог/u;

/** True for a role of somebody who treats patients and so gets a page of their own; the role is the user's own text. */
export function isDoctorRole(role: string): boolean {
  const text = role.toLowerCase();
  return treats.test(text) && !helps.test(text);
}

/** Whether a person treats patients: by their kind of work, or where that is not said by the words of their role. */
export function treatsPatients({ kind, role }: Pick<Plan['people'][number], 'kind' | 'role'>): boolean {
  return kind === undefined ? isDoctorRole(role) : kind === 'doctor';
}

/** The people of a plan who treat patients and have a name. */
export function doctorsOf(plan: Pick<Plan, 'people'>): Plan['people'] {
  return plan.people.filter((person) => person.name.trim() !== '' && treatsPatients(person));
}
