import type { WorkKind } from '#shared/plan/decisionSchema.ts';
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

type Person = Plan['people'][number];

/** Beginnings of words for the other kinds of work, in the same three languages; the first that fits counts. */
const otherKinds: readonly (readonly [WorkKind, RegExp])[] = [
  ['nurse', /nurse|assist|slaug|padėj|asist|медсестр|медбрат|ассистент/u],
  ['technician', /technolog|technic|technik|laborant|технолог|техник|лаборант/u],
  ['administrator', /administrat|reception|front desk|registrat|администратор|регистратор/u],
  ['manager', /manager|vadov|direktor|управляющ|менеджер|директор/u],
  ['marketer', /market|rinkodar|маркетолог/u],
  ['accountant', /account|buhalter|бухгалтер/u],
  ['cleaner', /clean|valyto|уборщ/u],
];

/** The kind of work of a person: as said, or else as far as the words of the role tell. */
export function workKindOf({ kind, role }: Pick<Person, 'kind' | 'role'>): WorkKind {
  if (kind !== undefined) return kind;
  if (isDoctorRole(role)) return 'doctor';
  return otherKinds.find(([, words]) => words.test(role.toLowerCase()))?.[0] ?? 'other';
}

/** Whether a person treats patients. */
export function treatsPatients(person: Pick<Person, 'kind' | 'role'>): boolean {
  return workKindOf(person) === 'doctor';
}

/** The people of a plan who treat patients and have a name. */
export function doctorsOf(plan: Pick<Plan, 'people'>): Plan['people'] {
  return plan.people.filter((person) => person.name.trim() !== '' && treatsPatients(person));
}
