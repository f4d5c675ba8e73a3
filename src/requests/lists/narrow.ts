import { academicYearOf, firstDayOf, type IsoDate } from '../../domain/date.ts';
import { carers } from '../caseloads/carers.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { standings } from '../standing/standings.ts';
import { whose, withoutTheirs } from '../standing/whose.ts';
import { byName } from '../words/provider-rows.ts';
import type { Filters, State } from './filters.ts';
import { fitsRegister } from './fits-register.ts';
import { type StateAsked, standsSo } from './how-it-stands.ts';
import { startOfTerm } from './start-of-term.ts';

/** The providers that fit, by name, and what was taken for granted. */
export interface Narrowed {
  all: Standing[];
  /** Whose they are, in words that follow "for", where that was asked. */
  whose?: string;
  /** The first day that counts for visits: the one asked, else the start of term, or of the year where one activity is asked of. */
  since: IsoDate;
}

/** Which open providers fit every filter, of those the asker may see? Nobody named means the whole authority. */
export async function narrow(context: Context, filters: Filters): Promise<Narrowed> {
  const { person, category, state, activity } = filters;
  const { today } = context;
  const year = academicYearOf(today);
  // An activity is mostly had once or twice a year; anybody at all is there every term.
  const since = filters.since ?? (activity === undefined ? startOfTerm(context.calendar(year), year, today) : firstDayOf(year));
  // Whose each is takes a look through everybody's caseload, which only one state asks for.
  const carerOf = state === 'unassigned' ? carers(context) : undefined;
  const { scope = person === undefined ? 'authority' : undefined, except } = filters;
  const ofSome = scope === undefined || except !== undefined;
  const asked = ofSome ? withoutTheirs(context, whose(context, person, scope), except) : undefined;
  const set = asked?.providers ?? context.directory.all().filter(({ status }) => status === 'open');
  const all = await standings(
    context,
    set.filter((provider) => fitsRegister(provider, filters)),
  );
  const fit = all
    .filter(({ position }) => category === undefined || category.includes(position.decision?.category ?? ''))
    .filter((one) => state === undefined || stands(one, { state, activity, since, today }, carerOf))
    .filter((one) => isLeft(one, filters));
  return { all: fit.filter((one) => isSupported(one, filters)).sort(byName), whose: asked?.words, since };
}

function stands(
  one: Standing,
  { state, ...asked }: Omit<StateAsked, 'state'> & { state: State },
  carerOf?: (provider: string) => string | undefined,
): boolean {
  if (state === 'unassigned') return carerOf?.(one.provider.key) === undefined;
  // A kind that no strategy categorises lacks nothing.
  if (state === 'uncategorised') return one.position.decision === undefined && kindOf(one)?.categorised === true;
  return standsSo(one, { state, ...asked });
}

/** What has no days of its own has none left to count. */
function isLeft({ position }: Standing, { leftUpTo, leftFrom }: Filters): boolean {
  if (leftUpTo === undefined && leftFrom === undefined) return true;
  const { remaining } = position.balance;
  return remaining !== null && remaining <= (leftUpTo ?? remaining) && remaining >= (leftFrom ?? remaining);
}

function kindOf({ provider, pack }: Standing) {
  return pack.kinds.find((one) => one.kind === provider.kind);
}

/** A count by category leaves out what can have none; a list by anything else leaves out only what no strategy supports. */
function isSupported(one: Standing, { category, kind, ...others }: Filters): boolean {
  if (category !== undefined || kind !== undefined || one.position.decision !== undefined) return true;
  const named = kindOf(one);
  const byElse = others.phase ?? others.place ?? others.ofsted ?? others.state ?? others.faith ?? others.twos;
  return byElse === undefined ? named?.categorised === true : named !== undefined;
}
