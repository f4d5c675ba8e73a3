import type { Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';

type Pattern = readonly [RegExp, string];

/** Which agreed actions are asked for. "Has it done what it agreed" and "what should we have done" ask for all of them. */
const shows: readonly Pattern[] = [
  [/\b(late|overdue|behind|missed)\b/, 'late'],
  [/\b(not|isnt|arent|still to be|to be) (been )?(done|finished|completed?)\b|\b(open|outstanding|unfinished|still to do)\b/, 'open'],
  [
    /^(?!.*\b(has|have|did)\b(?! been).*\bdone\b)(?!.*\b(shouldve|(should|supposed to|meant to) (be|have)) ).*\b(done|completed?|finished|closed)\b/,
    'done',
  ],
];

/** Which of the things that Tally sends unasked is meant. */
const tolds: readonly Pattern[] = [
  [/\b(digest|digests|weekly (summary|message|email))\b/, 'digest'],
  [/\b(reminders?|reminding|remind)\b/, 'reminders'],
  [/\bnews\b|\bwatch ?list (messages|updates)\b/, 'news'],
];

/** Whether somebody comes to a meeting. */
const answers: readonly Pattern[] = [
  [
    /\b(decline|declining|declined|apologies|unable|cannot|cant|wont|not (be )?(able|coming|going|attending|make|attend)|(will|can|shall|am) not)\b/,
    'declined',
  ],
  [/\b(might|may|maybe|perhaps|tentative|tentatively|not sure)\b/, 'tentative'],
  [/\b(accept|accepting|yes|can make|will be (there|at)|coming|attending|be there|see you)\b/, 'accepted'],
];

/** Whether it is to come, to stop or to rest for a while: "no reminders until Monday" is a rest. */
const turns: readonly Pattern[] = [
  [/\b(on|resume|restart|unmute|unpause|start|again)\b(?!.*\b(off|hold)\b)/, 'on'],
  [/\b(pause|paused|mute|snooze|suspend|on hold|until|till|til)\b/, 'pause'],
  [/\b(stop|off|no|dont|not|without|unsubscribe|cancel|end|disable|never|silence)\b/, 'off'],
];

/**
 * What a message says of agreed actions (open, late, done), of an invitation (that one comes or does not) and of what Tally sends
 * unasked: which of it, and whether it is to come, rest or stop. Their words stay words besides: they tell which request is meant.
 *
 * @example findTold(readWords('pause reminders until 12 April')).map(({ slot }) => slot) // ['told', 'turn']
 */
export function findTold(words: readonly Word[]): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const first = (slot: Slot, patterns: readonly Pattern[]): Found[] => {
    const value = patterns.find(([pattern]) => pattern.test(said))?.[1];
    return value === undefined ? [] : [{ slot, values: [{ value, label: value }], from: 0, to: words.length }];
  };
  return [...first('show', shows), ...first('answer', answers), ...first('told', tolds), ...first('turn', turns)];
}
