/**
 * The steps of an answer that are worth sending: the first at once, then at most one in `every` milliseconds, and always
 * the last. `now` is a clock in milliseconds.
 */
export function* paced<Step>(steps: Iterable<Step>, every: number, now: () => number): Generator<Step> {
  let sent = -Infinity;
  let held: { readonly step: Step } | null = null;
  for (const step of steps) {
    const time = now();
    if (time - sent < every) {
      held = { step };
      continue;
    }
    held = null;
    sent = time;
    yield step;
  }
  if (held) yield held.step;
}
