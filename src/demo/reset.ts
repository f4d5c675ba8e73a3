import type { ImportReport } from '../importers/import-report.ts';
import { importers } from '../importers/importers.ts';
import type { Clock, Packs, Store } from '../ports.ts';
import { ashmere, ashmereFile } from './ashmere.ts';
import { clearAuthority } from './clear-authority.ts';

/** Ashmere's files in the order in which an administrator would import them. */
const files: readonly (readonly [what: string, file: string])[] = [
  ['calendar', 'calendar.csv'],
  ['providers', 'providers.csv'],
  ['providers', 'links.csv'],
  ['ofsted', 'ofsted-schools.csv'],
  ['ofsted', 'ofsted-childcare.csv'],
  ['settings', 'settings.csv'],
  ['people', 'people.csv'],
  ['categories', 'categories.csv'],
  ['days', 'days.csv'],
  ['dashboard', 'dashboard.csv'],
];

/**
 * Empties Ashmere and fills it again through the importers that every authority uses; `print` is shown each report.
 * Until it has ended there is no authority document, so that nobody is answered from half of the files.
 *
 * @example await resetDemo({ store, packs: openPacks(), clock: openClock(ashmereToday), print: () => {} })
 */
export async function resetDemo(options: {
  store: Store;
  packs: Packs;
  clock: Clock;
  print(file: string, report: ImportReport): void;
}): Promise<void> {
  const { store, packs, clock, print } = options;
  await clearAuthority(store, ashmere.id);
  for (const [what, name] of files) {
    print(name, await importers[what]!({ file: ashmereFile(name), authority: ashmere, store, packs, clock, confirm: true }));
  }
  // Last, so that a reset which was broken off is seen to be unfinished and done again.
  await store.write(ashmere.id, [{ do: 'put', doc: { id: 'authority', kind: 'authority', v: 1, body: ashmere } }]);
}
