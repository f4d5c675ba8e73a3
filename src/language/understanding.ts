import type { Candidate, Slot } from './found.ts';

/** What the last answered message was about, for "and Hollin Edge?". Kept by (conversation, person), outside. */
export interface Memory {
  last?: { request: string; provider?: string; input?: Record<string, unknown> };
  /** The providers that the last message to name any was of, where they were several: for "compare the two". */
  several?: readonly string[];
  /** The last two providers that were asked of one after the other ("and Dunmallow?"), for "both" and "compare them". */
  pair?: readonly string[];
  /** The providers of the list that was shown last, in its order, for "the first one". */
  listed?: readonly string[];
  /** The last two categories that were asked of one after the other, for "what is the difference?". */
  codes?: readonly [string, string];
  /** The last question back, for "the second one" and "the catholic one". */
  choice?: Choice;
  /** The provider that another part of the same message names. Never kept. */
  near?: string;
  /** What this person means by words that fit several names (`sameName` of the words → provider key). Never kept. */
  names?: ReadonlyMap<string, string>;
}

/** A question back that was put to a person, and what they could choose from. */
export interface Choice {
  request: string;
  input: Record<string, unknown>;
  slot: Slot;
  /** What they had typed for it. */
  heard?: string;
  candidates: readonly Candidate[];
  /** It has been answered with this, and may still be referred to ("and the other one?"). */
  settled?: string | number;
}

/** What a message asks for. */
export type Understanding = (
  | { does: 'request'; request: string; input: Record<string, unknown> }
  /** Several things fit a slot, or a slot the request needs is missing: never guessed. */
  | { does: 'ask'; request: string; input: Record<string, unknown>; slot: Slot; question: string; candidates: Candidate[]; heard?: string }
  /** Nobody the asker may see has this name; `request` is what was asked of it. `nearest` are provider keys. */
  | {
      does: 'unknown-provider';
      request: string;
      input: Record<string, unknown>;
      heard: string;
      nearest: string[];
      /** Which field it was said for; `provider` where it is left out. */
      slot?: 'provider' | 'other';
    }
  /** `thanks`: nothing more is wanted. */
  | { does: 'greeting'; thanks?: true }
  /** Like nothing that can be asked, or not enough: `maybe` are the likeliest of what the asker may ask, with what was named filled in. */
  | { does: 'out-of-scope'; maybe?: { request: string; input: Record<string, unknown> }[] }
) & {
  /** What was said of a list and narrows it in no way that Tally knows ("with a trainee"). */
  passedOver?: string;
  /** What was written beside it, for the field of the form that asks for it. */
  written?: { field: string; text: string };
  /** The message was longer than Tally reads, and only its beginning was read. */
  cut?: true;
  /** The provider was taken because this person chose it for these words before. */
  taken?: { heard: string; provider: string };
};
