import { z } from 'zod/v4';
import { citationSchema } from '../citation.ts';

/** What every entitlement states, whatever its shape. */
export const common = {
  /** The pack's id of the activity it buys. */
  activity: z.string().min(1),
  /** Who takes part or agrees the focus, in the strategy's words. */
  who: z.string().min(1).optional(),
  /** What a reader must know besides ("timing agreed between head and SIA"). */
  remark: z.string().min(1).optional(),
  /** Ids of the pack's discrepancies that this entitlement rests on. */
  discrepancies: z.array(z.string()).default([]),
  citation: citationSchema,
};
