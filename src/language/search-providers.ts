import type { Provider } from '../domain/provider.ts';
import type { Context } from '../requests/context.ts';
import { findKeys } from './find-keys.ts';
import { nameIndexOf } from './name-index.ts';
import { nearestNames } from './nearest-names.ts';
import { ownProviders } from './own-provider.ts';
import { readWords } from './read-words.ts';
import { singular } from './singular.ts';

/** Nobody types a longer name into a search box. */
const longest = 200;

/**
 * The providers that somebody may mean who types a name into a search box, or has begun to, likeliest first: all of
 * the words or their beginnings, else names like it. Of nothing typed, the asker's own and then the others by name.
 * A URN, an Ofsted link or one of Get Information about Schools finds its provider. Only of those the asker may see.
 *
 * @example searchProviders('hollin e', context).map(({ name }) => name) // ['Hollin Edge Infant School', 'Hollin Edge Junior School']
 */
export function searchProviders(typed: string, context: Context): Provider[] {
  const words = readWords(typed.slice(0, longest));
  if (words.length === 0) return ownFirst(context);
  const keys = findKeys(words).flatMap(({ values }) => context.directory.get(String(values[0]?.value)) ?? []);
  if (keys.length > 0) return keys;
  const index = nameIndexOf(context);
  const terms = words.map(({ text }) => singular(text)).slice(0, 12);
  const found = index.search
    .search(terms.join(' '), { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length >= 4 ? 1 : false) })
    .flatMap(({ id }) => index.byKey.get(String(id))?.provider ?? []);
  return closedLast(found.length > 0 ? found : nearestNames(index, words));
}

const collator = new Intl.Collator('en');
const sorted = new WeakMap<Context['directory'], Provider[]>();

/** All that somebody may see by name, the closed ones last. A large authority's list is sorted once, and not at each letter. */
function byName(directory: Context['directory']): Provider[] {
  const before = sorted.get(directory);
  if (before) return before;
  const fresh = closedLast([...directory.all()].sort((a, b) => collator.compare(a.name, b.name)));
  sorted.set(directory, fresh);
  return fresh;
}

function ownFirst(context: Context): Provider[] {
  const mine = new Set(ownProviders(context).map(({ key }) => key));
  const all = byName(context.directory);
  return [...all.filter(({ key }) => mine.has(key)), ...all.filter(({ key }) => !mine.has(key))];
}

function closedLast(all: readonly Provider[]): Provider[] {
  const closed = ({ status }: Provider) => status === 'closed';
  return [...all.filter((one) => !closed(one)), ...all.filter(closed)];
}
