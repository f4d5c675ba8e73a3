import { TallyError } from '../../domain/tally-error.ts';
import type { Store, Stored } from '../../ports.ts';

/**
 * The document of the person with an address. Throws TallyError `person-unknown`.
 *
 * @example (await findPerson(store, 'demo', 'Priya.Nair@ashmere.example')).body.key
 */
export async function findPerson(store: Store, authority: string, email: string): Promise<Stored<'person'>> {
  for await (const doc of store.list(authority, 'person', 'person:')) {
    if (doc.body.email.toLowerCase() === email.trim().toLowerCase()) return doc;
  }
  throw new TallyError('person-unknown', `Tally holds nothing about ${email}.`, { culprit: email });
}
