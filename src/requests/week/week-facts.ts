import { type AgreedAction, isLate } from '../../domain/agreed-action.ts';
import { addDays } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { Provider } from '../../domain/provider.ts';
import { listActions } from '../actions/list-actions.ts';
import { ofWhom } from '../actions/of-whom.ts';
import { byDay } from '../actions/say-action.ts';
import { seenBy } from '../actions/seen-by.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { bookedFor } from '../meetings/booked-for.ts';
import { minutesOwed } from '../owing/minutes-owed.ts';
import { type OwedNote, owedNotes } from '../owing/owed-notes.ts';
import type { Standing } from '../standing/standing.ts';
import { standings } from '../standing/standings.ts';
import { aroundOf } from '../totals/around-of.ts';
import { type AtRisk, atRisk } from '../totals/at-risk.ts';
import { type OpenSummary, openSummaries } from './open-summaries.ts';
import { type WeekLines, weekLines } from './week-lines.ts';
import type { Week } from './week-of.ts';

/** Everything a week is about for a set of providers. */
export interface WeekFacts extends WeekLines {
  /** Those of the planned that are booked meetings. */
  booked: ReadonlyMap<PlanLine, Meeting>;
  week: Week;
  all: readonly Standing[];
  owed: readonly OwedNote[];
  /** Meetings whose minutes are to be written; a table where there are any. */
  minutes: readonly Table[];
  summaries: readonly OpenSummary[];
  late: readonly AgreedAction[];
  /** Reported done by schools and settings since the Monday before. */
  reported: readonly AgreedAction[];
  risk: AtRisk;
}

/**
 * What a week is about: for one's own caseload, or with `scope` for the whole authority.
 *
 * @example (await weekFacts(context, week, providers)).late.length // 2
 */
export async function weekFacts(context: Context, week: Week, providers: readonly Provider[], scope?: 'authority'): Promise<WeekFacts> {
  const all = await standings(context, providers);
  const { mine } = ofWhom(context, scope ? undefined : 'me', scope);
  const actions = (await seenBy(context, await listActions(context))).filter(mine);
  const around = aroundOf(context);
  const lines = weekLines(all, week);
  const inDays = all.filter(({ position }) => position.balance.allocated !== null);
  return {
    week,
    all,
    ...lines,
    booked: await bookedFor(context, lines.planned),
    owed: await owedNotes(context, all),
    minutes: await minutesOwed(context, providers),
    summaries: await openSummaries(context, providers),
    late: actions.filter((one) => isLate(one, context.today)).sort(byDay),
    reported: actions.filter(({ closed }) => closed?.bySchool === true && closed.on >= addDays(week.from, -7)).sort(byDay),
    risk: atRisk(inDays, around.carerOf, around.schoolDaysLeft),
  };
}
