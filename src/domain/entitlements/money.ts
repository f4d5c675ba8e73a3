import { z } from 'zod/v4';
import { common } from './common.ts';

/**
 * Money as a rate for each of something. Money is whole pence.
 * `ratePence` is absent where the source leaves the rate open ("x per pupil").
 *
 * @example { shape: 'money', activity: 'school-improvement-contribution', ratePence: 583, per: 'pupil', citation }
 */
export const moneyEntitlementSchema = z.strictObject({
  shape: z.literal('money'),
  ...common,
  ratePence: z.number().int().nonnegative().optional(),
  per: z.enum(['pupil', 'sen-pupil', 'school']),
});
export type MoneyEntitlement = z.infer<typeof moneyEntitlementSchema>;
