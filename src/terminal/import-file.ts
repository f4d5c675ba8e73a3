import { basename } from 'node:path';
import { TallyError } from '../domain/tally-error.ts';
import { ensureAuthority } from '../importers/ensure-authority.ts';
import type { ImportReport } from '../importers/import-report.ts';
import { importers } from '../importers/importers.ts';
import type { Terminal } from './open-terminal.ts';
import { progressBar } from './progress-bar.ts';

/**
 * Imports one file into the authority's desk, which its first import sets up.
 * Throws TallyError `import-unknown` for a kind of file there is none of, and whatever the importer throws.
 *
 * @example (await importFile(terminal, 'people', 'people.csv', { confirm: false })).rejected // 0
 */
export async function importFile(
  { config, store, packs, clock }: Terminal,
  what: string,
  file: string,
  { confirm }: { confirm: boolean },
): Promise<ImportReport> {
  const run = Object.hasOwn(importers, what) ? importers[what] : undefined;
  if (!run) {
    throw new TallyError('import-unknown', `"${what}" cannot be imported. There are: ${Object.keys(importers).join(', ')}.`, {
      culprit: basename(file),
    });
  }
  const authority = await ensureAuthority(config.authority, { store, packs });
  const bar = progressBar();
  try {
    return await run({ file, authority, store, packs, clock, confirm, progress: bar.show });
  } finally {
    bar.stop();
  }
}
