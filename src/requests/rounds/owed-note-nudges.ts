import { addDays, type IsoDate } from '../../domain/date.ts';
import { localTime } from '../../domain/local-time.ts';
import type { Person } from '../../domain/person.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import { isWanted, type Settings } from '../../domain/settings.ts';
import type { Context } from '../context.ts';
import { type OwedNote, owedNotes } from '../owing/owed-notes.ts';
import { owedRef } from '../owing/owed-ref.ts';
import { owedFor } from '../owing/owed-table.ts';
import { sending } from '../sending/sending.ts';
import { allSettings } from '../settings/read-settings.ts';
import { standings } from '../standing/standings.ts';
import { here, hours, inItsZone } from './hours.ts';
import { doneAt, isDone, marking, once } from './once.ts';
import type { Round } from './round.ts';

/** So many school days after the nudge a note still owed is shown to the senior advisors. */
const LATER = 5;
/** As many as one message holds; a mark for each is written with it. */
const MOST = 20;

/**
 * Nudges whoever has owed a note for over five school days, once, and shows the senior advisors what is still owed five
 * school days later, once. On school days at eight where the authority is; what falls to one person on one day is one message.
 */
export const owedNoteNudges: Round = {
  name: 'owed-note-nudges',
  async run(given) {
    const { date, time } = here(given);
    const context = { ...inItsZone(given), today: date };
    if (time < hours.reminders || schoolDaysAcross(context.calendar, date, date).length === 0) return;
    if (await isDone(context, `owed-notes:${date}`)) return;
    const open = context.directory.all().filter(({ status }) => status === 'open');
    const late = (await owedNotes(context, await standings(context, open))).filter(({ days }) => days > owedFor.late);
    const settings = await allSettings(context);
    const { nudge, show } = await sorted(context, late);
    let all = true;
    for (const [key, own] of Map.groupBy(nudge, ({ by }) => by)) {
      const to = context.people.filter((one) => one.key === key);
      all = (await tell(context, to, own, { cause: `owed-notes:${date}:${key ?? 'nobody'}`, kind: 'nudge', settings, date })) && all;
    }
    all = (await tell(context, seniors(context), show, { cause: `owed-notes:${date}:seniors`, kind: 'shown', settings, date })) && all;
    if (all) await once(context, `owed-notes:${date}`, []);
  },
};

/** What nobody was nudged of yet, and what stayed owed for five school days after that and was not shown yet. */
async function sorted(context: Context, late: readonly OwedNote[]): Promise<{ nudge: OwedNote[]; show: OwedNote[] }> {
  const { calendar, today, authority } = context;
  const nudge: OwedNote[] = [];
  const show: OwedNote[] = [];
  for (const one of late) {
    const at = await doneAt(context, markOf(one, 'nudge'));
    if (at === undefined) nudge.push(one);
    else {
      const since = schoolDaysAcross(calendar, addDays(localTime(at, authority.timeZone).date, 1), today).length;
      if (since >= LATER && !(await isDone(context, markOf(one, 'shown')))) show.push(one);
    }
  }
  return { nudge, show };
}

/** Marks each with its message in one batch. To who wants no reminders nothing is sent, and the marks run on all the same. */
async function tell(
  context: Context,
  to: readonly Person[],
  owed: readonly OwedNote[],
  { cause, kind, settings, date }: { cause: string; kind: 'nudge' | 'shown'; settings: ReadonlyMap<string, Settings>; date: IsoDate },
): Promise<boolean> {
  let all = true;
  for (let at = 0; at < owed.length; at += MOST) {
    const some = owed.slice(at, at + MOST);
    const input = { visits: some.map(owedRef), told: date };
    const told = to
      .filter(({ key }) => isWanted(settings.get(key), 'reminders', date))
      .map(({ key }) => sending(context, { to: { person: key }, request: 'owed-notes', input, cause }));
    const marks = some.map((one) => marking(context, markOf(one, kind)));
    all = (await once(context, `${cause}:${some[0]?.entry}`, [...marks, ...told.slice(0, 60)])) && all;
  }
  return all;
}

function markOf(owed: OwedNote, kind: 'nudge' | 'shown'): string {
  return `owed-note:${owedRef(owed)}:${kind}`;
}

/** Senior advisors; where the authority has none, its heads of service, and then its managers. */
function seniors({ people }: Context): Person[] {
  const holding = (role: string) => people.filter(({ roles }) => roles.some((one) => one.role === role));
  return ['senior-advisor', 'head-of-service', 'manager'].map(holding).find((some) => some.length > 0) ?? [];
}
