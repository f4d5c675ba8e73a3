import { z } from 'zod/v4';
import { common } from './common.ts';

/**
 * A recurring group: who chairs it, who sits on it, who must be there and what it ends in. What is on its agenda stands in the shape of
 * its meetings (`packs/meeting-shapes.ts`).
 *
 * @example { shape: 'forum', activity: 'tas-meeting', chair: ['Head of Service'], members: [], minimumAttendance: ['headteacher'], outcome: 'a risk assessment', citation }
 */
export const forumEntitlementSchema = z.strictObject({
  shape: z.literal('forum'),
  ...common,
  chair: z.array(z.string().min(1)).min(1),
  members: z.array(z.string().min(1)),
  minimumAttendance: z.array(z.string().min(1)).default([]),
  outcome: z.string().min(1).optional(),
});
export type ForumEntitlement = z.infer<typeof forumEntitlementSchema>;
