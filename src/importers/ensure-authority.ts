import type { Authority } from '../domain/authority.ts';
import { academicYearOf } from '../domain/date.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Packs, Store } from '../ports.ts';

/**
 * The authority's document: the stored one or, before its first import, a new one made from its packs, each in force
 * from the year its strategy began. Throws TallyError `authority-unknown` where no pack is this authority's.
 *
 * @example (await ensureAuthority('wolverhampton', { store, packs })).laCode // '336'
 */
export async function ensureAuthority(id: string, { store, packs }: { store: Store; packs: Packs }): Promise<Authority> {
  const stored = await store.read(id, 'authority', 'authority');
  if (stored) return stored.body;
  const own = packs.of(id).map((pack) => packs.get(pack));
  if (!own[0]) {
    throw new TallyError('authority-unknown', `There is no authority "${id}" and no strategy pack for one. Check TALLY_AUTHORITY.`, {
      culprit: id,
    });
  }
  const authority: Authority = {
    id,
    name: own[0].authority.name,
    laCode: own[0].authority.laCode,
    timeZone: 'Europe/London',
    packs: own.map((pack) => ({ fromYear: academicYearOf(pack.period.from), pack: pack.id })),
  };
  await store.write(id, [{ do: 'create', doc: { id: 'authority', kind: 'authority', v: 1, body: authority } }]);
  // Another process may have been first: what stands is what counts.
  return (await store.read(id, 'authority', 'authority'))?.body ?? authority;
}
