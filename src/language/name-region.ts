import type { HeardWord } from './heard-words.ts';
import type { NameMatch } from './match-name.ts';
import { rivalWords, typeWords } from './words/name-words.ts';

/** A stretch of the message, `from` up to but not including `to`. */
export interface Region {
  from: number;
  to: number;
}

/**
 * The words a name took, with those right beside them that were plainly said of it too: "school", a type word,
 * or a word that is of names or of nothing Tally knows.
 */
export function regionOf({ from, to }: NameMatch, heard: readonly HeardWord[]): Region {
  const belongs = (word: HeardWord | undefined) =>
    word?.mayName === true && (word.ofNames || typeWords.has(word.text) || word.text === 'school');
  let [first, last] = [from, to];
  // "Who looks after Kiln Row": the "after" of plain talk is no after-school club's.
  const leads = (word: HeardWord | undefined) => belongs(word) && (word!.ofNames || !word!.everyday || word!.text === 'school');
  // "Kiln Row - flood damage": what nobody knows behind a dash is said of something else.
  const apart = (before: HeardWord | undefined, word: HeardWord | undefined) => before?.ends === true && word?.unknown === true;
  while (leads(heard[first - 1]) && !apart(heard[first - 1], heard[first - 1]) && first > from - 3) first--;
  while (belongs(heard[last]) && !apart(heard[last - 1], heard[last]) && last < to + 3) last++;
  if (heard[first - 1]?.text === 'the') first--;
  return { from: first, to: last };
}

/** What was typed in a region, to be said back. */
export function saidIn(heard: readonly HeardWord[], { from, to }: Region): string {
  return heard
    .slice(from, to)
    .map(({ raw }) => raw)
    .filter(Boolean)
    .join(' ');
}

const joints = new Set(['and', 'or', 'n']);

const early = new Set(['nursery', 'preschool', 'playgroup', 'kindergarten']);

/**
 * Does what was said speak against this name: "junior" where the name says "Infant", "Catholic" where it says
 * "C of E"? What settings are called (nursery, pre-school) is not held against one another.
 */
export function hasRival({ of }: NameMatch, heard: readonly HeardWord[], { from, to }: Region): boolean {
  const words = new Set(of.names.flat());
  // "St Mary's Juniors and Infants": what is joined to the name is said of it too.
  const joined = joints.has(heard[to]?.text ?? '') && typeWords.has(heard[to + 1]?.text ?? '') ? 2 : 0;
  const said = heard.slice(from, to + joined).flatMap(({ text }) => (text === 'st' && words.has('street') ? [] : text));
  return rivalWords.some((row) => {
    const missing = row.filter((word) => said.includes(word) && !words.has(word) && word !== of.provider.phase);
    const has = row.some((word) => words.has(word) && early.has(word));
    return missing.length > 0 && !(has && missing.every((word) => early.has(word)));
  });
}

/**
 * The longest run of words that nothing accounts for, with the type words that belong to it and the words in capitals beside it ("Park
 * View"); else a name in capitals that says what kind of place it is ("Happy Days nursery"), of whatever words it is made. A word that is
 * of some name is asked for here only where no name fits: it belongs to one that Tally does not know.
 */
export function unknownRun(heard: readonly HeardWord[]): Region | undefined {
  const belongs = ({ unknown, ofNames, text, mayName, slip }: HeardWord) =>
    unknown || ofNames || slip || ((typeWords.has(text) || text === 'school') && mayName);
  let best: Region | undefined;
  for (let at = 0; at < heard.length; at++) {
    let to = at;
    while (to < heard.length && belongs(heard[to]!) && !(to > at && heard[to - 1]!.ends && heard[to]!.unknown)) to++;
    const named = heard.slice(at, to).some(({ unknown, ofNames }) => unknown || ofNames);
    if (named && (!best || to - at > best.to - best.from)) best = { from: at, to };
    at = Math.max(at, to - 1);
  }
  return best ? withCapitals(best, heard) : inCapitals(heard);
}

/** A capital inside a sentence; "I" is none, nor is a word all in capitals, which is an abbreviation. */
function isCapital(heard: readonly HeardWord[], at: number): boolean {
  return at > 0 && /^\p{Lu}[\p{Ll}’']+$/u.test(heard[at]?.raw ?? '') && heard[at]!.free;
}

function withCapitals({ from, to }: Region, heard: readonly HeardWord[]): Region {
  let [first, last] = [from, to];
  // "Little acorns": the "little" of plain talk is a word of names besides.
  while (isCapital(heard, first - 1) || (heard[first - 1]?.named && heard[first - 1]?.free)) first--;
  while (isCapital(heard, last) && !heard[last - 1]?.ends) last++;
  return { from: first, to: last };
}

/** Two or more words in capitals, the last of them or the one after them of a kind of place. */
function inCapitals(heard: readonly HeardWord[]): Region | undefined {
  for (let at = 1; at < heard.length; at++) {
    if (!isCapital(heard, at)) continue;
    let to = at;
    while (isCapital(heard, to)) to++;
    const ends = typeWords.has(heard[to]?.text ?? '') && heard[to]?.free ? to + 1 : typeWords.has(heard[to - 1]!.text) ? to : undefined;
    if (ends !== undefined && ends - at > 1) return { from: at, to: ends };
    at = to;
  }
  return undefined;
}
