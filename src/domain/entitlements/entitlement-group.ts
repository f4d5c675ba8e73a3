import { z } from 'zod/v4';
import { citationSchema } from '../citation.ts';
import { daysSchema } from '../days.ts';
import { phaseSchema, providerKindSchema } from '../provider-kind.ts';
import { entitlementSchema } from './entitlement.ts';

/**
 * Which providers a rule or an entitlement speaks of. Every condition given must hold;
 * one left out holds for all. `categories` are ids of the pack's categories.
 *
 * @example { kinds: ['pvi', 'child-minder'], categories: ['C'] }
 */
export const appliesToSchema = z.strictObject({
  kinds: z.array(providerKindSchema).min(1),
  phases: z.array(phaseSchema).min(1).optional(),
  categories: z.array(z.string().min(1)).min(1).optional(),
  offersTwoYearOlds: z.boolean().optional(),
});
export type AppliesTo = z.infer<typeof appliesToSchema>;

/**
 * One block of a strategy's support table: whom it is for, the total it prints, and its items.
 * `totalDays` must equal the sum of the `days` items that are not `outside` (null: the source prints none).
 *
 * @example { id: 'school-B1', appliesTo, totalDays: 9.5, upTo: false, items, citation }
 */
export const entitlementGroupSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  appliesTo: appliesToSchema,
  totalDays: daysSchema.nullable(),
  /** "up to 8 days": the total is a ceiling. */
  upTo: z.boolean().default(false),
  /** "minimum of 1 day": the total is a floor. */
  atLeast: z.boolean().default(false),
  remark: z.string().min(1).optional(),
  discrepancies: z.array(z.string()).default([]),
  items: z.array(entitlementSchema).min(1),
  citation: citationSchema,
});
export type EntitlementGroup = z.infer<typeof entitlementGroupSchema>;
