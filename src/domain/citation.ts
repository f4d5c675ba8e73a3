import { z } from 'zod/v4';

/**
 * Where a rule stands in its source: which document of the pack, and the place in it.
 *
 * @example { document: 'strategy', place: 'Annex 2, Category B1' }
 */
export const citationSchema = z.strictObject({
  /** The id of one of the pack's `documents`. */
  document: z.string().min(1),
  /** Annex, section, heading or slide title, in the document's own words. */
  place: z.string().min(1),
});

export type Citation = z.infer<typeof citationSchema>;
