import type { Word } from './read-words.ts';
import { greetingHeads, greetingWords } from './words/everyday-words.ts';

/**
 * Is this a greeting or thanks and nothing else? An empty message is taken for one.
 *
 * @example isGreeting(readWords('Good morning Tally!')) // true
 */
export function isGreeting(words: readonly Word[]): boolean {
  return words.length === 0 || (words.every(({ text }) => greetingWords.has(text)) && words.some(({ text }) => greetingHeads.has(text)));
}

const thanks = new Set('thanks thank thankyou thx ty tysm cheers ta brilliant brill fab perfect lovely bye goodbye cheerio'.split(' '));

/** @example isThanks(readWords('thanks, that is great')) // true */
export function isThanks(words: readonly Word[]): boolean {
  return words.some(({ text }) => thanks.has(text)) && !words.some(({ text }) => ['hi', 'hello', 'hey', 'morning', 'help'].includes(text));
}
