import type { Word } from './read-words.ts';

const pointing = new Set(['it', 'its', 'they', 'them', 'their', 'theirs', 'theyve', 'there', 'same']);
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

/** How a message leans on the one before it. */
export interface FollowUp {
  /** It begins as one does ("and …", "what about …"); so many words of it do so. */
  lead: number;
  /** It speaks of "it", "they" or "that school". */
  points: boolean;
  /** It says "is it": of what was talked of before, if anything was. */
  hints: boolean;
}

/**
 * Does a message lean on the one before?
 *
 * @example followUp(readWords('and Hollin Edge?')) // { lead: 1, points: false, hints: false }
 */
export function followUp(words: readonly Word[]): FollowUp {
  const said = words.map(({ text }) => text);
  const lead = leads.find((one) => one.every((word, at) => said[at] === word))?.length ?? 0;
  const there = (at: number) => ['are', 'is'].includes(said[at + 1] ?? '') || ['are', 'is'].includes(said[at - 1] ?? '');
  const points = said.some(
    (word, at) =>
      (pointing.has(word) && !((word === 'it' && said[at - 1] === 'is') || (word === 'there' && there(at)))) ||
      (word === 'that' && ['school', 'setting', 'nursery', 'provider', 'one'].includes(said[at + 1] ?? '')),
  );
  const hints = said.some((word, at) => word === 'it' && said[at - 1] === 'is');
  return { lead, points, hints };
}
