import type { Candidate, Slot } from './found.ts';

/** What the last answered message was about, for "and Hollin Edge?". Kept by (conversation, person), outside. */
export interface Memory {
  last?: { request: string; provider?: string; input?: Record<string, unknown> };
}

/** What a message asks for. */
export type Understanding = (
  | { does: 'request'; request: string; input: Record<string, unknown> }
  /** Several things fit a slot, or a slot the request needs is missing: never guessed. */
  | { does: 'ask'; request: string; input: Record<string, unknown>; slot: Slot; question: string; candidates: Candidate[] }
  /** Nobody the asker may see has this name; `request` is what was asked of it. `nearest` are provider keys. */
  | { does: 'unknown-provider'; request: string; input: Record<string, unknown>; heard: string; nearest: string[] }
  | { does: 'greeting' }
  | { does: 'out-of-scope' }
) & {
  /** The message was longer than Tally reads, and only its beginning was read. */
  cut?: true;
};
