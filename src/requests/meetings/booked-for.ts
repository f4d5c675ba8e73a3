import { type Meeting, meetingDocId } from '../../domain/meeting.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { isOver } from './invitation-words.ts';
import { plannedRef } from './planned-days.ts';

type Reads = Pick<Context, 'store' | 'authority'>;

/**
 * The booked meetings of occurrences that have a day, each read by itself; one whose day comes from a visit note has none.
 *
 * @example (await bookedFor(context, [{ stands, line }])).get(line)?.from // '14:00'
 */
export async function bookedFor(
  context: Reads,
  some: readonly { stands: Pick<Standing, 'record'>; line: PlanLine }[],
): Promise<ReadonlyMap<PlanLine, Meeting>> {
  const found = await Promise.all(
    some.map(async ({ stands: { record }, line }) => {
      const day = record.planned.find(({ activity, date }) => activity === line.activity && date === line.plannedFor);
      const meeting = line.state === 'done' ? undefined : day && (await meetingOf(context, record, day));
      return meeting ? [[line, meeting] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/**
 * The next meeting that is booked at a provider in this school year and not over, of whatever kind; undefined where none is.
 *
 * @example (await nextMeeting(context, stands))?.date // '2027-03-02'
 */
export async function nextMeeting(context: Context, { record }: Pick<Standing, 'record'>): Promise<Meeting | undefined> {
  const ahead = record.planned.filter(({ date }) => date >= context.today).toSorted((a, b) => a.date.localeCompare(b.date));
  for (const day of ahead) {
    const meeting = await meetingOf(context, record, day);
    if (meeting && !isOver(context, meeting)) return meeting;
  }
  return undefined;
}

async function meetingOf(
  { store, authority }: Reads,
  { year, provider }: Pick<YearRecord, 'year' | 'provider'>,
  { ref }: YearRecord['planned'][number],
): Promise<Meeting | undefined> {
  const id = ref.slice(plannedRef({ id: '' }).length);
  if (ref !== plannedRef({ id })) return undefined;
  const meeting = (await store.read(authority.id, 'meeting', meetingDocId({ year, provider, id })))?.body;
  return meeting?.state === 'booked' ? meeting : undefined;
}
