import type { Request } from '../requests/request.ts';
import type { Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';

const untilWords = new Set(['until', 'till', 'til', 'to', 'through']);
const byWords = new Set(['by', 'to', 'with']);
const ofWords = new Set(['for', 'of', 'from', 'after', 'cover', 'covers', 'covering', 'reassign', 'transfer']);
const takes = new Set(['cover', 'covers', 'covering', 'takes', 'take', 'taking', 'gets', 'has', 'have', 'looks', 'looking', 'look']);

/**
 * Notes which of two a date or a person is: the last day ("until Friday"), or who takes over ("to Tom", "Tom covers").
 * Only a request with two fields for them looks at it.
 *
 * @example noteEnds(findDates(words, today), readWords('until 12 March'))[0]?.end // 'second'
 */
export function noteEnds(found: readonly Found[], words: readonly Word[]): Found[] {
  return found.map((one) => {
    const end = one.slot === 'date' ? dateEnd(one, words) : one.slot === 'person' ? personEnd(one, words) : undefined;
    return end ? { ...one, end } : one;
  });
}

function dateEnd({ from }: Found, words: readonly Word[]): Found['end'] {
  const before = words[from - 1]?.text ?? '';
  if (untilWords.has(before)) return 'second';
  return before === 'from' || before === 'since' ? 'first' : undefined;
}

function personEnd({ from, to }: Found, words: readonly Word[]): Found['end'] {
  const before = words[from - 1]?.text ?? '';
  const after = words.slice(to, to + 3).map(({ text }) => text);
  // "Tom is covering for Meera": the verb that follows is Tom's, unless another name stands before it.
  if (byWords.has(before)) return 'second';
  if (ofWords.has(before)) return 'first';
  const verb = after.findIndex((text) => takes.has(text));
  return verb >= 0 && after.slice(0, verb).every((text) => ['is', 'will', 'to', 'can', 'be'].includes(text)) ? 'second' : undefined;
}

/** The fields of which a request has two for what is said in one way. */
const pairs: readonly { said: Slot; first: Slot; second: Slot }[] = [
  { said: 'person', first: 'person', second: 'by' },
  { said: 'date', first: 'start', second: 'until' },
];

/**
 * What was found, for a request with two fields for people or for dates: each goes to the field it was said for, and
 * the others to what is left, in their order.
 *
 * @example shareOut(found, cover).map(({ slot }) => slot) // ['by', 'person', 'until']
 */
export function shareOut(found: readonly Found[], { input: { shape } }: Request): Found[] {
  const slots = new Map<Found, Slot>();
  for (const { said, first, second } of pairs) {
    if (!(second in shape) && !(said === 'date' && first in shape && !('date' in shape))) continue;
    const all = found.filter(({ slot }) => slot === said);
    const taken = new Set<Slot>();
    for (const one of all.filter(({ end }) => end)) {
      const slot = one.end === 'second' && second in shape ? second : first;
      taken.add(slot);
      slots.set(one, slot);
    }
    for (const one of all.filter(({ end }) => !end)) {
      const slot = (taken.has(first) && second in shape) || !(first in shape) ? second : first;
      taken.add(slot);
      slots.set(one, slot);
    }
  }
  return found.map((one) => ({ ...one, slot: slots.get(one) ?? one.slot }));
}
