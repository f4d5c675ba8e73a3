import type { Word } from './read-words.ts';

const pointing = new Set(['it', 'its', 'they', 'them', 'their', 'theirs', 'theyve', 'there', 'same', 'her', 'his', 'him', 'she', 'he']);
/** "What evidence do I need for that": of what was just talked of. */
const leaning = new Set([
  'for',
  'of',
  'about',
  'with',
  'from',
  'to',
  'on',
  'propose',
  'watch',
  'schedule',
  'show',
  'open',
  'put',
  'take',
  'edited',
]);
/** "Take that off", "put that forward". */
const away = new Set(['off', 'back', 'forward', 'down', 'out']);
const leads = [
  'no i meant',
  'no i mean',
  'sorry i meant',
  'sorry i mean',
  'i meant',
  'i mean',
  'no sorry',
  'and what about',
  'and how about',
  'what about',
  'how about',
  'just the ones',
  'only the ones',
  'which of those are',
  'which of them are',
  'just those',
  'only those',
  'and for',
  'same for',
  'ok and',
  'and',
  'also',
  'plus',
  'no',
  'sorry',
  'ok what about',
  'ok',
].map((lead) => lead.split(' '));

/** What begins a message that takes some of a list before it; of a message that begins so and is of something else it says nothing. */
const narrowing = [
  'just the',
  'only the',
  'just',
  'only',
  'which of those',
  'which of them',
  'which ones',
  'of those',
  'how many of those are',
  'how many of them are',
  'how many of those',
  'how many of them',
  'how many are',
  'are any of those',
  'are any of them',
  'are any',
  'which are',
  'of them',
  'any',
].map((lead) => lead.split(' '));
/** Nobody asks these but of what was just said. */
const alone = new Set([
  'since when',
  'until when',
  'why',
  'and why',
  'but why',
  'and who decided that',
  'why is that',
  'why not',
  'how come',
  'says who',
  'who says',
  'who says so',
  'who decided',
  'who decided that',
  'when was that',
  'when was that decided',
  'for how long',
  'undo that',
  'cancel that',
  'reverse that',
  'take that back',
  'approve',
  'fine approve',
  'ok approve',
  'what does that leave',
  'what was agreed',
  'what did they agree',
  'what was decided',
  'who was there',
  'how did it go',
  'how often',
  'how long',
  'who chairs',
  'who attends',
  'what is left now',
  'how much is left now',
  'how many are left now',
]);

/** How a message leans on the one before it. */
export interface FollowUp {
  /** It begins as one does ("and …", "what about …"); so many words of it do so. */
  lead: number;
  /** It begins as one that takes some of a list before it does ("only the …"); so many words of it do so. */
  narrows: number;
  /** It speaks of "it", "they" or "that school". */
  points: boolean;
  /** It says "is it" or "is that": of what was talked of before, if anything was. */
  hints: boolean;
}

/**
 * Does a message lean on the one before?
 *
 * @example followUp(readWords('and Hollin Edge?')) // { lead: 1, narrows: 0, points: false, hints: false }
 */
export function followUp(words: readonly Word[]): FollowUp {
  const said = words.map(({ text }) => text);
  const begins = (ways: readonly string[][]) => ways.find((one) => one.every((word, at) => said[at] === word))?.length ?? 0;
  const lead = begins(leads);
  const there = (at: number) => ['are', 'is'].includes(said[at + 1] ?? '') || ['are', 'is'].includes(said[at - 1] ?? '');
  const points =
    alone.has(said.join(' ')) ||
    said.some(
      (word, at) =>
        (pointing.has(word) && !((word === 'it' && said[at - 1] === 'is') || (word === 'there' && there(at)))) ||
        (word === 'that' &&
          (at === said.length - 1 || (at === said.length - 2 && away.has(said.at(-1)!))) &&
          leaning.has(said[at - 1] ?? '')) ||
        (word === 'that' && ['school', 'setting', 'nursery', 'provider', 'one', 'different', 'compared'].includes(said[at + 1] ?? '')),
    );
  const hints = said.some((word, at) => (word === 'it' || word === 'that') && said[at - 1] === 'is');
  // "The A ones", "the B1s".
  const short = said[0] === 'the' && said.length <= 6;
  const ones = short && (said.at(-1) === 'ones' || (said.length === 2 && /^[A-Z]\d?s$/.test(words[1]!.raw))) ? 1 : 0;
  return { lead, narrows: begins(narrowing) || ones, points, hints };
}
