import type { Context } from '../requests/context.ts';
import type { Candidate, Found } from './found.ts';
import { providerCandidate } from './provider-candidate.ts';
import { readWords, type Word } from './read-words.ts';
import type { Choice } from './understanding.ts';
import { wordLikeness } from './word-likeness.ts';
import { bindingWords } from './words/everyday-words.ts';
import { fillerWords } from './words/name-words.ts';

const places = ['first second third fourth fifth sixth seventh eighth', '1st 2nd 3rd 4th 5th 6th 7th 8th', '1 2 3 4 5 6 7 8'].map((row) =>
  row.split(' '),
);
const beside = new Set(
  'one ones please yes yep yeah no sorry mean meant option number choice thanks ok okay actually what about how other same'.split(' '),
);
const agreed = new Set(['yes', 'yep', 'yeah', 'correct', 'right', 'indeed']);

/**
 * Which of the things Tally offered a message chooses: "the second one", "2", "the catholic one", "juniors", "yes"
 * to a single one. Several fit where it does not tell enough; undefined where it is no choice among them at all.
 * A question that was answered already is referred to only by "one" or a follow-up's first words.
 *
 * @example pickCandidate(readWords('the catholic one'), [], choice, context, 0)?.[0]?.label // "St Mary's Catholic Primary School"
 */
export function pickCandidate(
  words: readonly Word[],
  found: readonly Found[],
  choice: Choice,
  { directory }: Pick<Context, 'directory'>,
  lead: number,
): Candidate[] | undefined {
  const { slot, settled } = choice;
  const texts = words.slice(lead).map(({ text }) => text);
  const others = texts.includes('other') || texts.includes('others');
  const candidates = others ? choice.candidates.filter(({ value }) => value !== settled) : choice.candidates;
  if (settled !== undefined && lead === 0 && !texts.includes('one')) return undefined;
  const said = texts.filter((text) => !bindingWords.has(text) && !beside.has(text) && !fillerWords.has(text));
  const only = candidates.length === 1 && settled === undefined ? [...candidates] : undefined;
  if (said.length <= 1 && texts.some((text) => agreed.has(text)) && said.every((text) => agreed.has(text))) return only;
  const [single] = said;
  if (others && settled !== undefined && said.length === 0 && candidates.length > 0) return [...candidates];
  if (said.length === 0 || single === undefined) return undefined;
  const place = said.length === 1 && slot !== 'days' ? placeOf(single, candidates.length) : undefined;
  if (place !== undefined) return candidates.slice(place, place + 1);
  if (slot === 'provider') return byWords(said, candidates, (one) => wordsOfProvider(one, directory));
  const named = found.filter((one) => one.slot === slot).flatMap(({ values }) => values);
  const whole = words.every(
    ({ text }, at) => bindingWords.has(text) || beside.has(text) || found.some((one) => one.slot === slot && at >= one.from && at < one.to),
  );
  if (whole && named.length === 1) return named;
  return byWords(said, candidates, ({ label, detail }) => readWords(`${label} ${detail ?? ''}`).map(({ text }) => text));
}

function placeOf(word: string, of: number): number | undefined {
  if (word === 'last' || word === 'bottom') return of - 1;
  if (word === 'top') return 0;
  const place = Math.max(...places.map((row) => row.indexOf(word)));
  return place >= 0 && place < of ? place : undefined;
}

/** Those that all the words fit, as printed before with a slip; undefined where none does, or where all do. */
function byWords(
  said: readonly string[],
  candidates: readonly Candidate[],
  wordsOf: (one: Candidate) => string[],
): Candidate[] | undefined {
  for (const least of [0.97, 0.8]) {
    const fits = candidates.filter((one) => {
      const words = wordsOf(one);
      return said.every((typed) => words.some((word) => wordLikeness(typed, word).quality >= least));
    });
    if (fits.length > 0) return fits.length < candidates.length || fits.length === 1 ? fits : undefined;
  }
  return undefined;
}

function wordsOfProvider({ value }: Candidate, directory: Context['directory']): string[] {
  const provider = directory.get(String(value));
  if (!provider) return [];
  const { name, aliases, town, ward, key } = provider;
  return readWords([name, ...aliases, town, ward, key, providerCandidate(provider).detail].join(' ')).map(({ text }) => text);
}
