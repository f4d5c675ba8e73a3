import type { Word } from './read-words.ts';

const articles = new Set(['the', 'our', 'my', 'this']);
const places = new Set(['school', 'nursery', 'setting', 'academy', 'preschool', 'playgroup', 'provider']);
/** What goes on after the school, and is no more of what it is called ("the school improvement advisor"). */
const goesOn = new Set(
  (
    'is are was has have had got get gets does do did will would can could should in on at due left now still need needs this since be been and or ' +
    'currently again next last to moved move moves go goes went been use used uses please stand stands sit sits fall falls come comes'
  ).split(' '),
);

/**
 * A message with "the school", "our nursery" read as "it": the one that is talked of, and to whoever has only one their own. Not where
 * it is the beginning of something else ("the school improvement advisor"), nor of several.
 *
 * @example schoolAsIt(readWords('what category is the school in')).map(({ text }) => text) // ['what', 'category', 'is', 'it', 'in']
 */
export function schoolAsIt(words: readonly Word[]): readonly Word[] {
  const found = words.findIndex(({ text }, at) => {
    const [one, two] = [words[at + 1], words[at + 2]];
    const single = places.has(one?.text ?? '') && !/s$/i.test(one?.raw ?? '');
    return articles.has(text) && single && words[at - 1]?.text !== 'around' && (two === undefined || goesOn.has(two.text));
  });
  if (found < 0 || words.length === 2) return words;
  const it = { text: 'it', raw: [words[found], words[found + 1]].map((word) => word!.raw).join(' ') };
  return [...words.slice(0, found), it, ...words.slice(found + 2)];
}
