import { nameInText } from '../../domain/name-in-text.ts';
import type { Person } from '../../domain/person.ts';
import type { Store } from '../../ports.ts';
import type { Erased } from './erase-person.ts';

/**
 * What an erasure did, or would do, by kind of document.
 *
 * @example sayErased(erased, { dryRun: true }) // 'Nothing has been changed yet. This would be done:\n  days logged: …'
 */
export function sayErased(
  erased: readonly Erased[],
  { dryRun, email, notes }: { dryRun: boolean; email: string; notes: readonly string[] },
): string {
  const lines = erased.map(({ title, goes, renamed, stays }) => {
    const said = [
      goes > 0 ? `${goes} ${dryRun ? 'would go' : 'removed'}` : '',
      renamed > 0 ? `the name ${dryRun ? 'would be taken' : 'taken'} out of the text of ${renamed}` : '',
      stays > 0 ? `${stays} ${stays === 1 ? 'stays' : 'stay'} without a name` : '',
    ];
    return `  ${title}: ${said.filter(Boolean).join(', ')}`;
  });
  const head = dryRun
    ? `Nothing is changed. Erasing ${email} would remove their name, address, Entra id and roles, and:`
    : `${email} has been erased: name, address, Entra id and roles. What they recorded stays, without their name.`;
  return [head, ...lines, ...notes.map((note) => `  note: ${note}`)].join('\n');
}

/**
 * What an erasure leaves, or may take too much of, and whoever runs it has to know: the head that the register names is public
 * data and stays, and others of the same last name may have been meant by a title and a name.
 *
 * @example await eraseNotes(store, 'demo', person) // ['The register names them as head of Marlow Bank Primary School: …']
 */
export async function eraseNotes(store: Store, authority: string, person: Person): Promise<string[]> {
  const name = nameInText(person);
  const notes: string[] = [];
  for await (const { body } of store.list(authority, 'provider', 'provider:')) {
    if (body.head && name.in(body.head))
      notes.push(`The register names them as head of ${body.name}. That is public data, and stays until the register changes.`);
  }
  const last = lastName(person);
  let others = 0;
  for await (const { body } of store.list(authority, 'person', 'person:'))
    if (body.key !== person.key && lastName(body) === last) others += 1;
  if (others > 0)
    notes.push(
      `${others === 1 ? 'Somebody else in Tally has' : `${others} others in Tally have`} the same last name: a title and that name (“Mrs …”) goes from texts, whoever was meant.`,
    );
  return notes;
}

function lastName({ name }: Person): string | undefined {
  return name.trim().toLowerCase().split(/\s+/).at(-1);
}
