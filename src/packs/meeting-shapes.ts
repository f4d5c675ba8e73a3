import { z } from 'zod/v4';
import { citationSchema } from '../domain/citation.ts';
import { meetingPlaces } from '../domain/meeting.ts';
import { providerKindSchema } from '../domain/provider-kind.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const words = z.string().min(1);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
const hours = z.strictObject({ from: timeOfDay, until: timeOfDay });

/**
 * One point of an agenda. `progress` lists the priorities and actions of the last meeting and asks how they stand;
 * `evidence` is what the provider's leaders bring, `officers` the authority's own activity and its impact, `dashboard` what
 * of the compliance dashboard bears on it, `risk` the assessment at the end; `words` is anything else that is brought.
 */
const agendaPointSchema = z.strictObject({
  id,
  label: words,
  kind: z.enum(['progress', 'evidence', 'officers', 'dashboard', 'words', 'risk']),
  /** Who adds to it beforehand; both sides where it is left out. */
  from: z.enum(['leaders', 'officers']).optional(),
});

/** A team asked where it helps: its office, and why. `dashboard` are the fields of the dashboard that suggest it where they are amber or red. */
const widerTeamSchema = z.strictObject({ office: words, because: words, dashboard: z.array(id).default([]) });

/** One answer of the assessment at a meeting's end, best first. `review` puts the provider on the list of categories to look at. */
const riskRatingSchema = z.strictObject({ id, label: words, review: z.boolean().default(false) });

/**
 * What the meetings of some activities are like: how long, who chairs and must be there, where and when they are held, what is
 * on the agenda and what they end in. Offices are named as in the pack's `offices`; `chair` and `required` are left
 * out where a forum entitlement gives them. Without `kinds` it is for every kind of provider. `own` lists what is
 * Tally's own and not the source's.
 *
 * @example { id: 'tas-school', activities: ['tas-meeting'], kinds: ['maintained-school'], minutes: 120, officers: ['School Improvement Advisor'], places: ['provider'], citation }
 */
export const meetingShapeSchema = z.strictObject({
  id,
  activities: z.array(id).min(1),
  kinds: z.array(providerKindSchema).min(1).optional(),
  minutes: z.number().int().min(15).max(480).multipleOf(15),
  /** Any one of them. */
  chair: z.array(words).default([]),
  /** Minimum attendance of the provider's side. */
  required: z.array(words).default([]),
  /** The authority's people who look after the provider and take part. */
  officers: z.array(words).default([]),
  wider: z.array(widerTeamSchema).default([]),
  /** A chair who is directly linked to the provider: refused, or warned of. */
  linkedChair: z.enum(['refused', 'warned']).default('warned'),
  places: z.array(z.enum(meetingPlaces)).min(1),
  /** When it may be held, first start and last end; 09:00 to 16:30 where it is left out. */
  hours: hours.optional(),
  /** Hours besides, for people who are with children by day. */
  evening: hours.optional(),
  /** How many school days ahead the agenda is shared. */
  shareAgendaDays: z.number().int().positive().optional(),
  agenda: z.array(agendaPointSchema).default([]),
  /** What is assessed at its end. */
  risk: z.strictObject({ question: words, ratings: z.array(riskRatingSchema).min(2) }).optional(),
  /** True where the minutes go out only when the chair has approved them. */
  chairApproves: z.boolean().default(false),
  own: z.array(words).default([]),
  citation: citationSchema,
});

export type MeetingShape = z.infer<typeof meetingShapeSchema>;
export type AgendaPoint = MeetingShape['agenda'][number];
export type WiderTeam = MeetingShape['wider'][number];
export type RiskRating = NonNullable<MeetingShape['risk']>['ratings'][number];
