import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TallyError } from '../domain/tally-error.ts';
import { loadPack } from './load.ts';
import type { Pack } from './schema.ts';

/**
 * Implements the `Packs` port: the packs in a folder laid out as `<authority>/<first year>.json`; by default the ones that come with Tally.
 * A pack is read and checked when it is first asked for, so that a broken one stops only who uses it.
 *
 * `get` throws TallyError `pack-unknown` for an id without a file, `pack-unreadable` for a file that cannot be
 * read or is not JSON, and `pack-invalid` for a wrong pack (see `loadPack`). A folder that is not there throws
 * `pack-unreadable` at once.
 *
 * @example openPacks().of('wolverhampton') // ['wolverhampton-2021']
 */
export function openPacks(folder: string = import.meta.dirname): { get(id: string): Pack; of(authorityId: string): string[] } {
  const files = filesIn(folder);
  const loaded = new Map<string, Pack>();
  return {
    get(id) {
      const pack = loaded.get(id) ?? loadPack(readJson(fileOf(id)), fileOf(id));
      loaded.set(id, pack);
      return pack;
    },
    of: (authorityId) =>
      files
        .filter(({ authority }) => authority === authorityId)
        .map(({ id }) => id)
        .sort()
        .reverse(),
  };

  function fileOf(id: string): string {
    const found = files.find((file) => file.id === id);
    if (found) return found.path;
    const known = files.map((file) => file.id).sort();
    throw new TallyError('pack-unknown', `There is no pack "${id}". There are: ${known.join(', ') || 'none'}.`, { culprit: id });
  }
}

function filesIn(folder: string): { id: string; authority: string; path: string }[] {
  if (!existsSync(folder)) throw new TallyError('pack-unreadable', `There is no folder of packs at ${folder}.`, { culprit: folder });
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: authority }) =>
      readdirSync(join(folder, authority))
        .filter((name) => /^\d{4}\.json$/.test(name))
        .map((name) => ({ id: `${authority}-${name.slice(0, 4)}`, authority, path: join(folder, authority, name) })),
    );
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TallyError('pack-unreadable', `The pack file ${path} cannot be read. Check that it is there and may be opened.`, {
      cause,
      culprit: path,
    });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new TallyError('pack-unreadable', `The pack file ${path} is not valid JSON, so nothing in it can be used.`, {
      cause,
      culprit: path,
    });
  }
}
