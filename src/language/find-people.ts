import type { Person } from '../domain/person.ts';
import type { Context } from '../requests/context.ts';
import { staffRoles } from '../requests/may.ts';
import type { Candidate, Found } from './found.ts';
import { readWords, type Word } from './read-words.ts';
import { wordLikeness } from './word-likeness.ts';
import { everydayWords } from './words/everyday-words.ts';

const handed = new Set('show tell give remind let help find get send for with ask email'.split(' '));

/**
 * The people of the authority a message names, and "me", "my", "mine", "I" as the asker. Only staff are named,
 * and only to staff: to anyone else a colleague's name is a word like any other. A first name that two share
 * has two values.
 *
 * @example findPeople(readWords("Priya's caseload"), context)[0]?.values // [{ value: 'priya.nair@…', label: 'Priya Nair' }]
 */
export function findPeople(words: readonly Word[], context: Pick<Context, 'asker' | 'people'>): Found[] {
  const staff = context.asker.staff ? context.people.filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role))) : [];
  const names = staff.map((person) => ({ person, name: readWords(person.name).map(({ text }) => text) }));
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

type Named = { person: Person; name: readonly string[] };

function namedAt(words: readonly Word[], at: number, names: readonly Named[]): Person[] {
  const whole = names.filter((named) => isWholeName(words, at, named));
  if (whole.length > 0) return whole.map(({ person }) => person);
  const { text } = words[at]!;
  if (text.length < 3 || everydayWords.has(text)) return [];
  return names.filter(({ name }) => name.some((part) => part === text || `${part}s` === text)).map(({ person }) => person);
}

function isWhole(words: readonly Word[], at: number, names: readonly Named[]): boolean {
  return names.some((named) => isWholeName(words, at, named));
}

/** First and last name, a slip in one of them forgiven. */
function isWholeName(words: readonly Word[], at: number, { name }: Named): boolean {
  const [first, last] = [words[at]?.text, words[at + 1]?.text];
  if (first === undefined || last === undefined || name.length < 2) return false;
  const likeness = [wordLikeness(first, name[0]!), wordLikeness(last, name.at(-1)!)];
  return likeness.every(({ quality }) => quality >= 0.8) && likeness.some(({ quality }) => quality >= 0.97);
}

function isMe(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  if (text === 'me') return words[at - 1]?.text === 'for' || !handed.has(words[at - 1]?.text ?? '');
  return text === 'my' || text === 'mine' || text === 'myself';
}

function candidate({ key, name }: Person): Candidate {
  return { value: key, label: name };
}
