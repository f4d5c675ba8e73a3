import { z } from 'zod/v4';

/** A day as a form submits it: empty is not given, and what is no date comes back with a word on it. */
export const dayField = z
  .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), z.string().trim().max(40).optional())
  .optional();
