import { z } from 'zod/v4';

/** A note's id, as a button carries it. Language leaves it out. */
export const noteIdField = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .optional();
