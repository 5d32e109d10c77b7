import { limits, type Plan } from '#shared/plan/schema.ts';
import { validatePlan, type ValidPlan } from '#shared/plan/validate.ts';
import { failure, problem, type Outcome } from '#shared/problem.ts';

/** Reads the text of a plan file through the one gate; oversized and damaged files are refused before it. */
export function readPlanFile(text: string): Outcome<ValidPlan> {
  if (text.length > limits.fileBytes) {
    return failure([
      problem('file.tooLarge', [], {
        megabytes: Math.ceil(text.length / 1_048_576),
        most: limits.fileBytes / 1_048_576,
      }),
    ]);
  }
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const place = /line (\d+) column (\d+)/.exec(cause instanceof Error ? cause.message : '');
    return failure([problem('file.damaged', [], { line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) })]);
  }
  return validatePlan(document);
}

/** The text of a plan file: JSON with two spaces, as people can read and compare it. */
export function writePlanFile(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя').map((letter, index) => [
    letter,
    [
      'a',
      'b',
      'v',
      'g',
      'd',
      'e',
      'e',
      'zh',
      'z',
      'i',
      'y',
      'k',
      'l',
      'm',
      'n',
      'o',
      'p',
      'r',
      's',
      't',
      'u',
      'f',
      'h',
      'c',
      'ch',
      'sh',
      'sch',
      '',
      'y',
      '',
      'e',
      'yu',
      'ya',
    ][index] ?? '',
  ]),
);

/** A file name for a plan that every system takes: latin letters, digits and hyphens. */
export function planFileName(plan: Pick<Plan, 'name'>, extension: 'clinicplan' | 'pdf' | 'csv'): string {
  const name = Array.from(plan.name.toLowerCase())
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${name || 'plan'}.${extension}`;
}
