import type { PlanLine } from '../../domain/position.ts';
import { activityName, activityOf } from '../../packs/activity-of.ts';
import { meetingShapeFor, type ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Button } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { sentenceOf } from '../words/plan-words.ts';

/** A meeting to find a time for: its activity, what it is like, and which occurrence of the plan it is, where it is one. */
export interface WhichMeeting {
  activity: string;
  name: string;
  shape: ShapeOfMeeting;
  line?: PlanLine;
  /** All of its occurrences that are open and have no day yet, that one first. */
  open: PlanLine[];
  /** What is unusual about it, in words. */
  note?: string;
}

/** Why none is to be found a time for, and what can be done instead. */
export interface NoMeeting {
  says: string;
  buttons: Button[];
}

/**
 * Which meeting of a provider is to be scheduled: the activity that was named, or else the provider's forum; of it the
 * occurrence that is due next and has no day yet. `dated` where days were given: then one besides the plan is meant as well.
 * An activity that is no meeting, one that the strategy does not give this provider and one whose meetings are all booked
 * are answered in words.
 *
 * @example whichMeeting(stands, {}) // { activity: 'tas-meeting', name: 'Team Around the School meeting', line: { nth: 2, of: 3, … }, … }
 */
export function whichMeeting(
  stands: Standing,
  { activity, dated = false }: { activity?: string; dated?: boolean },
): WhichMeeting | NoMeeting {
  const { pack, provider, position, category } = stands;
  const forums = position.groups.flatMap(({ items }) => items).filter(({ shape }) => shape === 'forum');
  const wanted = activity ?? forums[0]?.activity;
  if (wanted === undefined) return noForum(stands);
  const name = activityName(pack, wanted, provider.kind);
  const shape = meetingShapeFor(pack, wanted, provider.kind);
  if (!shape) return { says: noShape(stands, wanted, name), buttons: offers(stands) };
  const lines = position.plan.filter((line) => line.activity === wanted && !line.outside);
  const open = lines.filter(({ state }) => state !== 'done' && state !== 'not-due').sort(byUrgency);
  const undated = open.filter(({ plannedFor }) => plannedFor === undefined);
  if (undated[0]) return { activity: wanted, name, shape, line: undated[0], open: undated };
  const gets = category ? ` in category ${category.id}` : '';
  const besides =
    lines.length === 0
      ? `The strategy gives ${provider.name} no ${name}${gets}: this one is besides what it gets.`
      : `Every ${name} of this year is held, booked or no longer due: this one is besides them.`;
  if (dated || lines.length === 0) return { activity: wanted, name, shape, open: [], note: besides };
  const [booked] = open;
  return {
    says: booked
      ? `${sentenceOf(stands, booked)} No other ${name} is open at ${provider.name}. If another is wanted, say from which day.`
      : `Every ${name} of this year has been held or is no longer due at ${provider.name}. If another is wanted, say from which day.`,
    buttons: [],
  };
}

/** What is overdue or due first, then what comes up; within each by its window. */
function byUrgency(a: PlanLine, b: PlanLine): number {
  const order = ['overdue', 'due', 'upcoming', 'any-time', 'undated'];
  return order.indexOf(a.state) - order.indexOf(b.state) || (a.closes ?? '').localeCompare(b.closes ?? '') || a.nth - b.nth;
}

/** The strategy gives this provider no forum: its other meetings are offered, and the forum that others of its kind get. */
function noForum(stands: Standing): NoMeeting {
  const { pack, provider, category } = stands;
  const forum = pack.groups
    .flatMap(({ appliesTo, items }) => items.map((item) => ({ appliesTo, item })))
    .filter(({ item }) => item.shape === 'forum')
    .find(({ appliesTo }) => appliesTo.kinds.includes(provider.kind));
  const plural = forum && activityOf(pack, forum.item.activity)?.plural;
  const gets = category ? ` in category ${category.id}` : '';
  const again: Button[] = forum
    ? [
        {
          title: 'Schedule one all the same',
          request: 'schedule-meeting',
          input: { provider: provider.key, activity: forum.item.activity },
        },
      ]
    : [];
  return {
    says: plural
      ? `The strategy gives ${provider.name} no ${plural}${gets}.`
      : `The strategy gives ${provider.name} no regular meeting${gets}.`,
    buttons: [...offers(stands), ...again],
  };
}

/** The meetings of a provider's own plan. */
function offers({ pack, provider, position }: Standing): Button[] {
  const meetings = [...new Set(position.plan.filter(({ outside }) => !outside).map(({ activity }) => activity))].filter(
    (activity) => activityOf(pack, activity)?.nature === 'meeting',
  );
  return meetings.map((activity) => ({
    title: `Schedule ${activityName(pack, activity, provider.kind)}`,
    request: 'schedule-meeting',
    input: { provider: provider.key, activity },
  }));
}

function noShape({ pack }: Standing, activity: string, name: string): string {
  return activityOf(pack, activity)
    ? `Tally finds times for meetings; ${name} is none. It is recorded when it has been.`
    : `The strategy in force has no meeting of that name.`;
}
