import type { Part } from './parts-in-turn.ts';
import type { Reading } from './reading.ts';

const alone = new WeakMap<Reading, readonly Part[]>();

/**
 * Does a text mean the same whatever was said before it? It names its school or setting and says something of it, and nothing in it
 * leans on another message.
 *
 * @example standsAlone(keptReading('how many days has Kiln Row left', context, requests)) // true
 */
export function standsAlone({ typed, apart, follows: { lead, narrows, points, hints } }: Reading): boolean {
  return typed.is === 'one' && !apart.bare && lead === 0 && narrows === 0 && !points && !hints;
}

/**
 * What was understood of a text that stands alone, for as long as its reading is kept: people ask the same in the same words again and
 * again. A question back is found anew, because what it offers first are the asker's own.
 *
 * @example keptAlone(reading, () => partsOf(text, context, requests, {}))
 */
export function keptAlone(reading: Reading, understand: () => Part[]): Part[] {
  const known = alone.get(reading);
  if (known) return [...known];
  const parts = understand();
  if (parts.every(({ understood }) => understood.does === 'request')) alone.set(reading, parts);
  return parts;
}
