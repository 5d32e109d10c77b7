/**
 * A sentence that ends with a date ends with one full stop, also where the date has one of its own ('2027 г.'). Dots in
 * the middle of what is quoted stay.
 */
export function oneFullStop(text: string): string {
  return text.replace(/(?<!\.)\.\.(?=\s|$)/g, '.');
}

/** A sentence with its places (`{{name}}`) filled. */
export function filled(template: string, textOf: (name: string) => string): string {
  return oneFullStop(template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => textOf(name)));
}
