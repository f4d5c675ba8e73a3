import type { PlannedRow, TermPlan } from '../../domain/term-plan/term-plan.ts';
import type { Answer, Button, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { sayAt } from '../meetings/say-meeting.ts';
import { listed } from '../words/listed.ts';
import { paged } from '../words/paged.ts';
import { personName } from '../words/person-name.ts';
import { nameApart } from '../words/provider-rows.ts';
import { isOn, markOf, planTitle, sayMeetings, sayWhose } from './plan-words.ts';
import { sayMissed } from './say-missed.ts';
import { rowStates, sayHelp, sayWhy } from './say-row.ts';

/** How a plan is looked at: by day or by person, somebody's rows alone, from which row on; `after` what it was sent for. */
export interface PlanView {
  by?: 'day' | 'person';
  person?: string;
  skip: number;
  after?: 'ready' | 'booked';
}

/**
 * A plan as a list: what has a time and how it stands, what has none and why, and what can be done with it.
 *
 * @example planAnswer(context, plan, { skip: 0 }).lead // '22 of 24 TAS meetings have a time. Nothing is booked yet.'
 */
export function planAnswer(context: Context, plan: TermPlan, view: PlanView): Answer {
  const rows = plan.rows.filter((row) => view.person === undefined || isOn(view.person, row));
  const timed = sorted(rows.filter(({ time, state }) => time && state !== 'left-out' && state !== 'settled'));
  const without = rows.filter(({ state }) => state === 'not-placed');
  const lines = view.by === 'person' ? byPerson(context, timed, view.person) : timed.map((row) => ({ row, person: undefined }));
  const shown = paged(lines, view.skip, { request: 'term-plan', input: inputOf(plan, view) }, context);
  const proposed = rows.filter(({ state }) => state === 'proposed');
  const missed = sayMissed(plan);
  const { key } = context.asker.person;
  const mine = proposed.filter((row) => isOn(key, row));
  const accept = (title: string, more: Record<string, unknown>, of: readonly PlannedRow[]): Button => ({
    title,
    request: 'accept-plan',
    input: { plan: plan.id, ...more, seen: markOf(of) },
  });
  return {
    card: 'list',
    title: planTitle(context, plan),
    subtitle:
      view.person === undefined ? sayWhose(context, plan) : `${sayWhose(context, plan)}, ${personName(context.people, view.person)}`,
    lead: sayPlan(context, plan, view),
    facts: counts(plan.rows),
    tables: [
      ...(shown.rows.length > 0 ? [timesTable(context, shown.rows, plan, view)] : []),
      ...(without.length > 0 && view.skip === 0 ? [withoutTable(context, without, plan)] : []),
    ],
    page: shown.page,
    notes: [...notesOf(context, plan), ...missed.notes],
    sources: [],
    buttons: [
      ...(proposed.length > 0 ? [accept(`Book ${proposed.length === 1 ? 'it' : `all ${proposed.length}`}`, person(view), proposed)] : []),
      ...(mine.length > 0 && mine.length < proposed.length ? [accept(`Book mine (${mine.length})`, { person: key }, mine)] : []),
      ...(proposed.length > 1
        ? [{ title: 'Choose which', request: 'accept-plan', input: { plan: plan.id, choose: true, ...person(view) } }]
        : []),
      ...(plan.state === 'ready' && timed.length > 1
        ? [
            view.by === 'person'
              ? { title: 'By day', request: 'term-plan', input: { plan: plan.id } }
              : { title: 'By person', request: 'term-plan', input: { plan: plan.id, by: 'person' } },
          ]
        : []),
      ...(plan.state === 'asked' || rows.some(({ state }) => state === 'accepted')
        ? [{ title: 'Look again', request: 'term-plan', input: inputOf(plan, view) }]
        : []),
      ...missed.buttons,
      ...(plan.state === 'failed' ? [{ title: 'Try again', request: 'plan-term', input: again(plan) }] : []),
    ],
    audience: 'person',
  };
}

function inputOf({ id }: TermPlan, { by, person: whom }: PlanView): Record<string, unknown> {
  return { plan: id, ...(by && { by }), ...(whom !== undefined && { person: whom }) };
}

function person({ person: whom }: PlanView): Record<string, unknown> {
  return whom === undefined ? {} : { person: whom };
}

function again({ activity, whose, half }: TermPlan): Record<string, unknown> {
  return { activity, ...(half !== undefined && { half }), ...(whose === 'all' ? { scope: 'authority' } : { person: whose }) };
}

function sayPlan(context: Context, plan: TermPlan, { after }: PlanView): string {
  const { rows } = plan;
  const of = (state: PlannedRow['state']) => rows.filter((row) => row.state === state).length;
  if (plan.state === 'asked') return `I am working it out: ${sayMeetings(context, plan, of('asked'))}. A message follows when it is done.`;
  if (plan.state === 'failed') return 'The times could not be worked out. Nothing is booked; please ask again.';
  const timed = rows.filter(({ time, state }) => time && state !== 'left-out' && state !== 'settled').length;
  const all = timed + of('not-placed');
  const has = `${timed} of ${sayMeetings(context, plan, all)} ${timed === 1 ? 'has' : 'have'} a time.`;
  const [accepted, booked, taken] = [of('accepted'), of('booked'), of('taken')];
  if (accepted + booked + taken === 0) return `${after === 'ready' ? 'The times are worked out. ' : ''}${has} Nothing is booked yet.`;
  const parts = [
    ...(booked > 0 ? [`${booked} ${booked === 1 ? 'is' : 'are'} booked`] : []),
    ...(accepted > 0 ? [`${accepted} ${accepted === 1 ? 'is' : 'are'} being booked`] : []),
    ...(taken > 0 ? [`${taken} could not be booked`] : []),
    ...(of('proposed') > 0 ? [`${of('proposed')} ${of('proposed') === 1 ? 'is' : 'are'} still proposed`] : []),
  ];
  return `${has} ${listed(parts)}.`;
}

function counts(rows: readonly PlannedRow[]): { label: string; value: string }[] {
  const states = Map.groupBy(rows, ({ state }) => state);
  return Object.entries(rowStates).flatMap(([state, label]) => {
    const count = states.get(state as PlannedRow['state'])?.length ?? 0;
    return count > 0 ? [{ label, value: String(count) }] : [];
  });
}

function sorted(rows: readonly PlannedRow[]): PlannedRow[] {
  return rows.toSorted((a, b) => `${a.time?.date}${a.time?.from}`.localeCompare(`${b.time?.date}${b.time?.from}`));
}

interface Line {
  row: PlannedRow;
  person: string | undefined;
}

/** Everybody of the authority with the rows they are on, by name. */
function byPerson({ people }: Context, rows: readonly PlannedRow[], only?: string): Line[] {
  const lines = rows.flatMap((row): Line[] =>
    [...new Set([...(row.time?.chair === undefined ? [] : [row.time.chair]), ...(row.officers ?? [])])].map((who) => ({
      row,
      person: who,
    })),
  );
  const name = ({ person: who }: Line) => personName(people, who);
  return lines.filter(({ person: who }) => only === undefined || who === only).toSorted((a, b) => name(a).localeCompare(name(b), 'en'));
}

function timesTable(context: Context, lines: readonly Line[], plan: TermPlan, { by }: PlanView): Table {
  const all = context.directory.all();
  // Where all stand alike the facts say how: a phone has no room for a word that is the same in every row.
  const mixed = new Set(plan.rows.map(({ state }) => state)).size > 1;
  return {
    heading: 'Times',
    columns: [
      ...(by === 'person' ? ['Who'] : []),
      'When',
      'School or setting',
      by === 'person' ? 'As' : 'Chair',
      ...(mixed ? ['How it stands'] : []),
    ],
    rows: lines.map(({ row, person: who }) => {
      const provider = context.directory.get(row.provider);
      const chair = row.time?.chair;
      const name = provider ? nameApart(provider, all) : row.provider;
      return {
        cells: [
          ...(by === 'person' ? [personName(context.people, who)] : []),
          row.time ? sayAt(row.time) : '–',
          row.late ? `${name} (outside its window)` : name,
          by === 'person' ? (who === chair ? 'Chair' : 'Officer') : chair === undefined ? '–' : personName(context.people, chair),
          ...(mixed ? [rowStates[row.state]] : []),
        ],
        ...(row.state === 'taken' && { tone: 'attention' as const }),
        ...(row.state === 'booked' && { tone: 'good' as const }),
        open: row.meeting
          ? { title: name, request: 'meeting', input: { meeting: row.meeting } }
          : { title: name, request: 'move-in-plan', input: { plan: plan.id, row: row.id } },
      };
    }),
  };
}

function withoutTable(context: Context, rows: readonly PlannedRow[], plan: TermPlan): Table {
  const all = context.directory.all();
  return {
    heading: 'Without a time',
    columns: ['School or setting', 'Why', 'What would help'],
    rows: rows.map((row) => {
      const provider = context.directory.get(row.provider);
      const name = provider ? nameApart(provider, all) : row.provider;
      const help = (row.help ?? []).map((one) => sayHelp(context, one));
      return {
        cells: [name, sayWhy(context, row.why), help.length > 0 ? help.join('; ') : '–'],
        tone: 'attention' as const,
        open: { title: name, request: 'move-in-plan', input: { plan: plan.id, row: row.id } },
      };
    }),
  };
}

/** What is to be known before it is accepted; afterwards each meeting says it for itself. */
function notesOf({ people }: Context, { worked, unseen = [], rows }: TermPlan): string[] {
  const open = rows.filter(({ state }) => state === 'proposed');
  if (open.length === 0) return [];
  const lacks = [...new Set(open.flatMap((row) => row.lacks ?? []))];
  const names = unseen.map((key) => personName(people, key));
  return [
    ...(worked && !worked.whole ? ['Tally had no time left to look at everything: these are the best times it found.'] : []),
    ...(unseen.length > 0
      ? [
          `Tally does not see the calendars of ${names.length > 4 ? `${names.length} people who must be there` : listed(names)}: they answer the invitation.`,
        ]
      : []),
    ...lacks.slice(0, 2),
    ...(lacks.length > 2 ? [`So it is with ${lacks.length - 2} more: those are not invited.`] : []),
  ];
}
