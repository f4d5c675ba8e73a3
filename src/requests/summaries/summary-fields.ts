import { z } from 'zod/v4';
import { field } from '../field.ts';

/** The longest reply, in letters: some four pages. */
const longestReply = 10_000;

/** The fields of the requests about a summary. */
export const summaryFields = {
  /** A note's id, or a reply's, as a button carries it. */
  note: z.string().regex(/^[0-9a-f]{24}$/),
  /** The version that the card was made of. */
  version: z.coerce.number().int().min(1).max(999).optional(),
  /** What somebody writes back, whole. */
  text: field(z.string().trim().max(longestReply)),
  longestReply,
} as const;
