import { z } from 'zod/v4';

/** A note's id, as a button carries it. Language leaves it out. No colon: it is part of ids that are found by prefix. */
export const noteIdField = z
  .string()
  .regex(/^[\w.-]{1,80}$/)
  .optional();
