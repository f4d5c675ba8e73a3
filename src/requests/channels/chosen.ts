import { z } from 'zod/v4';

/**
 * Any of some values, as a form submits them: joined by commas, and nothing where none was ticked.
 *
 * @example chosen(phaseSchema).parse('primary,special') // ['primary', 'special']
 */
export function chosen<S extends z.ZodType>(one: S) {
  const apart = (value: unknown) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value);
  const none = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value);
  return z.preprocess((value) => none(apart(value)), z.array(one).min(1).max(40).optional()).optional();
}
