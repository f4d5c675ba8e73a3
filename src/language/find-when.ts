import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    overdue: 'overdue',
    late: 'overdue',
    behind: 'overdue',
    missed: 'overdue',
    upcoming: 'upcoming',
    coming: 'upcoming',
    forthcoming: 'upcoming',
  }),
);

/**
 * Whether overdue or upcoming things are asked for; nothing where both are, or where "due" may mean either.
 *
 * @example findWhen(readWords("what's overdue?"))[0]?.values // [{ value: 'overdue', label: 'overdue' }]
 */
export function findWhen(words: readonly Word[]): Found[] {
  const found = words.flatMap(({ text }, at) => {
    // "The coming month" says when, and not how it stands.
    const value =
      text === 'coming' && /^(week|fortnight|month|term|half|year)$/.test(words[at + 1]?.text ?? '') ? undefined : meanings.get(text);
    return value === undefined ? [] : [{ slot: 'when' as const, values: [{ value, label: value }], from: at, to: at + 1 }];
  });
  return new Set(found.map(({ values }) => values[0]!.value)).size === 1 ? found.slice(0, 1) : [];
}
