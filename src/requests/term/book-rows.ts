import type { Attendee } from '../../domain/meeting.ts';
import { meetingRef } from '../../domain/meeting.ts';
import { nextTimes } from '../../domain/term-plan/next-times.ts';
import { openSheet } from '../../domain/term-plan/sheet.ts';
import { type PlannedRow, type TermPlan, termPlanDocId } from '../../domain/term-plan/term-plan.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { bookIt } from '../meetings/book-it.ts';
import type { Seats } from '../meetings/seats.ts';
import { sending } from '../sending/sending.ts';
import { standing } from '../standing/standings.ts';
import { asPerson } from './as-person.ts';
import { markOf } from './plan-words.ts';
import { problemOf } from './problem-of.ts';
import { isOpen } from './rows-due.ts';

/** So many rows are booked before how far it has come is kept. */
const chunk = 5;
/** Whoever sits on a meeting has one place on it; no meeting has more. */
const mostSeats = 20;
/** A row whose time is gone comes back with so many others. */
const others = 3;

/**
 * Books the accepted rows of a plan one after another, each by a write of its own under the rights of whoever accepted it, and keeps
 * after every few what came of them; with the last, whoever accepted is told. It may be run by several processes and again after a
 * crash: a row has one name for ever, and under it it is booked once.
 *
 * @example await bookRows(context, '3f2a')
 */
export async function bookRows(context: Context, id: string): Promise<void> {
  for (;;) {
    const stored = await context.store.read(context.authority.id, 'term-plan', termPlanDocId({ id }));
    const next = stored?.body.rows.filter(({ state }) => state === 'accepted').slice(0, chunk) ?? [];
    if (!stored || next.length === 0) return;
    const done = new Map<string, PlannedRow>();
    for (const row of next) done.set(row.id, await bookRow(context, stored.body, row));
    await keep(context, id, done);
  }
}

/** Keeps what came of some rows; of one that somebody has changed meanwhile, what they made of it stays. */
function keep(context: Context, id: string, done: ReadonlyMap<string, PlannedRow>): Promise<void> {
  return commit<void>(context.store, context.authority.id, async ({ read }) => {
    const stored = await read('term-plan', termPlanDocId({ id }));
    if (!stored) return { operations: [], result: undefined };
    const { etag, ...doc } = stored;
    const rows = stored.body.rows.map((row) => (row.state === 'accepted' ? (done.get(row.id) ?? row) : row));
    const body: TermPlan = { ...stored.body, rows };
    const accepted = [...done.keys()].flatMap((row) => stored.body.rows.find((one) => one.id === row)?.accepted ?? []);
    const isLast = !rows.some(({ state }) => state === 'accepted') && stored.body.rows.some(({ state }) => state === 'accepted');
    const tell = [...new Set(accepted)].filter((person) => context.people.some(({ key }) => key === person));
    return {
      operations: [
        { do: 'replace', doc: { ...doc, body }, etag },
        // How all rows stand is part of the cause: a part accepted later has a message of its own.
        ...(isLast
          ? tell.map((person) =>
              sending(context, {
                to: { person },
                request: 'term-plan',
                input: { plan: id, after: 'booked' },
                cause: `term-plan:${id}:booked:${markOf(rows)}`,
              }),
            )
          : []),
      ],
      result: undefined,
    };
  });
}

async function bookRow(context: Context, plan: TermPlan, row: PlannedRow): Promise<PlannedRow> {
  const as = asPerson(context, row.accepted ?? plan.by);
  const provider = as?.directory.get(row.provider);
  if (!as || !provider || !row.time) return back(row, 'Whoever accepted it is no longer with the authority.');
  const nonce = `${plan.id}:${row.id}:${row.time.date}T${row.time.from}`;
  const line = (await standing(as, provider)).position.plan.find(
    ({ activity, nth, outside }) => activity === row.activity && nth === row.nth && !outside,
  );
  const { problem, seats } = await problemOf(as, plan, [row]);
  const own = seats.get(row.id);
  const chair = own?.chairs.find(({ person }) => person === row.time?.chair);
  if (!own || !chair) return back(row, 'Who was to chair it no longer can.');
  const { date, from } = row.time;
  const attendees = attendeesOf(own, chair.person);
  const booking = { provider: row.provider, activity: row.activity, date, from, minutes: row.minutes, place: row.place, attendees };
  // Days that are the plan's own are no reason to stop: a process may have died after it booked and before it could say so.
  const ours = plan.rows.filter((one) => one.provider === row.provider).map(({ time }) => time?.date);
  const isSettled = line !== undefined && !isOpen(line) && !ours.includes(line.plannedFor);
  const booked = isSettled ? undefined : await bookIt(as, booking, { request: 'accept-plan', nonce });
  if (!booked) return { ...row, state: 'settled' };
  if (booked.is === 'booked') return { ...row, state: 'booked', meeting: meetingRef(booked.meeting) };
  const sheet = openSheet(problem);
  const wanted = problem.rows[0];
  const free = wanted ? nextTimes(sheet, wanted, problem.days, { near: row.time, most: others }) : [];
  if (booked.is === 'busy')
    return back(
      row,
      'Somebody who is needed is no longer free then.',
      booked.busy.map(({ person }) => person),
      free,
    );
  return back(row, booked.is === 'unfit' ? booked.says : 'It could not be booked.', [], free);
}

function back(row: PlannedRow, says: string, people: string[] = [], free: NonNullable<PlannedRow['refused']>['others'] = []): PlannedRow {
  return { ...row, state: 'taken', refused: { says, people: [...new Set(people)], others: free } };
}

/** The chair, then everybody else who sits on it: those who must be there first. */
function attendeesOf({ chairs, people }: Seats, chair: string): Attendee[] {
  const seats = people
    .filter(({ person }) => person !== chair)
    .toSorted((a, b) => Number(a.seat === 'invited') - Number(b.seat === 'invited'))
    .map(({ person, office, seat, because }): Attendee => ({ person, office, seat, ...(because !== undefined && { because }) }));
  const office = chairs.find(({ person }) => person === chair)?.office ?? 'chair';
  return [{ person: chair, office, seat: 'chair' as const }, ...seats].slice(0, mostSeats);
}
