import { z } from 'zod/v4';

/** The six half terms of an academic year, in order. */
export const halfTerms = ['autumn-1', 'autumn-2', 'spring-1', 'spring-2', 'summer-1', 'summer-2'] as const;
export const halfTermSchema = z.enum(halfTerms);
export type HalfTerm = z.infer<typeof halfTermSchema>;

export const terms = ['autumn', 'spring', 'summer'] as const;
export const termSchema = z.enum(terms);
export type Term = z.infer<typeof termSchema>;

/**
 * When in the academic year an activity is to happen.
 * `month` may name the half term it must also fall in ("Autumn 2: November").
 * `term` may prefer one of its halves: the window stays the whole term.
 * `before` closes when the named activity's own window opens (`window-dates.ts` has the case of one that opens at once).
 *
 * @example { in: 'month', month: 11, halfTerm: 'autumn-2' }
 */
export const windowSchema = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('month'), month: z.number().int().min(1).max(12), halfTerm: halfTermSchema.optional() }),
  z.strictObject({ in: z.literal('half-term'), halfTerm: halfTermSchema }),
  z.strictObject({ in: z.literal('term'), term: termSchema, prefer: z.enum(['first-half', 'second-half']).optional() }),
  z.strictObject({ in: z.literal('any-time'), usually: termSchema.optional() }),
  z.strictObject({ in: z.literal('before'), activity: z.string() }),
]);
export type Window = z.infer<typeof windowSchema>;
