/** Tasks out of pasted text: a list of lines, or cells as a spreadsheet copies them. */
import { limits } from '#shared/plan/schema.ts';

/** What is known of a task that is not there yet. */
export interface NewTask {
  readonly title: string;
  readonly owner?: string;
  /** Working days, 1 to 1,000. */
  readonly durationDays?: number;
}

/** A list's bullet or number before the words. */
const listMark = /^\s*(?:[-–—•*▪☐☑]|\d{1,3}[.)])\s+/u;

/**
 * One task a line; after tabs its owner and its working days, in either order. Bullets and numbers of a list are left
 * off, empty lines are passed over, and a number that is no duration is taken for no duration.
 */
export function pastedTasks(text: string): readonly NewTask[] {
  return text.split(/\r\n|\r|\n/).flatMap((line): NewTask[] => {
    const [first = '', ...cells] = line.split('\t').map((cell) => cell.trim());
    const title = first.replace(listMark, '').slice(0, 500);
    if (title === '') return [];
    const isNumber = (cell: string) => /^\d+$/.test(cell);
    const owner = cells.find((cell) => cell !== '' && !isNumber(cell));
    const days = Number(cells.find(isNumber) ?? 0);
    return [
      {
        title,
        ...(owner === undefined ? {} : { owner: owner.slice(0, 500) }),
        ...(days >= 1 && days <= limits.durationDays ? { durationDays: days } : {}),
      },
    ];
  });
}
