import type { Person } from '../../domain/person.ts';
import type { ImportInput } from '../import-input.ts';

/**
 * Every person of the authority, by e-mail address in small letters.
 *
 * @example (await storedPeople(input)).get('ann.lowe@ashmere.example')?.key
 */
export async function storedPeople({ store, authority }: Pick<ImportInput, 'store' | 'authority'>): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for await (const { body } of store.list(authority.id, 'person', 'person:')) people.set(body.email.toLowerCase(), body);
  return people;
}
