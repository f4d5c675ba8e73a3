import { z } from 'zod/v4';
import { isIsoDate } from '../domain/date.ts';
import type { PlannedRow, ProposedTime, TermPlan } from '../domain/term-plan/term-plan.ts';
import type { Answer, Button } from './answer.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { readTime } from './meetings/read-time.ts';
import { defineRequest } from './request.ts';
import { changeRows } from './term/change-row.ts';
import { findPlace, type PlaceFound } from './term/find-place.ts';
import { noPlan } from './term/no-plan.ts';
import { planTitle } from './term/plan-words.ts';
import { sayFault } from './term/say-fault.ts';
import { rowStates, sayHelp, sayTimeOf, sayWhy } from './term/say-row.ts';
import { whichPlan } from './term/which-plan.ts';
import { whichRow } from './term/which-row.ts';

/**
 * Moves one meeting of the plan of a term: to a day, a time, the week before or after. It keeps the plan's rules and says which one
 * a time would break; with nothing said it shows the meeting with other times.
 */
export const moveInPlan = defineRequest({
  name: 'move-in-plan',
  title: 'Move a meeting in the plan of a term',
  says: [
    'move {provider} to the week after',
    'move {provider} to the week before',
    'move {provider} to {date} in the plan',
    'move {provider} to {date} at 2 pm in the plan',
    'in the term plan move {provider} to {date} at 10 am',
    'move {provider} a week later',
    'move {provider} a week earlier in the plan',
    'in the plan move {provider} to {date}',
    'put {provider} on {date} in the plan',
    'put {provider} into the week after',
    'change the time of {provider} in the plan',
    'another time for {provider} in the plan',
    'other times for {provider} in the term plan',
    'can {provider} be a week later in the plan',
    'in the plan put {provider} a week later',
    'move {provider} to {date} at {time} in the plan',
    'in the plan {provider} should be a different day',
    '{provider} in the plan does not work try another day',
    'push {provider} back a week in the plan',
  ],
  input: z.strictObject({
    plan: z.string().max(40).optional(),
    provider: inputs.provider.optional(),
    row: z.string().max(100).optional(),
    date: field(z.string().max(40)),
    /** A time of day, as typed or as a button carries it. */
    time: field(z.string().max(40)),
    chair: inputs.person.optional(),
    week: z.enum(['before', 'after']).optional(),
    /** Outside its window, because somebody wants it so. */
    late: z.literal(true).optional(),
  }),
  command: true,
  ahead: true,
  async run(context, { plan: id, provider, row: named, date, time, chair, week, late }): Promise<Answer> {
    const found = await whichPlan(context, id);
    if (!found) return noPlan();
    const plan = found.body;
    const which = whichRow(context, plan, { provider, row: named });
    if ('no' in which) return which.no;
    const { row } = which;
    const from = time === undefined ? undefined : readTime(time);
    if (date !== undefined && !isIsoDate(date)) return card(context, plan, row, `“${date}” is not a date. Write it like 2027-03-02.`);
    if (time !== undefined && from === undefined) return card(context, plan, row, `“${time}” is no time of day. Write it like 2 pm.`);
    const nothingSaid = date === undefined && from === undefined && week === undefined && chair === undefined;
    const place = await findPlace(context, plan, row, { date, from, week, chair, late });
    if (!place) return card(context, plan, row, 'It cannot be planned: nobody knows the dates of its window.');
    if (nothingSaid) return card(context, plan, row, undefined, place);
    if (!place.time) {
      const why = place.fault ? sayFault(context, place.fault, place.row, place.wanted) : 'It does not fit there.';
      return card(context, plan, row, `Nothing is changed. ${why}`, place);
    }
    return move(context, plan, row, place);
  },
});

