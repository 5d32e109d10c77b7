/** What the command line is given: files and options, each refused in one sentence where it is not what it should be. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isIsoDate } from '#shared/calendar/dates.ts';
import { problemSentence } from '#shared/content/problemSentence.ts';
import { decodeText } from '#shared/exchange/decodeText.ts';
import { readPlanFile } from '#shared/exchange/planFile.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';

/** What the user is told on standard error before the command ends with 1. */
export class Refusal extends Error {}

/** The value of an outcome; its problems, a sentence each with amounts in the currency, end the command. */
export function orRefuse<T>(outcome: Outcome<T>, currency?: string): T {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome.problems.map((one) => problemSentence(one, 'en', currency)).join('\n'));
}

/** The text of a file, whatever its encoding. */
export function readText(file: string): string {
  try {
    return decodeText(readFileSync(file));
  } catch {
    throw new Refusal(`The file ${file} cannot be read. Check its name and place.`);
  }
}

/** What a file of JSON holds. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`The file ${file} is not JSON. Write it as an object, such as { "doctors": 3 }.`);
  }
}

/** The plan in a file. @throws Refusal where the file cannot be read or holds no valid plan. */
export function readPlan(file: string): Plan {
  return orRefuse(readPlanFile(readText(file))).plan;
}

/** Writes a result to a file. */
export function write(file: string, content: string | Buffer): void {
  try {
    writeFileSync(file, content);
  } catch {
    throw new Refusal(`The file ${file} cannot be written. Check its place and whether you may write there.`);
  }
}

/** A file to be written, whose folder must be there before any work begins. */
export function fileOption(value: string): string {
  const folder = dirname(value);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`The folder ${folder} does not exist. Make it, or name another file to write.`);
  return value;
}

/** Reads a date that a plan may speak of. @throws Refusal for any other text. */
export function dateOption(value: string): string {
  if (!isIsoDate(value)) throw new Refusal(`${value} is no date. Write a date from 1990 to 2100, such as 2027-03-01.`);
  return value;
}

/** Reads a whole number between two bounds. */
export function countOption(least: number, most: number) {
  return (value: string): number => {
    const count = Number(value);
    if (value.trim() !== '' && Number.isInteger(count) && count >= least && count <= most) return count;
    throw new Refusal(`${value} is not a whole number from ${least} to ${most}.`);
  };
}

/** Reads an amount of money of at least 0, in the plan's currency. @throws Refusal for any other text. */
export function amountOption(value: string): number {
  const amount = Number(value);
  if (value.trim() !== '' && Number.isFinite(amount) && amount >= 0) return amount;
  throw new Refusal(`${value} is no amount. Write a number of at least 0 without currency, such as 3000 or 2500.50.`);
}
