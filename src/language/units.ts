import { editDistance } from './edit-distance.ts';
import { type Found, overlaps } from './found.ts';
import { intentWord } from './intent-words.ts';
import type { Intents } from './intents.ts';
import type { Word } from './read-words.ts';
import { thesaurus } from './thesaurus.ts';
import { bindingWords, elsewhereWords, everydayWords, greetingHeads } from './words/everyday-words.ts';

/** One thing a message says, as features of examples it may meet: a slot and the words it stands for, or one word. */
export interface Unit {
  features: readonly string[];
  weight: number;
  /** False for a word no request knows. */
  known: boolean;
}

/**
 * A message as units to compare with the requests' examples. What fills a slot is one unit, which meets the
 * slot in braces and its own words alike ("next TAS" meets both `next {activity}` and `next TAS`).
 *
 * @example unitsOf(readWords('how many TAS left'), found, intents).at(2)?.features // ['{activity}', 'tas']
 */
export function unitsOf(words: readonly Word[], found: readonly Found[], intents: Intents): Unit[] {
  // The second category of a message meets `{other}` as well.
  const second = found.filter(({ slot }) => slot === 'category')[1];
  const slots = found
    .filter(({ slot }) => slot !== 'when')
    .map((one) => ({ one, unit: slotUnit(words, one, intents) }))
    .map(({ one, unit }) => (one === second ? { ...unit, features: ['{other}', ...unit.features] } : unit));
  const plain = words.flatMap(({ text }, at) => {
    const inside = found.some((one) => one.slot !== 'when' && overlaps(one, { from: at, to: at + 1 }));
    return inside || text === '' ? [] : [wordUnit(text, intents)];
  });
  const seen = new Set<string>();
  return [...slots, ...plain].filter(({ features }) => !seen.has(features[0]!) && seen.add(features[0]!));
}

function slotUnit(words: readonly Word[], { slot, values, from, to, either }: Found, intents: Intents): Unit {
  // "my" is no colleague's name: it meets the word itself.
  const own = slot === 'person' && values[0]?.value === 'me';
  const said = words.slice(from, to).map(({ text }) => intentWord(text));
  const features = either ? ['category'] : own ? said : slot === 'provider' ? ['{provider}'] : [`{${slot}}`, ...alsoMeets(slot), ...said];
  return { features, weight: intents.weigh(features[0]!), known: true };
}

/** A slot whose words an example may have under the name of a wider one. */
function alsoMeets(slot: Found['slot']): string[] {
  if (slot === 'since') return ['{date}'];
  return slot === 'leftUpTo' || slot === 'leftFrom' ? ['{days}'] : [];
}

/** What a word weighs that meets an example by a word of near meaning. */
const nearWeighs = 0.85;

function wordUnit(text: string, intents: Intents): Unit {
  const feature = intentWord(text);
  if (intents.vocabulary.has(feature)) return { features: [feature], weight: intents.weigh(feature), known: true };
  // "Parking" is no word for keeping something on hold.
  const alike = elsewhereWords.has(text) ? [] : (thesaurus.get(feature) ?? []).filter((one) => intents.vocabulary.has(one));
  if (alike.length > 0) return { features: alike, weight: nearWeighs * Math.max(...alike.map((one) => intents.weigh(one))), known: true };
  const near = bindingWords.has(text) || everydayWords.has(text) ? undefined : nearest(feature, intents.vocabulary);
  if (near !== undefined) return { features: [near], weight: intents.weigh(near), known: true };
  const light = bindingWords.has(text) || greetingHeads.has(text);
  return { features: [feature], weight: light ? 0.05 : elsewhereWords.has(text) ? 0.9 : everydayWords.has(text) ? 0.4 : 0.6, known: false };
}

/** The word of the vocabulary one slip away. Of four letters too many words differ in one: "bake" is no slip of "take", but "tkae" is. */
function nearest(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (word.length < 4) return undefined;
  for (const known of vocabulary) {
    if (
      known.length >= 3 &&
      known[0] === word[0] &&
      Math.abs(known.length - word.length) <= 1 &&
      editDistance(word, known, 1) <= 1 &&
      !isAnother(word, known)
    )
      return known;
  }
  return undefined;
}

/** Two words of four letters, one of them changed. */
function isAnother(word: string, known: string): boolean {
  return word.length === 4 && known.length === 4 && [...word].sort().join('') !== [...known].sort().join('');
}