async function move(
  context: Context,
  plan: TermPlan,
  row: PlannedRow,
  { time, row: { opens, closes }, others }: PlaceFound,
): Promise<Answer> {
  const to = time!;
  const isLate = to.date < opens || closes < to.date;
  const done = await changeRows(
    context,
    plan.id,
    'move-in-plan',
    (one) => {
      if (one.id !== row.id || one.state !== row.state) return undefined;
      const { why: _, help: __, refused: ___, late: ____, ...rest } = one;
      return { ...rest, state: 'proposed', time: to, moved: context.asker.person.key, ...(isLate && { late: true as const }) };
    },
    () => [
      {
        what: 'time in the plan of the term',
        ...(row.time && { before: sayAudit(row, row.time) }),
        after: sayAudit(row, to),
      },
    ],
  );
  const now = done?.plan.rows.find(({ id }) => id === row.id);
  if (!done || !now) return noPlan();
  if (done.changed.length === 0) return card(context, done.plan, now, 'Somebody else has changed it at this moment. Look at it again.');
  const was = row.time ? ` It was ${sayTimeOf(context, row, row.time)}.` : '';
  const name = context.directory.get(row.provider)?.name ?? 'It';
  return card(context, done.plan, now, `${name} is now on ${sayTimeOf(context, now, to)}.${was} Nothing is booked yet.`, { others });
}

function sayAudit({ minutes }: PlannedRow, { date, from, chair }: ProposedTime): string {
  const time = sayTimeOf({ people: [] }, { minutes }, { date, from });
  return chair === undefined ? time : `${time}, chaired by person:${chair}`;
}

/** One row of a plan: how it stands, and what can be done with it. */
function card(
  context: Context,
  plan: TermPlan,
  row: PlannedRow,
  lead?: string,
  place?: Pick<PlaceFound, 'others'> & Partial<PlaceFound>,
): Answer {
  const provider = context.directory.get(row.provider);
  const name = provider?.name ?? row.provider;
  const at = (title: string, time: ProposedTime, more: Record<string, unknown> = {}): Button => ({
    title,
    request: 'move-in-plan',
    input: {
      plan: plan.id,
      row: row.id,
      date: time.date,
      time: time.from,
      ...(time.chair !== undefined && { chair: time.chair }),
      ...more,
    },
  });
  const others = place?.others ?? row.refused?.others ?? [];
  const help = row.help ?? [];
  const isOutside = place?.fault?.rule === 'window' && place.wanted;
  return {
    card: 'choice',
    title: name,
    subtitle: planTitle(context, plan),
    lead: lead ?? sayRow(context, row, name),
    facts: [
      { label: 'How it stands', value: rowStates[row.state] },
      ...(row.time ? [{ label: 'Time', value: sayTimeOf(context, row, row.time) }] : []),
      ...(row.state === 'not-placed' ? [{ label: 'Why it has no time', value: sayWhy(context, row.why) }] : []),
      ...(row.refused ? [{ label: 'Why it was not booked', value: row.refused.says }] : []),
      ...help.map((one) => ({ label: 'What would help', value: sayHelp(context, one) })),
    ],
    options: [
      ...others.map((time) => at(sayTimeOf(context, row, time), time)),
      ...help.flatMap((one) =>
        one.do === 'late' ? [at(`${sayTimeOf(context, row, one.at)} (after its window)`, one.at, { late: true })] : [],
      ),
      ...(isOutside ? [{ ...at(`On ${sayTimeOf(context, row, isOutside)} all the same`, isOutside, { late: true }) }] : []),
    ],
    sources: [],
    buttons: [
      ...(row.state === 'proposed' ? [{ title: 'Book this one', request: 'accept-plan', input: { plan: plan.id, rows: row.id } }] : []),
      ...(row.time && row.state === 'proposed'
        ? [
            { title: 'The week after', request: 'move-in-plan', input: { plan: plan.id, row: row.id, week: 'after' } },
            { title: 'Leave it out', request: 'drop-from-plan', input: { plan: plan.id, row: row.id } },
          ]
        : []),
      { title: 'The plan', request: 'term-plan', input: { plan: plan.id } },
    ],
    audience: 'person',
  };
}

function sayRow(context: Context, row: PlannedRow, name: string): string {
  if (row.state === 'not-placed') return `${name} has no time: ${sayWhy(context, row.why)}.`;
  if (row.state === 'taken') return `${name} is not booked: its time is gone. Choose another.`;
  if (row.state === 'left-out') return `${name} is left out of the plan. Choose a time to put it back.`;
  return row.time ? `${name} is proposed for ${sayTimeOf(context, row, row.time)}.` : `${name} has no time yet.`;
}
