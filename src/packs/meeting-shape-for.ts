import type { ForumEntitlement } from '../domain/entitlements/forum.ts';
import type { ProviderKind } from '../domain/provider-kind.ts';
import { activityOf } from './activity-of.ts';
import type { MeetingShape } from './meeting-shapes.ts';
import type { Pack } from './schema.ts';

/** What a meeting is like. `general` means that the pack says nothing of it besides its forum, so that the rest is Tally's own. */
export type ShapeOfMeeting = Omit<MeetingShape, 'id' | 'activities' | 'kinds'> & { general?: true };

/** Hours in which meetings are held where the pack’s shape says nothing of it: Tally’s own. */
export const usualHours = { from: '09:00', until: '16:30' } as const;

/**
 * What the meetings of an activity are like for a kind of provider: the pack's shape, with the chair and the minimum
 * attendance of its forum where the shape leaves them out; of a forum without a shape, and of any other activity that is a
 * meeting, Tally's general one. Undefined for an activity that is no meeting.
 *
 * @example meetingShapeFor(pack, 'tas-meeting', 'pvi')?.chair // ['Senior Adviser for Early Years']
 */
export function meetingShapeFor(pack: Pack, activity: string, kind: ProviderKind): ShapeOfMeeting | undefined {
  const forum = forumOf(pack, activity, kind);
  const given = pack.meetingShapes.find(({ activities, kinds }) => activities.includes(activity) && (!kinds || kinds.includes(kind)));
  const named = activityOf(pack, activity);
  if (!given && !forum && named?.nature !== 'meeting') return undefined;
  const shape: ShapeOfMeeting = given ?? { ...general, citation: (forum ?? named)!.citation };
  return {
    ...shape,
    chair: shape.chair.length > 0 ? shape.chair : (forum?.chair ?? []),
    required: shape.required.length > 0 ? shape.required : (forum?.minimumAttendance ?? []),
  };
}

/** The forum that an activity is for a kind of provider: the same in each of its categories. */
function forumOf(pack: Pack, activity: string, kind: ProviderKind): ForumEntitlement | undefined {
  return pack.groups
    .filter(({ appliesTo }) => appliesTo.kinds.includes(kind))
    .flatMap(({ items }) => items)
    .find((item): item is ForumEntitlement => item.shape === 'forum' && item.activity === activity);
}

const general: Omit<ShapeOfMeeting, 'citation'> = {
  minutes: 120,
  chair: [],
  required: [],
  officers: [],
  wider: [],
  linkedChair: 'warned',
  places: ['provider', 'online', 'both'],
  agenda: [
    { id: 'progress', label: 'Priorities and actions of the last meeting', kind: 'progress' },
    { id: 'evidence', label: 'Evidence of impact', kind: 'evidence', from: 'leaders' },
    { id: 'officers', label: 'The authority’s activity and its impact', kind: 'officers', from: 'officers' },
    { id: 'next-steps', label: 'Next steps', kind: 'words' },
  ],
  chairApproves: false,
  own: ['The length, the places and the agenda'],
  general: true,
};
