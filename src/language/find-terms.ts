import type { Pack } from '../packs/schema.ts';
import { glossary } from '../requests/strategy/glossary.ts';
import { ownWords } from '../requests/strategy/own-words.ts';
import type { Found } from './found.ts';
import { oncePer } from './once-per.ts';
import { readWords, type Word } from './read-words.ts';
import { singular } from './singular.ts';

/** A question what a word means is short; a longer message is about something else. */
const longest = 14;
const article = '(?:the |a |an |this |word |letters |abbreviation |acronym |term )*';
const end = '(?: (?:please|exactly|here|again|then|in the strategy|in this))*$';

/** Ways of asking what any word at all means; the first group is the word. */
const asks = [
  `\\b(?:does|do|did) ${article}(.+?) (?:actually |really )?(?:stand for|stands for|mean|means)${end}`,
  `^(?:whats|what is) ${article}(.+?) (?:actually |really )?mean${end}`,
  `\\b(?:meaning|definition) of ${article}(.+?)${end}`,
  `\\b(?:meant|mean) by ${article}(.+?)${end}`,
  `\\bwhat ${article}(.+?) (?:stands for|means)${end}`,
  `\\bis ${article}(.+?) (?:short|an abbreviation|an acronym|another word) for${end}`,
  `^(?:please )?define ${article}(.+?)${end}`,
  `^(?:whats|what is) ${article}(.+?) short for${end}`,
  `^(.+?) (?:meaning|definition|stands for|means what|stand for)${end}`,
].map((way) => new RegExp(way));

/** Ways that ask for a meaning only of a word with one: an abbreviation, or a word of the glossary; which may stand alone ("SSIA?"). */
const mayAsk = [
  `\\bwhat(?: is| are|s) ${article}(.+?)${end}`,
  `^whats ${article}(.+?)${end}`,
  `\\b(?:abbreviation|acronym|letters) (\\S+)`,
  `^(?:please )?(?:explain|describe) ${article}(.+?)${end}`,
  `\\b(?:does|do|would) ${article}(.+?) (?:visit |visits |meeting |meetings )?(?:involve|entail|cover)${end}`,
].map((way) => new RegExp(way));
/** "I have seen LAIP in three emails and have no idea what it means": of the one abbreviation that it has. */
const puzzling = /\bwhat ((it|that|this) (means|stands for)|does (it|that|this) (mean|stand for)|is (it|that|this)$)/;
const pointing = /^(it|that|this|they|them|he|she|you|we|i|all|these|those|abbreviations?|acronyms?|jargon)\b/;

/**
 * The word whose meaning a message asks, as typed.
 *
 * @example findTerms(readWords('what does TAS stand for?'), pack)[0]?.values // [{ value: 'TAS', label: 'TAS' }]
 */
export function findTerms(words: readonly Word[], pack: Pack): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const puzzled = puzzling.test(said) ? words.findIndex((word) => isAbbreviation([word], words)) : -1;
  if (puzzled >= 0) {
    const { raw } = words[puzzled]!;
    return [{ slot: 'term', values: [{ value: raw, label: raw }], from: puzzled, to: puzzled + 1 }];
  }
  if (words.length > longest) return [];
  const plain = first(said, asks);
  const alone = words.length <= 3 && isWordOf(pack, words) ? { text: said, at: 0 } : undefined;
  const term = plain ?? first(said, mayAsk) ?? alone;
  if (!term || pointing.test(term.text)) return [];
  const from = said.slice(0, term.at).split(' ').length - 1;
  const to = from + term.text.split(' ').length;
  const some = words.slice(from, to);
  if (!plain && !isAbbreviation(some, words) && !isWordOf(pack, some)) return [];
  // "B2 definition": what makes a category is a question of its criteria.
  if (said.includes('definition') && pack.categories.some(({ id }) => id.toLowerCase() === term.text)) return [];
  const value = some.map(({ raw, text }) => raw || text).join(' ');
  return some.length > 5 ? [] : [{ slot: 'term', values: [{ value, label: value }], from, to }];
}

function first(said: string, ways: readonly RegExp[]): { text: string; at: number } | undefined {
  for (const way of ways) {
    const found = way.exec(said);
    if (found?.[1]) return { text: found[1], at: found.index + found[0].indexOf(found[1], found[0].lastIndexOf(` ${found[1]}`)) };
  }
  return undefined;
}

/** One word in capitals where the rest is not: "what is an SIA". A category's code is no abbreviation. */
function isAbbreviation(some: readonly Word[], all: readonly Word[]): boolean {
  const capitals = ({ raw }: Word) => /^[A-Z]{2,7}s?$/.test(raw);
  return some.length === 1 && capitals(some[0]!) && all.filter(capitals).length === 1;
}

function isWordOf(pack: Pack, some: readonly Word[]): boolean {
  return glossaryWords(pack).has(some.map(({ text }) => singular(text)).join(' '));
}

/** Abbreviations and offices; what an activity, a kind or a category is has answers of its own. */
const glossaryWords = oncePer((pack: Pack): ReadonlySet<string> => {
  const codes = new Set(pack.categories.map(({ id }) => id));
  const spoken = new Set(pack.activities.map(({ name }) => name));
  // "What is overdue" asks for a list, and not for what the word means.
  const everyday = new Set(ownWords.map(({ term }) => term).filter((term) => term === term.toLowerCase()));
  const terms = glossary(pack).filter(({ term }) => !codes.has(term) && !spoken.has(term) && !everyday.has(term));
  const key = (words: string) =>
    readWords(words)
      .map(({ text }) => singular(text))
      .join(' ');
  return new Set(terms.map(({ term }) => key(term)));
});
