import { type AgreedAction, actionRef } from '../../domain/agreed-action.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import { isWanted } from '../../domain/settings.ts';
import { listActions } from '../actions/list-actions.ts';
import { remindUntil } from '../actions/remind-until.ts';
import { toRemind } from '../actions/to-remind.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { allSettings } from '../settings/read-settings.ts';
import { here, hours, inItsZone } from './hours.ts';
import { isDone, marking, once } from './once.ts';
import type { Round } from './round.ts';

/** After the first reminder that an action is late come so many more, a week apart. */
const WEEKLY = 3;
/** As many as one message holds; a mark for each is written with it. */
const MOST = 20;

/**
 * Reminds of agreed actions, on school days at eight where the authority is: three school days before the day, one school
 * day after it, and then weekly, three times at most. Whoever is to do it is reminded where Tally knows them and they have been
 * told of it, else the advisor who follows it up. What falls to one person on one day is one message.
 */
export const actionReminders: Round = {
  name: 'action-reminders',
  async run(given) {
    const { date, time } = here(given);
    const context = { ...inItsZone(given), today: date };
    if (time < hours.reminders || schoolDaysAcross(context.calendar, date, date).length === 0) return;
    if (await isDone(context, `reminders:${date}`)) return;
    const settings = await allSettings(context);
    const horizon = remindUntil(context, date);
    const groups = new Map<string, { person: Person; due: { action: AgreedAction; mark: string }[] }>();
    for (const action of await listActions(context)) {
      const mark = markOf(context, action, horizon);
      if (mark === undefined || context.directory.get(action.provider)?.status !== 'open' || (await isDone(context, mark))) continue;
      const person = await toRemind(context, action);
      if (!person) continue;
      const group = groups.get(person.key) ?? { person, due: [] };
      group.due.push({ action, mark });
      groups.set(person.key, group);
    }
    let all = true;
    for (const { person, due } of groups.values()) {
      const wanted = isWanted(settings.get(person.key), 'reminders', date);
      for (let at = 0; at < due.length; at += MOST)
        all = (await remind(context, person, due.slice(at, at + MOST), { date, wanted })) && all;
    }
    // Where another process was quicker it marks the day itself; where it stopped, the next round goes on.
    if (all) await once(context, `reminders:${date}`, []);
  },
};

/** Marks what one person is reminded of and puts the message into the outbox, together; to who wants none nothing is sent. */
async function remind(
  context: Context,
  { key }: Person,
  due: readonly { action: AgreedAction; mark: string }[],
  { date, wanted }: { date: IsoDate; wanted: boolean },
): Promise<boolean> {
  const input = { actions: due.map(({ action }) => actionRef(action)), remind: date };
  const cause = `reminders:${date}`;
  const told = wanted ? [sending(context, { to: { person: key }, request: 'actions', input, cause })] : [];
  return once(context, `${cause}:${key}:${due[0]?.mark}`, [...due.map(({ mark }) => marking(context, mark)), ...told]);
}

/**
 * Which of an action's reminders its day has come for; undefined where none has. The day it is due stands in it, so that
 * one that was put off is reminded of anew.
 */
function markOf({ calendar, today }: Context, action: AgreedAction, horizon: IsoDate): string | undefined {
  const { state, due } = action;
  if (state !== 'open' || due === undefined || due > horizon) return undefined;
  const key = `remind:${actionRef(action)}:${due}`;
  if (due >= today) return `${key}:before`;
  const [first] = schoolDaysAcross(calendar, addDays(due, 1), today);
  if (first === undefined) return undefined;
  const weeks = Math.floor((Date.parse(today) - Date.parse(first)) / (7 * 86_400_000));
  return `${key}:late-${Math.min(weeks, WEEKLY)}`;
}
