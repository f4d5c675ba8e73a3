import { linksAsKeys } from './register-link.ts';
import { samePhrases, sameWords } from './words/same-words.ts';

/** One word of a message or a name: as compared, as typed, and where it stood. */
export interface Word {
  /** Lower case, no accents or apostrophes, brought to one form ("St" and "Saint" are `st`). */
  text: string;
  /** As typed, for saying it back and for telling "AS" from "as". */
  raw: string;
  /** A comma, a dash or the end of a sentence follows it. */
  ends?: true;
}

/** A longer message is cut here, and the person is told. */
export const longestMessage = 4000;
export const mostWords = 800;

const pieces = /[\p{L}\p{N}]+(?:['’‘`./-][\p{L}\p{N}]+)*|&/gu;
const fractions: Record<string, string> = { '½': '.5', '¼': '.25', '¾': '.75' };

/**
 * Cuts a message or a name into words and brings each to the form it is compared in. Numbers keep their
 * points, strokes and hyphens ("0.5", "3/11", "2026-11-03", "900001-w"). A link to a provider's register page is its key.
 *
 * @example readWords('St. Mary’s C of E (Jnr)').map(({ text }) => text) // ['st', 'marys', 'cofe', 'junior']
 */
export function readWords(message: string): Word[] {
  const plain = linksAsKeys(message)
    .replace(/(\d?)[ ]?([½¼¾])/g, (_, whole: string, part: string) => ` ${whole || '0'}${fractions[part]}`)
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = [...plain.matchAll(pieces)].flatMap((piece) => {
    const [raw] = piece;
    const parts = split(raw);
    return breaks.test(plain.slice(piece.index + raw.length, piece.index + raw.length + 3)) ? ended(parts) : parts;
  });
  return joinPhrases(words).map((one) => ({ ...one, text: sameWords.get(one.text) ?? one.text }));
}

/** What parts two thoughts, where it follows a word at once; the full stop of "St." and a hyphen part nothing. */
const breaks = /^(?:[,;:!?()\n–—]|\s[-–—]\s|\.(?:\s*$|\s+\p{Lu}|\.))/u;

function ended(words: Word[]): Word[] {
  const last = words.at(-1);
  return last && last.text !== 'st' ? [...words.slice(0, -1), { ...last, ends: true }] : words;
}

/** "Infant/Junior" is two words and "C.E." one; "what's" is two, but "Mary's" one. */
function split(raw: string): Word[] {
  const lower = raw.toLowerCase().replace(/['’‘`]/g, "'");
  const asking = /^(what|who|how|when|where|that|it|there)'s$/.exec(lower);
  if (asking) return [word(asking[1]!, raw), word('is', '')];
  const having = /^(what|who|how|when|where)'(ve|re|ll|d)$/.exec(lower);
  if (having) return [word(having[1]!, raw), word({ ve: 'have', re: 'are', ll: 'will', d: 'did' }[having[2] as 've']!, '')];
  if (/^\d[\d./-]*(-w|d|days?|st|nd|rd|th)?$/.test(lower)) return [word(lower, raw)];
  const parts = lower.split(/[./-]/);
  if (parts.length > 1 && parts.every((part) => part.length === 1)) return [word(parts.join(''), raw)];
  const typed = raw.split(/[./-]/);
  return parts.map((part, at) => word(part.replaceAll("'", ''), typed[at] ?? part));
}

/** No name has a longer word; what is longer only costs time. */
const longestWord = 40;

function word(text: string, raw: string): Word {
  return { text: text.slice(0, longestWord), raw: raw.slice(0, longestWord) };
}

const longestPhrase = 3;

function joinPhrases(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at);
    joined.push(found?.word ?? words[at]!);
    at += found?.length ?? 1;
  }
  return joined;
}

function phraseAt(words: readonly Word[], at: number): { word: Word; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
    const some = words.slice(at, at + length);
    const text = samePhrases.get(some.map(({ text }) => text).join(' '));
    const ends = some.at(-1)!.ends;
    if (text !== undefined) return { word: { ...word(text, some.map(({ raw }) => raw).join(' ')), ...(ends && { ends }) }, length };
  }
  return undefined;
}
