import type { Pack } from '../packs/schema.ts';
import type { Candidate, Found } from './found.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import { fillerWords } from './words/name-words.ts';

const negating = new Set([
  'not',
  'arent',
  'isnt',
  'except',
  'excluding',
  'non',
  'outside',
  'without',
  'wasnt',
  'werent',
  'excl',
  'neither',
  'nor',
  'bar',
  'besides',
]);
const twoWords = new Set(['other than', 'apart from', 'but no', 'but not', 'leave out', 'leaving out']);
/** These may stand between: "that are not in category B1". */
const between = new Set(['a', 'an', 'in', 'the', 'category', 'any', 'rated', 'yet', 'currently', 'for', 'of', 'counting']);
const schools = new Set(['maintained-school', 'academy']);

/**
 * What a message names by saying what it is not: "schools that are not academies" are the other kinds of school,
 * "settings except child minders" the other kinds of setting, "schools not in B1" the other categories. A category
 * is turned so only where schools or settings are asked for: "why is it not a C?" speaks of C.
 *
 * @example negate(found, readWords('schools not in B1'), pack) // category: A, AS, B2, C
 */
export function negate(all: readonly Found[], words: readonly Word[], pack: Pack): Found[] {
  const anyKind = ({ slot, from, to }: Found) => slot === 'kind' && to === from + 1 && fillerWords.has(singular(words[from]?.text ?? ''));
  // "Non-funded settings" are one kind, and the word that every kind may have after it.
  const found = all.filter((one) => !(anyKind(one) && all.some(({ slot, to }) => slot === 'kind' && to === one.from)));
  const listed = found.some((one) => one.slot === 'kind') || words.some(({ text }) => many.has(text));
  const turned: Found[] = [];
  const barred = found.flatMap((one) => leftOut(one, words));
  for (const one of [...found].sort((a, b) => a.from - b.from)) {
    if (one.values.length === 0 || !(one.slot === 'kind' || (one.slot === 'category' && listed))) continue;
    // "Not A or B1" turns both.
    const also =
      ['or', 'nor', 'and'].includes(words[one.from - 1]?.text ?? '') &&
      turned.some(({ slot, to }) => slot === one.slot && to === one.from - 1);
    if (also || isNot(words, one.from)) turned.push(one);
  }
  const kinds = turned.filter(({ slot }) => slot === 'kind');
  const categories = turned.filter(({ slot }) => slot === 'category');
  const others: Found[] = [];
  if (kinds[0]) others.push(...instead(kinds[0], otherKinds(kinds, pack)));
  if (categories[0]) others.push(...instead(categories[0], otherCategories(categories, pack)));
  const kept = found.map((one) => barred.find(({ from }) => from === one.from) ?? one);
  if (others.length === 0) return kept;
  // "Schools that are not academies": the schools are said by what is left of them.
  return [...kept.filter((one) => !turned.includes(one) && !(kinds.length > 0 && anyKind(one))), ...others];
}

/** Several are asked for without being named. */
const many = new Set(['which', 'those', 'ones', 'mine']);

/** "Not Tom's", "not the TAS ones": who and what is left out, and must not be taken for what is asked of. */
function leftOut(one: Found, words: readonly Word[]): Found[] {
  const said = words[one.from - 1]?.text ?? '';
  if (
    one.slot === 'person' &&
    one.values[0]?.value !== 'me' &&
    (said === 'arent' || said === 'isnt' ? owns.test(words[one.from]?.raw ?? '') : isNot(words, one.from))
  )
    return [{ ...one, slot: 'except' }];
  return one.slot === 'activity' && isNot(words, one.from) && words.some(({ text }) => text === 'not' || text === 'except')
    ? [{ ...one, slot: 'barred' }]
    : [];
}

/** "Aren't Siobhan's"; but "isn't Tom away?" asks of Tom. */
const owns = /['’]s$|s['’]$/i;

function instead({ slot, from, to }: Found, values: Candidate[]): Found[] {
  return values.length > 0 ? [{ slot, from, to, values, ...(slot === 'kind' && { family: values }) }] : [];
}

function isNot(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && between.has(words[at]!.text)) at--;
  const [before, last] = [words[at - 1]?.text, words[at]?.text];
  return negating.has(last ?? '') || twoWords.has(`${before} ${last}`);
}

function otherKinds(named: readonly Found[], { kinds }: Pack): Candidate[] {
  const left = new Set(named.flatMap(({ values, family }) => (family ?? values).map(({ value }) => value)));
  const school = [...left].every((value) => schools.has(String(value)));
  return kinds
    .filter(({ kind }) => schools.has(kind) === school && !left.has(kind))
    .map(({ kind, plural }) => ({ value: kind, label: plural }));
}

function otherCategories(named: readonly Found[], { categories }: Pack): Candidate[] {
  const left = new Set(named.flatMap(({ values }) => values.map(({ value }) => value)));
  return categories.filter(({ id }) => !left.has(id)).map(({ id }) => ({ value: id, label: id }));
}
