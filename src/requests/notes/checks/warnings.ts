import { sayDate } from '../../../domain/date.ts';
import type { PlanLine } from '../../../domain/position.ts';
import type { VisitNote } from '../../../domain/visit-note.ts';
import { activityName } from '../../../packs/activity-of.ts';
import { fieldOf, type Writing } from '../writing.ts';

/** Something unusual that may well be right: it is asked about once, and then let through. */
export interface Warning {
  /** What exactly was asked about: another day or activity is asked about again. */
  key: string;
  field: 'activity' | 'date';
  says: string;
  /** The note that is likely to be meant. */
  same?: VisitNote;
}

/**
 * What is unusual about a visit of this activity on this day and has not been confirmed: a note of the same that is there already,
 * a visit before its preparation, before its time, or before an earlier one that was planned. A note that is amended and
 * stays where it was is not asked about again.
 *
 * @example warningsOf(writing)[0]?.says // 'A note of the Core Visit on Tue 19 Jan 2027 is there already. …'
 */
export function warningsOf(writing: Writing): Warning[] {
  const { activity, date, amends, fields } = writing;
  if (activity === undefined || writing.dateFault !== undefined) return [];
  if (amends && amends.activity === activity && amends.date === date) return [];
  const confirmed = (fieldOf(writing, 'confirmed') ?? '').split(',');
  const asked = (kind: string) => `${kind}:${activity}:${date}`;
  const found: (Warning | undefined)[] = [twice(writing, asked('twice')), order(writing, asked('order'))];
  return fields.activity === undefined ? [] : found.filter((one) => one !== undefined).filter(({ key }) => !confirmed.includes(key));
}

function twice(writing: Writing, key: string): Warning | undefined {
  const { earlier, note, activity, date, context } = writing;
  const same = earlier.notes.find((one) => one.id !== note && one.activity === activity && one.date === date);
  if (!same) return undefined;
  const by = context.people.find((person) => person.key === same.by)?.name;
  const says = `A note of the ${nameOf(writing)} on ${sayDate(date)} is there already${by ? `, by ${by}` : ''}. If it is the same visit, amend that one instead.`;
  return { key, field: 'activity', says, same };
}

function order(writing: Writing, key: string): Warning | undefined {
  const says = unprepared(writing) ?? late(writing) ?? early(writing) ?? passedOver(writing);
  return says === undefined ? undefined : { key, field: 'date', says };
}

const isOpen = ({ state }: PlanLine) => state !== 'done' && state !== 'not-due';

/** The visit stands before what prepares it. */
function unprepared(writing: Writing): string | undefined {
  const { stands, activity } = writing;
  const missing = stands.position.plan.find((line) => line.window?.in === 'before' && line.window.activity === activity && isOpen(line));
  return missing && `${nameOf(writing, missing.activity)} is not recorded yet, and comes before the ${nameOf(writing)}.`;
}

/** The preparation stands after what it prepares. */
function late(writing: Writing): string | undefined {
  const { stands, activity, date } = writing;
  const window = stands.position.plan.find((line) => line.activity === activity && line.window?.in === 'before')?.window;
  if (window?.in !== 'before') return undefined;
  const held = stands.position.plan.find((line) => line.activity === window.activity && line.doneOn !== undefined)?.doneOn;
  if (held === undefined || held > date) return undefined;
  return `The ${nameOf(writing, window.activity)} was on ${sayDate(held)} already; its preparation would come after it.`;
}

/** The next one of its kind is not due before a later day. */
function early(writing: Writing): string | undefined {
  const { stands, activity, date } = writing;
  const next = stands.position.plan.filter((line) => line.activity === activity && !line.outside).find(isOpen);
  if (!next?.opens || date >= next.opens) return undefined;
  const until = next.closes ? ` to ${sayDate(next.closes)}` : '';
  return `The next ${nameOf(writing)} is due from ${sayDate(next.opens)}${until}; ${sayDate(date)} is before that.`;
}

/** One that was planned for an earlier day has not been recorded. */
function passedOver(writing: Writing): string | undefined {
  const { stands, activity, date } = writing;
  const held = new Set(stands.record.sums.filter((sum) => sum.activity === activity && sum.visits > 0).map((sum) => sum.date));
  const missed = stands.record.planned.find((one) => one.activity === activity && one.date < date && !held.has(one.date));
  return missed && `A ${nameOf(writing)} was planned for ${sayDate(missed.date)} and has no note yet; this one comes after it.`;
}

function nameOf({ stands, provider, activity }: Writing, id = activity ?? ''): string {
  return activityName(stands.pack, id, provider.kind);
}
