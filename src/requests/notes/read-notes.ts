import type { VisitNote } from '../../domain/visit-note.ts';
import type { Reader } from '../commit.ts';

/**
 * Every version of every note of a provider, by the note's id, the first version first. An amended date files a version
 * elsewhere in the list, so that a note is known by its id alone.
 *
 * @example (await noteVersions(reader, '900001')).get('3f2a')?.at(-1) // the version that stands
 */
export async function noteVersions({ list }: Reader, provider: string): Promise<Map<string, VisitNote[]>> {
  const all: VisitNote[] = [];
  for await (const { body } of list('note', `note:${provider}:`)) all.push(body);
  return Map.groupBy(
    all.toSorted((a, b) => a.version - b.version),
    ({ id }) => id,
  );
}

/**
 * A provider's notes as they stand, the latest visit first: the last version of each, without those withdrawn.
 *
 * @example standingNotes(await noteVersions(reader, '900001'))[0]?.date // '2027-01-19'
 */
export function standingNotes(versions: ReadonlyMap<string, readonly VisitNote[]>): VisitNote[] {
  return [...versions.values()]
    .flatMap((all) => all.at(-1) ?? [])
    .filter(({ withdrawn }) => withdrawn === undefined)
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.at.localeCompare(a.at));
}
