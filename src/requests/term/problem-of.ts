import { addDays, type IsoDate, lastDayOf } from '../../domain/date.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import type { PlannedRow, TermPlan } from '../../domain/term-plan/term-plan.ts';
import type { TermBusy, TermProblem, TermRow } from '../../domain/term-plan/term-problem.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';
import { busyOf } from '../meetings/busy-of.ts';
import { meetingHours } from '../meetings/meeting-hours.ts';
import { placeOf } from '../meetings/place-of.ts';
import type { Seats } from '../meetings/seats.ts';
import { seatsFor } from '../meetings/seats-for.ts';

/** So many days after the last window are looked at, to say what would help. */
const besides = 30;

/** Rows as the solver takes them, with who sits on each. */
export interface ProblemOf {
  problem: TermProblem;
  seats: ReadonlyMap<string, Seats>;
  /** Those who must be there and whose calendars nobody sees. Person keys. */
  unseen: string[];
}

/**
 * What there is to be worked out for some rows of a plan: who sits on each, when all of them are busy, and the school days from
 * tomorrow until some weeks after the last window. Rows without dates are left out.
 *
 * @example (await problemOf(context, plan, plan.rows)).problem.rows.length // 24
 */
export async function problemOf(context: Context, plan: Pick<TermPlan, 'year'>, rows: readonly PlannedRow[]): Promise<ProblemOf> {
  const { today, people, calendar, directory } = context;
  const pack = context.pack(plan.year);
  const staff = new Set(people.filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role))).map(({ key }) => key));
  const seats = new Map<string, Seats>();
  const found: TermRow[] = [];
  const tomorrow = addDays(today, 1);
  for (const row of rows) {
    const provider = directory.get(row.provider);
    const shape = provider && meetingShapeFor(pack, row.activity, provider.kind);
    if (!provider || !shape || !row.opens || !row.closes) continue;
    const own = await seatsFor(context, provider, { shape, pack });
    seats.set(row.id, own);
    const needed = own.people.filter(({ seat }) => seat === 'required').map(({ person }) => person);
    const spot = placeOf(context, provider.key);
    found.push({
      id: row.id,
      provider: provider.key,
      activity: row.activity,
      nth: row.nth,
      opens: row.opens > tomorrow ? row.opens : tomorrow,
      closes: row.closes,
      ...(row.prefers && { prefers: row.prefers }),
      ...(shape.shareAgendaDays && { ready: noticeDay(context, shape.shareAgendaDays) }),
      minutes: row.minutes,
      hours: meetingHours(shape, provider.kind),
      place: row.place,
      chaired: true,
      chairs: own.chairs
        .filter(({ refused }) => !refused)
        .map(({ person, linked }) => ({ person, ...(linked && { linked: true as const }) })),
      officers: needed.filter((person) => staff.has(person)),
      required: needed.filter((person) => !staff.has(person)),
      ...(spot && { spot }),
    });
  }
  const last = found.reduce((latest, { closes }) => (closes > latest ? closes : latest), tomorrow);
  const until = min(addDays(last, besides), lastDayOf(plan.year));
  const keys = [
    ...new Set(found.flatMap(({ chairs, officers, required }) => [...chairs.map(({ person }) => person), ...officers, ...required])),
  ];
  const busy = keys.length > 0 ? await busyOf(context, keys, tomorrow, until) : new Map<string, never>();
  const must = new Set(found.flatMap(({ officers, required }) => [...officers, ...required]));
  return {
    problem: {
      rows: found,
      days: schoolDaysAcross(calendar, tomorrow, until),
      busy: [...busy].flatMap(([person, { spans }]): TermBusy[] => spans.map((span) => ({ ...span, person }))),
    },
    seats,
    unseen: [...busy].filter(([person, { sure }]) => !sure && must.has(person)).map(([person]) => person),
  };
}

/** The first school day that leaves so many to share an agenda in. */
function noticeDay({ today, calendar }: Pick<Context, 'today' | 'calendar'>, days: number): IsoDate {
  return schoolDaysAcross(calendar, addDays(today, 1), addDays(today, 7 * (days + 6)))[days] ?? today;
}

function min(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
