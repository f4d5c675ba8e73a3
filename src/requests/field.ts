import { z } from 'zod/v4';

/** Teams submits a field that was left empty as an empty string: that is a field not given. */
const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/**
 * A field of a form that may be left out or left empty.
 *
 * @example field(z.string().max(300)).parse('  ') // undefined
 */
export const field = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsAbsent, schema.optional()).optional();

/** A day as a form submits it: empty is not given, and what is no date comes back with a word on it. */
export const dayField = field(z.string().trim().max(40));
