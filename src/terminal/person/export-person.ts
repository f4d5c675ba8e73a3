import type { Kind } from '../../domain/documents.ts';
import { nameInText } from '../../domain/name-in-text.ts';
import type { Person } from '../../domain/person.ts';
import type { Store } from '../../ports.ts';
import { findPerson } from './find-person.ts';
import { allOf, kinds, naming, personIn } from './held-of.ts';

/** Something somebody wrote that names the person: in which document, and the text. */
export interface NamedInText {
  kind: Kind;
  id: string;
  text: string;
}

/**
 * Everything held about a person: their own document, under each kind's name every fact that holds their key, and what
 * anybody wrote that names them. Texts may be about others too: whoever hands it over reads them first.
 */
export interface PersonData extends Record<string, unknown> {
  person: Person;
  freeText: NamedInText[];
}

/**
 * Everything an authority holds about a person, for a subject access request.
 * Throws TallyError `person-unknown`.
 *
 * @example (await exportPerson(store, 'demo', 'priya.nair@ashmere.example')).freeText.length
 */
export async function exportPerson(store: Store, authority: string, email: string): Promise<PersonData> {
  const { body: person } = await findPerson(store, authority, email);
  const held: Record<string, unknown[]> = {};
  const freeText: NamedInText[] = [];
  for (const kind of kinds.filter((one) => one !== 'person')) await collect(kind);
  return { person, ...held, freeText };

  async function collect<K extends Kind>(kind: K): Promise<void> {
    const how = personIn(kind);
    if (!how) return;
    const docs = await allOf(store, authority, kind);
    if (how.names) held[how.as] = naming(kind, docs, person.key).flatMap(({ body }) => how.shows?.(body) ?? [body]);
    const name = nameInText(person);
    for (const { id, body } of docs) {
      how.texts?.(body, (text) => {
        if (name.in(text)) freeText.push({ kind, id, text });
        return text;
      });
    }
  }
}
