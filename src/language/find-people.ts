import type { Person } from '../domain/person.ts';
import type { Context } from '../requests/context.ts';
import { staffRoles } from '../requests/may.ts';
import type { Candidate, Found } from './found.ts';
import { oncePer } from './once-per.ts';
import { readWords, type Word } from './read-words.ts';
import { singular } from './singular.ts';
import { wordLikeness } from './word-likeness.ts';
import { everydayWords } from './words/everyday-words.ts';

const handed = new Set('pull get bring owe owes owed show tell give remind let help find get send for with ask email'.split(' '));

/**
 * The people of the authority a message names, and "me", "my", "mine", "I" as the asker. Only staff are named,
 * and only to staff: to anyone else a colleague's name is a word like any other (`carersAsThey`). A first name that two share
 * has two values.
 *
 * @example findPeople(readWords("Priya's caseload"), context)[0]?.values // [{ value: 'priya.nair@…', label: 'Priya Nair' }]
 */
export function findPeople(words: readonly Word[], context: Pick<Context, 'asker' | 'people'>): Found[] {
  const names = context.asker.staff ? staffNames(context.people) : nobody;
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const one = namedAt(words, at, names);
    if (one.length > 0) {
      found.push({ slot: 'person', values: one.map(candidate), from: at, to: at + (isWhole(words, at, names) ? 2 : 1) });
      if (isWhole(words, at, names)) at++;
    } else if (isMe(words, at)) {
      found.push({ slot: 'person', values: [{ value: 'me', label: 'You' }], from: at, to: at + 1 });
    }
  }
  return found;
}

/** Somebody with the words of their name, and where they stand among the others. */
interface Named {
  person: Person;
  name: readonly string[];
  place: number;
}

/** Staff by the words of their names: by any, and by the first and the last of a whole one. */
interface Names {
  byPart: ReadonlyMap<string, readonly Named[]>;
  byFirst: ReadonlyMap<string, readonly Named[]>;
  byLast: ReadonlyMap<string, readonly Named[]>;
}

/** Prepared once for a list of people, which stands as long as nothing of it changes. */
const staffNames = oncePer((people: readonly Person[]): Names => {
  const staff = people.filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role)));
  const all = staff.map((person, place): Named => ({ person, name: readWords(person.name).map(({ text }) => text), place }));
  const parts = all.flatMap((named) => [...new Set(named.name)].map((part) => ({ part, named })));
  const whole = all.filter(({ name }) => name.length >= 2);
  return {
    byPart: new Map([...Map.groupBy(parts, ({ part }) => part)].map(([part, some]) => [part, some.map(({ named }) => named)])),
    byFirst: Map.groupBy(whole, ({ name }) => singular(name[0]!)),
    byLast: Map.groupBy(whole, ({ name }) => singular(name.at(-1)!)),
  };
});
const nobody: Names = { byPart: new Map(), byFirst: new Map(), byLast: new Map() };

function namedAt(words: readonly Word[], at: number, names: Names): Person[] {
  const whole = wholeNames(words, at, names);
  if (whole.length > 0) return whole;
  const { text } = words[at]!;
  if (text.length < 3 || everydayWords.has(text)) return [];
  const owner = text.endsWith('s') ? (names.byPart.get(text.slice(0, -1)) ?? []) : [];
  return inOrder([...(names.byPart.get(text) ?? []), ...owner]);
}

function isWhole(words: readonly Word[], at: number, names: Names): boolean {
  return wholeNames(words, at, names).length > 0;
}

/** First and last name, one of them as printed and a slip in the other forgiven. */
function wholeNames(words: readonly Word[], at: number, { byFirst, byLast }: Names): Person[] {
  const [first, last] = [words[at]?.text, words[at + 1]?.text];
  if (first === undefined || last === undefined) return [];
  const near = [...(byFirst.get(singular(first)) ?? []), ...(byLast.get(singular(last)) ?? [])];
  return inOrder(
    near.filter(({ name }) => wordLikeness(first, name[0]!).quality >= 0.8 && wordLikeness(last, name.at(-1)!).quality >= 0.8),
  );
}

/** Each once, in the order of the list of people. */
function inOrder(named: readonly Named[]): Person[] {
  if (named.length === 0) return [];
  return [...new Set(named)].sort((a, b) => a.place - b.place).map(({ person }) => person);
}

const others = new Set('report presentation manager boss director slides paper records information reference team'.split(' '));

function isMe(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  if (text === 'me') return words[at - 1]?.text === 'for' || !handed.has(words[at - 1]?.text ?? '');
  // "For my report": whose schools it is about is not said.
  if (text === 'my' && others.has(words[at + 1]?.text ?? '')) return false;
  return text === 'my' || text === 'mine' || text === 'myself';
}

function candidate({ key, name }: Person): Candidate {
  return { value: key, label: name };
}
