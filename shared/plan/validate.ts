import { z } from 'zod';
import { failure, problem, success, type Outcome, type Problem, type ProblemCode } from '#shared/problem.ts';
import { checkPlan, unfinishedInputs } from './check.ts';
import { mergeDependencies } from './mergeDependencies.ts';
import { migratePlan } from './migrate.ts';
import { pathText } from './pathText.ts';
import { planSchema, type Plan } from './schema.ts';

/** How many problems of one document are worth reading. */
const mostProblems = 50;

/** A document that passed the gate. */
export interface ValidPlan {
  readonly plan: Plan;
  /** The version that the document had; older than this planner's where it was migrated. */
  readonly from: number;
  /** What was mended on the way in: nothing that changes a date or a figure. */
  readonly notes: readonly Problem[];
  /** What is to be mended before the plan can be projected or its money split; it is read as it is, so that no file of the planner's own is lost. */
  readonly unfinished: readonly Problem[];
}

/**
 * The one gate for every plan that comes from outside: migrates, checks the shape, then what the shape cannot say
 * (references, dates against each other, cycles). Each problem names its path in the document. Dependencies that are
 * there twice are merged, with a note.
 */
export function validatePlan(document: unknown): Outcome<ValidPlan> {
  const migrated = migratePlan(document);
  if (!migrated.ok) return migrated;
  const parsed = planSchema.safeParse(migrated.value.document, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(problemsOf).slice(0, mostProblems);
    const tasks = titled.safeParse(migrated.value.document).data?.tasks ?? [];
    return failure(problems.map((one) => named(one, tasks)));
  }
  const problems = checkPlan(parsed.data);
  if (problems.length > 0) return failure(problems.slice(0, mostProblems));
  return success({
    ...mergeDependencies(parsed.data),
    from: migrated.value.from,
    unfinished: unfinishedInputs(parsed.data),
  });
}

/** A problem of a task says its title before its place in the document, as far as it can be read. */
function named(one: Problem, tasks: readonly { readonly title?: string | undefined }[]): Problem {
  const [list, index] = one.path;
  if (list !== 'tasks' || typeof index !== 'number') return one;
  const title = tasks[index]?.title;
  if (title === undefined || title === '') return one;
  return { ...one, params: { ...one.params, path: `${title.slice(0, 80)} (${pathText(one.path)})` } };
}

const titled = z.object({ tasks: z.array(z.object({ title: z.string() }).partial().catch({})) });

/** An issue of the schema library in the planner's own terms. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const one = (code: ProblemCode, params: Record<string, string | number> = {}) => [problem(code, path, params)];
  switch (issue.code) {
    case 'invalid_type':
      return one(issue.input === undefined ? 'value.missing' : 'value.wrongType', { expected: issue.expected });
    case 'invalid_value':
      return one('value.notOneOf', { options: issue.values.map(String).join(', ') });
    case 'too_small':
      return one(isSize(issue.origin) ? 'value.tooShort' : 'value.tooSmall', { least: Number(issue.minimum) });
    case 'too_big':
      return one(isSize(issue.origin) ? 'value.tooLong' : 'value.tooBig', { most: Number(issue.maximum) });
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('value.unknownField', [...path, key], { field: key }));
    case 'custom': {
      const code: unknown = issue.params?.['problem'];
      if (code === 'value.impossibleDate' || code === 'value.impossibleMonth')
        return one(code, { value: String(issue.input) });
      return one('value.other');
    }
    case 'invalid_key':
      return one('value.impossibleMonth', { value: String(path.at(-1)) });
    default:
      return one('value.other');
  }
}

function isSize(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}
