import { z } from 'zod/v4';
import { common } from './common.ts';

/**
 * A form of named parts that is kept for each provider, or support in words that has no count
 * (then `parts` is empty): "attached HMI", "broker support if needed".
 *
 * @example { shape: 'note', activity: 'dsin', parts: ['Diagnose', 'Support', 'Impact', 'Next steps'], citation }
 */
export const noteEntitlementSchema = z.strictObject({
  shape: z.literal('note'),
  ...common,
  parts: z.array(z.string().min(1)).default([]),
});
export type NoteEntitlement = z.infer<typeof noteEntitlementSchema>;
