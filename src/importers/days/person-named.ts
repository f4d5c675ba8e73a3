import type { Person } from '../../domain/person.ts';

/** Finds who a days file means by "by", and keeps the words that meant nobody, with how often each stood there. */
export interface PersonFinder {
  find(by: string): Person | undefined;
  unknown: ReadonlyMap<string, number>;
}

/**
 * Matches an e-mail address, or a name that only one person has. A row by somebody unknown is entered all the same,
 * without the person: the days are right even if whoever spent them has left.
 *
 * @example personNamed(people).find('Ann Lowe')?.key
 */
export function personNamed(people: ReadonlyMap<string, Person>): PersonFinder & { count(by: string): void } {
  const byName = Map.groupBy(people.values(), ({ name }) => name.toLowerCase());
  const unknown = new Map<string, number>();
  const find = (by: string): Person | undefined => {
    const words = by.toLowerCase();
    const named = byName.get(words);
    return people.get(words) ?? (named?.length === 1 ? named[0] : undefined);
  };
  return {
    find,
    unknown,
    count: (by) => {
      if (by !== '' && !find(by)) unknown.set(by, (unknown.get(by) ?? 0) + 1);
    },
  };
}
