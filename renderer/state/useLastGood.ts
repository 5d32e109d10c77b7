import { useState } from 'react';

/**
 * The newest value that there was: what can be worked out now, or where nothing can, the last that could.
 * @param value null where nothing can be worked out now
 * @param first what stands in before anything could
 */
export function useLastGood<T>(value: T | null, first: T): T {
  const [lastGood, setLastGood] = useState(value ?? first);
  // Kept while drawing, so that a value that fails next still has the one before to show.
  if (value !== null && value !== lastGood) setLastGood(value);
  return value ?? lastGood;
}
