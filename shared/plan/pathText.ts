/** A path in the plan document as people write it: `tasks[3].dependsOn[0].taskId`; 'plan' for the document itself. */
export function pathText(path: readonly (string | number)[]): string {
  const text = path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
  return text === '' ? 'plan' : text;
}
