import type { Citation } from '../../domain/citation.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Button } from '../answer.ts';
import { ownWords } from './own-words.ts';
import { lowerFirst, upperFirst } from './upper-first.ts';

/** A word whose meaning can be asked: what is said of it, the other ways it is written, its source and what leads on from it. */
export interface Entry {
  term: string;
  /** A whole sentence. */
  says: string;
  also: readonly string[];
  cited?: { citation: Citation; discrepancies?: readonly string[] };
  button?: Button;
}

/**
 * Every word whose meaning Tally can say, the strategy's own words first: abbreviations, offices, kinds of provider,
 * activities, categories, the letters of its values, then those everybody uses.
 *
 * @example glossary(pack).find(({ term }) => term === 'SIA')?.says // 'SIA means School Improvement Advisor.'
 */
export function glossary(pack: Pack): Entry[] {
  return [
    ...pack.words.map((one) => ({
      term: one.term,
      says: means(one.term, one.means),
      also: [one.means],
      cited: one,
      button: leadOn(pack, one.term),
    })),
    ...pack.offices.map((one) => ({
      term: one.short ?? one.office,
      says: one.short ? means(one.short, one.office) : `${upperFirst(one.office)} is an office that the strategy names.`,
      also: [one.office],
      cited: one,
    })),
    ...pack.kinds.map((one) => ({
      term: one.short ?? one.name,
      says: `${one.short && one.short !== one.name ? means(one.short, one.name) : `${upperFirst(one.name)} is a kind of provider in the strategy.`} ${one.remark ?? ''}`.trim(),
      also: [one.name, one.plural, ...one.aliases],
      cited: one,
      button: { title: 'What they get', request: 'category-offer', input: { kind: one.kind } },
    })),
    ...pack.activities.map((one) => ({
      term: one.name,
      says: `${one.name}: ${lowerFirst(one.remark ?? 'an activity of the strategy.')}${one.formerly && one.formerly !== one.name ? ` Formerly ${one.formerly}.` : ''}`,
      also: [one.plural, ...one.aliases, ...one.nameFor.map(({ name }) => name)],
      cited: one,
      button: { title: one.name, request: 'activity', input: { activity: one.id } },
    })),
    ...pack.categories.map((one) => ({
      term: one.id,
      says: `${one.id} is the category “${lowerFirst(one.name)}”${one.supportStatus ? `, with ${one.supportStatus} support` : ''}. ${one.remark ?? ''}`.trim(),
      also: one.aliases,
      cited: one,
      button: { title: `Criteria for ${one.id}`, request: 'criteria', input: { category: one.id } },
    })),
    ...valueEntries(pack),
    ...ownWords.map((one) => ({ term: one.term, says: means(one.term, one.means), also: [] })),
  ];
}

/**
 * What a word means, however it is cased, dotted or numbered. The strategy's own meaning stands before anybody else's,
 * and a word itself before another way of writing it.
 *
 * @example meaningOf(pack, 'sias')?.says // 'SIA means School Improvement Advisor.'
 */
export function meaningOf(pack: Pack, said: string): Entry | undefined {
  let known = words.get(pack);
  if (!known) {
    known = byWord(glossary(pack));
    words.set(pack, known);
  }
  return known.get(key(said));
}

/** What each word of a pack means. A pack is loaded once and does not change. */
const words = new WeakMap<Pack, ReadonlyMap<string, Entry>>();

function byWord(all: readonly Entry[]): Map<string, Entry> {
  const known = new Map<string, Entry>();
  const add = (word: string, entry: Entry) => {
    if (!known.has(key(word))) known.set(key(word), entry);
  };
  for (const entry of all) add(entry.term, entry);
  for (const entry of all) for (const word of entry.also) add(word, entry);
  return known;
}

function means(term: string, words: string): string {
  return `${term} means ${words}.`;
}

/** "SIAs", "s.i.a." and "the SIA" are one word. */
function key(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .replace(/[.’']/g, '')
    .replace(/[-–]/g, ' ')
    .trim();
  return plain.length > 3 && !/(ss|us|is)$/.test(plain) ? plain.replace(/ies$/, 'y').replace(/s$/, '') : plain;
}

function valueEntries(pack: Pack): Entry[] {
  const word = pack.values.map(({ letter }) => letter).join('');
  const [first] = pack.values;
  if (!first) return [];
  const discrepancies = pack.values.flatMap((one) => one.discrepancies);
  const says = `${word} stands for the values: ${pack.values.map(({ letter, text }) => `${letter}, ${text}`).join('; ')}.`;
  return [{ term: word, says, also: [`${word} values`, 'values'], cited: { citation: first.citation, discrepancies } }];
}

/** What leads on from an abbreviation: the activity, the kind or the category that goes by it. */
function leadOn(pack: Pack, term: string): Button | undefined {
  const is = (words: readonly string[]) => words.some((one) => key(one) === key(term));
  const activity = pack.activities.find(({ name, plural, aliases }) => is([name, plural, ...aliases]));
  if (activity) return { title: activity.name, request: 'activity', input: { activity: activity.id } };
  const category = pack.categories.find(({ id }) => id === term);
  if (category) return { title: `Criteria for ${category.id}`, request: 'criteria', input: { category: category.id } };
  const kind = pack.kinds.find(({ short = '', aliases }) => is([short, ...aliases]));
  return kind && { title: 'What they get', request: 'category-offer', input: { kind: kind.kind } };
}
