import { z } from 'zod/v4';

/** The longest reply, in letters: some four pages. */
const longestReply = 10_000;

const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** The fields of the requests about a summary. */
export const summaryFields = {
  /** A note's id, or a reply's, as a button carries it. */
  note: z.string().regex(/^[0-9a-f]{24}$/),
  /** The version that the card was made of. */
  version: z.coerce.number().int().min(1).max(999).optional(),
  /** What somebody writes back, whole. */
  text: z.preprocess(blankIsAbsent, z.string().trim().max(longestReply).optional()).optional(),
  longestReply,
} as const;
