import type { Pack } from '../packs/schema.ts';
import type { Candidate, Slot } from './found.ts';
import { oncePer } from './once-per.ts';
import { readWords } from './read-words.ts';
import { singular } from './singular.ts';
import { bindingWords } from './words/everyday-words.ts';

/** Words one after another that mean something of the pack. Two activities may share a phrase. */
export interface Phrase {
  slot: Slot;
  words: readonly string[];
  values: Candidate[];
  /** All the values it stands for together, where it is said of several ("settings"). */
  family?: Candidate[];
}

/** A pack's phrases by their first word, those first words, and every word that stands in one. */
export interface Lexicon {
  phrases: readonly Phrase[];
  byFirst: ReadonlyMap<string, readonly Phrase[]>;
  firsts: readonly string[];
  words: ReadonlySet<string>;
}

/**
 * The names a pack gives to activities, kinds of provider and categories (aliases and former names included),
 * as phrases to look for. Prepared once a pack.
 *
 * @example lexiconOf(pack).byFirst.get('tas') // [{ slot: 'activity', words: ['tas', 'meeting'], … }, …]
 */
export const lexiconOf = oncePer((pack: Pack): Lexicon => {
  const phrases = new Map<string, Phrase>();
  const add = (slot: Slot, value: string, label: string, said: readonly (string | undefined)[]) => {
    for (const one of said) {
      const words = readWords(one ?? '').map(({ text }) => singular(text));
      // "a category" is more often said of any category than of category A.
      if (words.length === 0 || words.every((word) => bindingWords.has(word) || word === 'category')) continue;
      const key = `${slot} ${words.join(' ')}`;
      const phrase = phrases.get(key) ?? { slot, words, values: [] };
      if (!phrase.values.some((other) => other.value === value)) phrase.values.push({ value, label });
      phrases.set(key, phrase);
    }
  };
  for (const one of pack.activities) {
    add('activity', one.id, one.name, [one.name, one.plural, one.formerly, ...one.aliases, ...one.nameFor.map(({ name }) => name)]);
  }
  for (const one of pack.kinds) add('kind', one.kind, one.plural, [one.name, one.plural, one.short, ...one.aliases]);
  for (const one of pack.categories) add('category', one.id, one.id, one.aliases);
  for (const phrase of phrases.values()) if (phrase.slot === 'kind') phrase.family = familyOf(phrase, pack);
  const all = [...phrases.values()];
  const byFirst = Map.groupBy(all, ({ words }) => words[0]!);
  return {
    phrases: all,
    byFirst,
    firsts: [...byFirst.keys()],
    words: new Set(all.flatMap(({ words }) => words)),
  };
});

const schools: readonly string[] = ['maintained-school', 'academy'];

/** "Schools" are academies too; "settings" are all that get a category and are no schools, child minders included. */
function familyOf({ words }: Phrase, { kinds }: Pack): Candidate[] | undefined {
  const early = words.slice(0, -1).every((word) => ['early', 'year', 'eyf'].includes(word));
  if (words.length > 1 && !early) return undefined;
  const last = words.at(-1);
  const family = kinds.filter(({ kind, categorised }) =>
    last === 'setting' ? categorised && !schools.includes(kind) : last === 'school' && schools.includes(kind),
  );
  return family.length > 0 ? family.map(({ kind, plural }) => ({ value: kind, label: plural })) : undefined;
}
