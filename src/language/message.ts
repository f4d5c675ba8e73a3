import type { Pack } from '../packs/schema.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import type { Classified } from './classify.ts';
import type { FollowUp } from './follow-up.ts';
import { keptReading } from './kept-reading.ts';
import type { Word } from './read-words.ts';
import { type Apart, takeApart } from './reading.ts';
import { nameChosenBefore } from './same-name.ts';
import type { Memory } from './understanding.ts';

/** A message taken apart: what it names, which provider, what it is like, and what is left of it. */
export interface Message extends Omit<Apart, 'classified'> {
  words: readonly Word[];
  cut: boolean;
  /** It ends in a question mark. */
  questioned: boolean;
  classified?: Classified;
  follows: FollowUp;
  pack: Pack;
  /** The words that were taken for a provider because this person chose it for them before. */
  taken?: string;
}

/** Takes a message apart in the light of what was said before it; what is to be done with it is `understand`'s to decide. */
export function readMessage(text: string, context: Context, requests: readonly Request[], memory: Memory = {}): Message {
  const reading = keptReading(text, context, requests);
  const { words, cut, questioned, pack, typed } = reading;
  const heard = nameChosenBefore(typed, memory.names, context);
  const { found, aside, provider, bare, classified } = heard === typed ? reading.apart : takeApart(reading, heard, context, requests);
  // "B1 or B2, and how many days left?" asks of the school that was talked of.
  const either = found.some(({ either, from }) => either && from <= reading.follows.lead) && !found.some(({ slot }) => slot === 'kind');
  const follows = either ? { ...reading.follows, hints: true } : reading.follows;
  const unsaid =
    !context.asker.staff ||
    follows.lead > 0 ||
    follows.points ||
    memory.near !== undefined ||
    (follows.hints && memory.last?.provider !== undefined);
  return {
    words,
    cut,
    questioned,
    found,
    aside,
    provider,
    classified: classified(unsaid),
    follows,
    bare,
    pack,
    taken: 'heard' in typed && heard.is === 'one' ? typed.heard : undefined,
  };
}
