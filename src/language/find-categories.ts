import type { Pack } from '../packs/schema.ts';
import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

const leads = new Set(['category', 'cat', 'categories', 'cats', 'band']);
const codeLike = /^([b-hj-z]|[a-z]\d|\d[a-z]?)$/;
const places = new Set([
  'in',
  'into',
  'as',
  'to',
  'propose',
  'recommend',
  'approve',
  'is',
  'a',
  'an',
  'are',
  'be',
  'being',
  'all',
  'every',
  'become',
  'was',
  'were',
  'became',
  'still',
  'list',
  'does',
  'for',
  'many',
  'mean',
  'means',
  'with',
]);
const denies = new Set(['not', 'neither', 'nor', 'except', 'excluding']);
const leadsToLetter = new Set(['from', 'into', 'or', 'and', 'not', 'be', 'became', 'was', 'than']);
const kinds = new Set([
  'school',
  'setting',
  'settings',
  'provider',
  'providers',
  'nursery',
  'pvi',
  'pvis',
  'childminder',
  'academy',
  'ones',
  'list',
]);

/**
 * The category codes of the pack that a message names. A code with a figure in it ("B1", "3D") stands by
 * itself; a bare letter or word ("A", "as", "4") counts only where a category makes sense: after "category",
 * before "schools", in capitals after "in" or "is a", or as the whole message.
 *
 * @example findCategories(readWords('why is Fellview in C?'), pack)[0]?.values // [{ value: 'C', label: 'C' }]
 */
export function findCategories(words: readonly Word[], pack: Pack): Found[] {
  const all: Found[] = [];
  for (const one of codesIn(words, pack)) {
    const last = all.at(-1);
    const either = last && last.to + 1 === one.from && words[last.to]?.text === 'or';
    if (either) all[all.length - 1] = { ...last, values: [...last.values, ...one.values], to: one.to, either: true };
    else all.push(one);
  }
  return all;
}

function codesIn(words: readonly Word[], pack: Pack): Found[] {
  const codes = new Map(pack.categories.map(({ id }) => [id.toLowerCase(), id]));
  return words.flatMap(({ text, raw }, at) => {
    const before = words[at - 1]?.text ?? '';
    // "How many cs" as well as "how many Cs".
    const hasty = /^[b-hj-tv-z]s$/.test(raw) && ['many', 'all', 'my'].includes(before);
    const plural = hasty || /^([A-Z][A-Z0-9]*|[a-z]?\d[a-z]?)s$/.test(raw) ? raw.slice(0, -1).toLowerCase() : '';
    // "As" is more than one A; "AS" is the category.
    const id = (/^[A-Z]s$/.test(raw) ? codes.get(plural) : undefined) ?? codes.get(text) ?? codes.get(plural);
    // "Category C" where the pack has none is seen without a value, so that it is asked about and not passed over.
    if (id === undefined && isFamily(text, codes)) return familyAt(words, at, pack);
    if (id === undefined)
      return leads.has(before) && codeLike.test(text) ? [{ slot: 'category' as const, values: [], from: at - 1, to: at + 1 }] : [];
    const after = words[at + 1]?.text ?? '';
    const plain = /\d/.test(id) && /[a-z]/i.test(id);
    const capitals = raw === id || plural !== '';
    const joined = isJoined(words, at, codes) && (capitals || isAgainst(words, at));
    const sense =
      plain ||
      leads.has(before) ||
      words.length === 1 ||
      (id !== 'A' && !/\d/.test(id) && kinds.has(after)) ||
      (capitals &&
        (kinds.has(after) ||
          leads.has(after) ||
          places.has(before) ||
          denies.has(before) ||
          isCode(codes, words[at - 2]) ||
          (joints.has(before) && isCode(codes, words[at - 3])))) ||
      (capitals && /^[A-Z]+$/.test(id) && id.length > 1) ||
      /^[B-HJ-TV-Z]s$/.test(raw) ||
      hasty ||
      joined ||
      // "Schools in c": a letter that is no word by itself.
      (/^[B-HJ-Z]$/.test(id) && (places.has(before) || leadsToLetter.has(before)));
    // "A school" at the start of a sentence is an article, and "which category a school falls into" as well.
    if (isArticle(words, at)) return [];
    if (!sense || (id === 'A' && at === 0 && !leads.has(after) && !joined && words.length > 3)) return [];
    const lead = leads.has(before) ? 1 : 0;
    const led = leads.has(after) ? 1 : 0;
    return [
      { slot: 'category' as const, values: [{ value: id, label: id }], from: at - lead, to: at + 1 + led, ...isLeft(words, at - lead) },
    ];
  });
}

function isArticle(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word?.raw === 'a' && next !== undefined && kinds.has(next.text) && !/(s|ies)$/i.test(next.raw);
}

function isCode(codes: ReadonlyMap<string, string>, word: Word | undefined): boolean {
  return word !== undefined && /\d/.test(word.text) && codes.has(word.text);
}

const versus = new Set(['v', 'vs', 'versus']);
const joints = new Set(['and', 'or', ...versus, 'to', 'with', 'than', 'against', 'not']);

/** Beside another code in capitals: "A and AS", "C or A". */
function isJoined(words: readonly Word[], at: number, codes: ReadonlyMap<string, string>): boolean {
  const against = isAgainst(words, at);
  const isOther = (word: Word | undefined) =>
    word !== undefined && (codes.get(word.text) === word.raw || (against && codes.has(word.text)));
  return (
    (joints.has(words[at + 1]?.text ?? '') && isOther(words[at + 2])) || (joints.has(words[at - 1]?.text ?? '') && isOther(words[at - 2]))
  );
}

/** "a v as", typed in haste. */
function isAgainst(words: readonly Word[], at: number): boolean {
  return [words[at + 1], words[at - 1]].some((word) => word !== undefined && versus.has(word.text));
}

/** A letter that is no code by itself but begins several: "B" of B1 and B2. */
function isFamily(text: string, codes: ReadonlyMap<string, string>): boolean {
  const letter = text.length === 2 && text.endsWith('s') ? text.slice(0, 1) : text;
  return /^[a-z\d]$/.test(letter) && !codes.has(letter) && [...codes.keys()].some((code) => code.startsWith(letter));
}

/** "B schools", "category B", "all Bs": every code the letter begins, together. */
function familyAt(words: readonly Word[], at: number, pack: Pack): Found[] {
  const { text, raw } = words[at]!;
  const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
  const letter = text.slice(0, 1);
  const many = /^[A-Z\d]s$/.test(raw);
  const capital = raw === raw.toUpperCase() && !/\d/.test(raw);
  if (text.length === 2 && !many) return [];
  if (!(leads.has(before) || many || (kinds.has(after) && !/\d/.test(text)) || (capital && (leads.has(after) || places.has(before)))))
    return [];
  const family = pack.categories.filter(({ id }) => id.toLowerCase().startsWith(letter)).map(({ id }) => ({ value: id, label: id }));
  const [lead, led] = [leads.has(before) ? 1 : 0, leads.has(after) ? 1 : 0];
  return [{ slot: 'category', values: family, family, from: at - lead, to: at + 1 + led, ...isLeft(words, at - lead) }];
}

/** What stands after "from", or before "to", is what something would leave. */
function isLeft(words: readonly Word[], at: number): { left?: true } {
  const before = words.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return before.includes('from') ? { left: true } : {};
}
