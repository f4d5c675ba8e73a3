import { z } from 'zod/v4';
import { common } from './common.ts';

/**
 * A visit or meeting that recurs: every n school weeks, half-termly, termly, yearly, or once.
 * School weeks are weeks with a school day, numbered from the year's first or from the decision;
 * visits fall in weeks n, 2n, 3n and so on.
 * `outside` means held for everybody together and offered, not owed to each: counted apart, and never overdue.
 *
 * @example { shape: 'cadence', activity: 'officer-visit', every: { weeks: 2 }, from: 'year', citation }
 */
export const cadenceEntitlementSchema = z.strictObject({
  shape: z.literal('cadence'),
  ...common,
  every: z.union([z.strictObject({ weeks: z.number().int().min(1).max(39) }), z.enum(['half-term', 'term', 'year', 'once'])]),
  from: z.enum(['year', 'decision']).default('year'),
  outside: z.boolean().default(false),
});
export type CadenceEntitlement = z.infer<typeof cadenceEntitlementSchema>;
