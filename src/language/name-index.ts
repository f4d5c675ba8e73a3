import MiniSearch from 'minisearch';
import type { Provider } from '../domain/provider.ts';
import type { Context } from '../requests/context.ts';
import { readWords } from './read-words.ts';
import { singular } from './singular.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

/** A provider with its names cut into words, the printed one first, then its aliases. */
export interface NamedProvider {
  provider: Provider;
  names: readonly (readonly string[])[];
  /** Its town and ward: they help to tell two of the same name apart, but name nobody by themselves. */
  places: ReadonlySet<string>;
}

/** The names one asker may mean. */
export interface NameIndex {
  search: MiniSearch;
  byKey: ReadonlyMap<string, NamedProvider>;
  /** Every word (singular) of every name. */
  words: ReadonlySet<string>;
  /** The words that stand beside a word (singular) in some name, type words apart. */
  neighbours: ReadonlyMap<string, readonly string[]>;
  /** The open providers by the first letters of their names, with and without "School". */
  initials: ReadonlyMap<string, readonly Provider[]>;
  /** How much a word of a name tells: 1 for a rare one, about 0.4 for one that hundreds share, 0.25 for a type word. */
  weigh(word: string): number;
}

const kept = new Map<string, NameIndex>();
const most = 64;
const mostBeside = 60;

/**
 * The index over the names of everything this asker may see. It is built once for each set of visible
 * providers and kept while the same set is asked about.
 *
 * @example nameIndexOf(context).byKey.get('900001')?.names[0] // ['marlow', 'bank', 'infant', 'school']
 */
export function nameIndexOf({ authority, directory }: Pick<Context, 'authority' | 'directory'>): NameIndex {
  const id = `${authority.id} ${directory.id}`;
  const index = kept.get(id) ?? build(directory.all());
  kept.delete(id);
  kept.set(id, index);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return index;
}

function build(providers: readonly Provider[]): NameIndex {
  const all = providers.map(named);
  const search = new MiniSearch({ fields: ['names'], tokenize: (text) => text.split(' '), processTerm: singular });
  search.addAll(all.map(({ provider, names }) => ({ id: provider.key, names: searchable(names) })));
  const shared = new Map<string, number>();
  for (const { names } of all) {
    for (const word of new Set(names.flat().map(singular))) shared.set(word, (shared.get(word) ?? 0) + 1);
  }
  return {
    search,
    byKey: new Map(all.map((one) => [one.provider.key, one])),
    words: new Set(shared.keys()),
    neighbours: neighboursOf(all),
    initials: initialsOf(providers),
    weigh: (word) => weight(word, shared.get(singular(word)) ?? 1, all.length),
  };
}

function named(provider: Provider): NamedProvider {
  const names = [provider.name, ...provider.aliases].map((name) => readWords(name).map(({ text }) => text));
  const places = [provider.town, provider.ward].flatMap((place) => readWords(place ?? '').map(({ text }) => text));
  return { provider, names, places: new Set(places.filter((word) => !fillerWords.has(word))) };
}

function neighboursOf(all: readonly NamedProvider[]): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  const tells = (word: string | undefined) => word !== undefined && !typeWords.has(word) && !fillerWords.has(word);
  for (const { names } of all) {
    for (const name of names) {
      for (const [at, word] of name.entries()) {
        if (!tells(word)) continue;
        const key = singular(word);
        for (const next of [name[at - 1], name[at + 1]]) if (next && tells(next)) push(beside, key, next);
      }
    }
  }
  return beside;
}

/** Each neighbour once, and not more than could be meant: "St" stands beside a thousand. */
function push(beside: Map<string, string[]>, key: string, next: string): void {
  const known = beside.get(key) ?? [];
  if (known.length === 0) beside.set(key, known);
  if (known.length < mostBeside && !known.includes(next)) known.push(next);
}

function initialsOf(providers: readonly Provider[]): Map<string, Provider[]> {
  const found = new Map<string, Provider[]>();
  for (const provider of providers) {
    if (provider.status === 'closed') continue;
    const words = provider.name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
    const letters = words.map((word) => word[0]).join('');
    const plain = words
      .filter((word) => !fillerWords.has(word))
      .map((word) => word[0])
      .join('');
    for (const one of new Set([letters, plain])) if (one.length >= 3) found.set(one, [...(found.get(one) ?? []), provider]);
  }
  return found;
}

/** Every word, and every two neighbours as one, so that "hollinedge" finds Hollin Edge. */
function searchable(names: NamedProvider['names']): string {
  return names.flatMap((name) => [...name, ...name.slice(1).map((word, at) => name[at]! + word)]).join(' ');
}

/** A word three names or fewer share tells all; weights fall with how many share it. */
function weight(word: string, sharedBy: number, of: number): number {
  if (fillerWords.has(word)) return 0.03;
  if (typeWords.has(word)) return 0.25;
  const rarity = Math.log(1 + of / sharedBy) / Math.log(1 + of / 3);
  return of <= 3 ? 1 : Math.max(0.35, Math.min(1, rarity));
}
