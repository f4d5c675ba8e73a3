import type { Person } from '../../domain/person.ts';

/**
 * A person's name within a sentence. One whose document has gone, because they left or were erased, has none any more.
 *
 * @example personName(context.people, 'p-gone') // 'somebody who has left'
 */
export function personName(people: readonly Person[], key: string | undefined): string {
  return people.find((person) => person.key === key)?.name ?? 'somebody who has left';
}
