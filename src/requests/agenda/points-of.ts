import type { Agenda, AgendaItem } from '../../domain/agenda.ts';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { meetingShapeFor, type ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { AgendaPoint } from '../../packs/meeting-shapes.ts';
import { dashboardConcerns } from '../compliance/dashboard-concerns.ts';
import type { Context } from '../context.ts';
import { hasAgreement, noAgreement } from '../sharing/has-agreement.ts';
import { officerActivity } from './officer-activity.ts';
import { sharedEarlier } from './shared-earlier.ts';

/** Who looks at an agenda: those who lead the provider, the authority's officers, or somebody of another team who is asked to it. */
export type AgendaSide = 'leaders' | 'officers' | 'guest';

/** A point of an agenda as it stands: what Tally knows of it, and what was added. */
export interface PointOf {
  point: AgendaPoint;
  lines: string[];
  items: AgendaItem[];
}

/**
 * The agenda of a meeting, point by point as its shape has them. It holds nothing that a head may not see: only what was agreed in
 * summaries and minutes that were sent, never what is confidential. Figures of the compliance dashboard need an agreement to
 * share information, and somebody of another team sees those of their own team alone.
 *
 * @example (await pointsOf(context, { provider, meeting, side: 'leaders' }, agenda))[1]?.lines[0] // 'Priority: Books that match …'
 */
export async function pointsOf(
  context: Context,
  { provider, meeting, side }: { provider: Provider; meeting: Meeting; side: AgendaSide },
  agenda: Agenda | undefined,
): Promise<PointOf[]> {
  const shape = shapeOf(context, provider, meeting);
  const known: Partial<Record<AgendaPoint['kind'], string[]>> = {
    progress: await sharedEarlier(context, provider, meeting),
    officers: await officerActivity(context, provider, meeting),
    dashboard: await concerns(context, { provider, meeting, side }, shape),
    risk: shape.risk ? [`${shape.risk.question} ${shape.risk.ratings.map(({ label }) => label).join(', ')}.`] : [],
  };
  return shape.agenda.map((point) => ({
    point,
    lines: known[point.kind] ?? [],
    items: (agenda?.items ?? []).filter((item) => item.point === point.id),
  }));
}

/** What the meeting is like. Of an activity that the pack has no shape for any more, nothing stands on its agenda. */
export function shapeOf(context: Pick<Context, 'pack'>, { kind }: Pick<Provider, 'kind'>, { activity, date }: Meeting): ShapeOfMeeting {
  const pack = context.pack(academicYearOf(date));
  return meetingShapeFor(pack, activity, kind) ?? { ...none, citation: { document: '', place: '' } };
}

const none: Omit<ShapeOfMeeting, 'citation'> = {
  minutes: 120,
  chair: [],
  required: [],
  officers: [],
  wider: [],
  linkedChair: 'warned',
  places: ['provider'],
  agenda: [],
  chairApproves: false,
  own: [],
};

async function concerns(
  context: Context,
  { provider, meeting, side }: { provider: Provider; meeting: Meeting; side: AgendaSide },
  shape: ShapeOfMeeting,
): Promise<string[]> {
  if (!shape.agenda.some(({ kind }) => kind === 'dashboard')) return [];
  if (!(await hasAgreement(context, provider.key))) return side === 'guest' ? [] : [noAgreement];
  const office = meeting.attendees.find(({ person }) => person === context.asker.person.key)?.office;
  const own = shape.wider.find((team) => team.office === office)?.dashboard ?? [];
  const all = await dashboardConcerns(context, provider);
  const seen = side === 'guest' ? all.filter(({ field }) => own.includes(field)) : all;
  if (seen.length > 0) return seen.map(({ label, says }) => `${label}: ${says}`);
  return side === 'guest' ? [] : [`Nothing of it is red or amber on ${sayDate(context.today)}.`];
}

/** May this side add to a point? */
export function takesItems({ kind, from }: AgendaPoint, side: AgendaSide): boolean {
  return side !== 'guest' && kind !== 'dashboard' && kind !== 'risk' && (from === undefined || from === side);
}
