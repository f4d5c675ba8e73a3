import { z } from 'zod/v4';
import { cadenceEntitlementSchema } from './cadence.ts';
import { daysEntitlementSchema } from './days.ts';
import { forumEntitlementSchema } from './forum.ts';
import { moneyEntitlementSchema } from './money.ts';
import { noteEntitlementSchema } from './note.ts';
import { quotaEntitlementSchema } from './quota.ts';

/** Everything a category or a kind of provider can be entitled to: one union, told apart by `shape`. */
export const entitlementSchema = z.discriminatedUnion('shape', [
  daysEntitlementSchema,
  cadenceEntitlementSchema,
  quotaEntitlementSchema,
  moneyEntitlementSchema,
  noteEntitlementSchema,
  forumEntitlementSchema,
]);
export type Entitlement = z.infer<typeof entitlementSchema>;
