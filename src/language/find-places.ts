import type { Context, Directory } from '../requests/context.ts';
import type { Found } from './found.ts';
import { oncePer } from './once-per.ts';
import { readWords, type Word } from './read-words.ts';
import { singular } from './singular.ts';
import { typeWords } from './words/name-words.ts';

const leads = new Set(['in', 'around', 'near', 'across', 'ward']);
const many = /(schools|schs|schls|settings|nurseries|providers|academies|primaries|secondaries|minders|pvis|ones|those)$|^who$/i;
/** "The B2s". */
const coded = /^([A-Z]{1,2}\d?|[a-z]\d)s$/;
const tooPlain = new Set(['and', 'of', 'the', 'st', 'north', 'south', 'east', 'west', 'park', 'town']);

/**
 * A ward or a postcode district in which schools or settings are asked for: "settings in WV4", "schools in Low Hill".
 * A place is one only after "in" or the like, and where several providers are spoken of or the ward is named in full, so that a name
 * with the same word ("Weirside Academy") stays a name.
 *
 * @example findPlaces(readWords('which schools are in Fellside'), context)[0]?.values[0]?.value // 'Fellside'
 */
export function findPlaces(words: readonly Word[], { directory }: Pick<Context, 'directory'>): Found[] {
  const several = words.some(({ raw }) => many.test(raw) || coded.test(raw)) || goesOn(words);
  const found: Found[] = [];
  const only = words.some(({ text }) => text === 'only' || text === 'just');
  for (const [at, { text, raw }] of words.entries()) {
    const before = words[at - 1]?.text ?? '';
    // "In Fellside or Weirside".
    const also = found.length > 0 && (found.at(-1)!.to === at || (joins.has(before) && found.at(-1)!.to === at - 1));
    if (!also && !leads.has(before) && words[at + 1]?.text !== 'ward' && !(only && isAlone(words, at, wardsOf(directory)))) continue;
    if (several && /^[a-z]{1,2}\d[a-z\d]?$/.test(text) && (districtsOf(directory).has(text) || /^[a-z]{2}\d/.test(text))) {
      found.push(place(raw.toUpperCase(), at, at + 1));
      continue;
    }
    const from = text === 'the' ? at + 1 : at;
    const ward = longest(words, from, wardsOf(directory));
    if (ward && (several || isWhole(ward, words, from, directory))) found.push(place(ward.name, at, ward.to));
  }
  return found;
}

const joins = new Set(['or', 'and']);
const narrows = /^(and |ok |or )?((what|how) about )?(just|only)$/;

/** "Nettlewick only", "what about just Nettlewick": a ward in full before "only", or all that stands behind it. */
function isAlone(words: readonly Word[], at: number, wards: ReadonlyMap<string, string>): boolean {
  const ward = longest(words, at, wards);
  if (ward?.to === words.length && narrows.test(textOfWords(words.slice(0, at)))) return true;
  return (
    ward !== undefined && (words[ward.to]?.text === 'only' || (joins.has(words[ward.to]?.text ?? '') && isAlone(words, ward.to + 1, wards)))
  );
}

/** "And in Fellside?": after a list, it is of a place. */
function goesOn(words: readonly Word[]): boolean {
  return /^((and |or )?(what |how )?about|and|just|only|any) in /.test(textOfWords(words));
}

function textOfWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function longest(words: readonly Word[], from: number, wards: ReadonlyMap<string, string>): { name: string; to: number } | undefined {
  for (let to = Math.min(words.length, from + 6); to > from; to--) {
    const name = wards.get(
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
    if (name !== undefined) return { name, to: words[to]?.text === 'ward' ? to + 1 : to };
  }
  return undefined;
}

/** "What is overdue in Old Town": all of a ward's name, and no school or setting goes by it. */
function isWhole({ name, to }: { name: string; to: number }, words: readonly Word[], from: number, directory: Directory): boolean {
  const said = words.slice(from, to).map(({ text }) => text);
  const typed = typeWords.has(singular(words[to]?.text ?? ''));
  return !typed && said.join(' ') === textOf(name) && !names(directory).has(said.join(' '));
}

function textOf(name: string): string {
  return readWords(name)
    .map(({ text }) => text)
    .join(' ');
}

/** What schools and settings are called, in full and by other names. */
const names = oncePer(
  (directory: Directory): ReadonlySet<string> => new Set(directory.all().flatMap(({ name, aliases }) => [name, ...aliases].map(textOf))),
);

function place(value: string, from: number, to: number): Found {
  return { slot: 'place', values: [{ value, label: value }], from, to };
}

/** Every ward and town by its words, and each telling word of a ward by itself ("Bushbury"). */
const wardsOf = oncePer((directory: Directory): ReadonlyMap<string, string> => {
  const wards = new Map<string, string>();
  const names = new Set(directory.all().flatMap(({ ward, town }) => [ward, town].filter((one) => one !== undefined)));
  for (const name of names) {
    const words = readWords(name);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const some = words.slice(from, to);
        const said = some.map(({ text }) => text).join(' ');
        if (some.length === words.length) wards.set(said, name);
        else if (!some.every(({ text }) => tooPlain.has(text)) && !wards.has(said)) wards.set(said, some.map(({ raw }) => raw).join(' '));
      }
    }
  }
  return wards;
});

const districtsOf = oncePer(
  (directory: Directory): ReadonlySet<string> =>
    new Set(directory.all().flatMap(({ postcode }) => (postcode ? [postcode.replace(/\s+/g, '').slice(0, -3).toLowerCase()] : []))),
);
