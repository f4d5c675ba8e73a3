import { z } from 'zod/v4';
import { common } from './common.ts';

/**
 * A share of a group that must be reached each year, and each member at least once in so many years.
 *
 * @example { shape: 'quota', activity: 'moderation', percentEachYear: 25, eachWithinYears: 4, citation }
 */
export const quotaEntitlementSchema = z.strictObject({
  shape: z.literal('quota'),
  ...common,
  percentEachYear: z.number().int().min(1).max(100),
  eachWithinYears: z.number().int().min(1),
});
export type QuotaEntitlement = z.infer<typeof quotaEntitlementSchema>;
