import type { Authority } from '../domain/authority.ts';
import type { Kind } from '../domain/documents.ts';
import type { Store } from '../ports.ts';

/**
 * An authority at a glance: its name, which strategy is in force from when, and how much of each kind is stored.
 *
 * @example await sayAuthority(store, authority) // 'Ashmere (demo), local authority code 999, invented\n…'
 */
export async function sayAuthority(store: Store, authority: Authority): Promise<string> {
  const kinds: [Kind, string][] = [
    ['provider', 'providers'],
    ['person', 'people'],
    ['calendar', 'calendars'],
    ['decision', 'category decisions'],
    ['entry', 'ledger entries'],
  ];
  const counts: string[] = [];
  for (const [kind, name] of kinds) {
    let count = 0;
    for await (const _ of store.list(authority.id, kind, `${kind}:`)) count += 1;
    counts.push(`  ${count} ${name}`);
  }
  return [
    `${authority.name} (${authority.id}), local authority code ${authority.laCode}${authority.demo ? ', invented' : ''}`,
    ...authority.packs.map(({ fromYear, pack }) => `  strategy ${pack}, in force from September ${fromYear}`),
    ...counts,
  ].join('\n');
}
