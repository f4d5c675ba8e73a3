/** What stands where somebody's name stood. */
export const nameRemoved = '[name removed]';

const titles = 'mr|mrs|ms|miss|mx|dr|doctor|prof|professor|rev|revd|reverend|canon|father|fr|sister|sr|sir|dame|lady|lord|cllr|councillor';
/** Before and after a name no letter or figure stands, nor a hyphen that joins it to another name. */
const begins = '(?<![\\p{L}\\p{N}]\\p{M}*)(?<![\\p{L}\\p{N}]\\p{M}*[-‐‑])';
const ends = '(?![\\p{L}\\p{N}\\p{M}])(?![-‐‑][\\p{L}\\p{N}])';
const gap = '[\\s\\u00a0]+';

/** Finds one person's name in what somebody wrote. */
export interface NameInText {
  /** Is the person named? */
  in(text: string): boolean;
  /** The text with `nameRemoved` in the name's place; the text as it was where the person is not named. */
  removedFrom(text: string): string;
}

/**
 * A person's name as it stands in a text: in full, first and last name alone, the last name first, the last name after a title or
 * an initial, and the e-mail address. Whatever the case and the accents; never a part of a longer word or name. A first name or a
 * last name alone is not taken for them, for it may be anybody's.
 *
 * @example nameInText({ name: 'Tom Ashdown', email: 'tom.ashdown@ashmere.example' }).removedFrom('Mr Ashdown’s plan') // '[name removed]’s plan'
 */
export function nameInText({ name, email }: { name: string; email?: string }): NameInText {
  const parts = fold(name).split(/\s+/).filter(Boolean).map(loosely);
  const [first, last] = [parts[0], parts.at(-1)];
  const initial = loosely([...fold(name).trim()][0] ?? '');
  const titled = (some: string) => `(?:(?:${titles})\\.?${gap})?${some}`;
  const forms = [
    titled(parts.join(gap)),
    ...(parts.length > 1
      ? [titled(`${first}${gap}${last}`), `${last},\\s*${first}`, titled(`${initial}\\.?${gap}${last}`), `(?:${titles})\\.?${gap}${last}`]
      : []),
    ...(email ? [loosely(fold(email))] : []),
  ].filter((form) => form !== '');
  const pattern = forms.length > 0 ? new RegExp(`${begins}(?:${forms.join('|')})${ends}`, 'giu') : undefined;
  const replaced = (text: string) => (pattern ? text.normalize('NFD').replace(pattern, nameRemoved).normalize('NFC') : text);
  return {
    in: (text) => replaced(text) !== text.normalize('NFC'),
    removedFrom: (text) => {
      const without = replaced(text);
      return without === text.normalize('NFC') ? text : without;
    },
  };
}

/** Letters without their accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Matches a word however it is accented, and its apostrophes and hyphens however they are typed. */
function loosely(word: string): string {
  return [...word]
    .map((letter) => {
      if (/['’‘ʼ]/u.test(letter)) return "['’‘ʼ]";
      if (/[-‐‑]/u.test(letter)) return '[-‐‑]';
      return /\p{L}/u.test(letter) ? `${letter}\\p{M}*` : letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
}
