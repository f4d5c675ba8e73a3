import { z } from 'zod/v4';
import { daysSchema } from '../days.ts';
import { common } from './common.ts';
import { windowSchema } from './window.ts';

const none = daysSchema.default(0);

/**
 * A number of occurrences of an activity, each made of preparation, visit and report days.
 * `parts` are the days of one occurrence. `divisible` means that its days may be taken in any number
 * of visits (focused support), so that it is done by days and not by visits. `reportCoversPrep` means
 * that the source prints "prep and write-up" as one figure: it stands under report, and preparation is
 * debited from it. `outside` means offered on top of the category's total.
 * `windows` has one window for each occurrence, or a single one for all.
 *
 * @example
 * { shape: 'days', activity: 'core-visit', count: 1, parts: { visit: 0.5, report: 0.5 },
 *   windows: [{ in: 'term', term: 'spring' }], citation }
 */
export const daysEntitlementSchema = z.strictObject({
  shape: z.literal('days'),
  ...common,
  count: z.number().int().positive(),
  parts: z.strictObject({ prep: none, visit: none, report: none }),
  windows: z.array(windowSchema).min(1),
  divisible: z.boolean().default(false),
  reportCoversPrep: z.boolean().default(false),
  outside: z.boolean().default(false),
});
export type DaysEntitlement = z.infer<typeof daysEntitlementSchema>;
