import type { MeetingTime } from '../../domain/meeting.ts';
import type { Context } from '../context.ts';
import { busyOf } from '../meetings/busy-of.ts';

/**
 * Who is asked in a poll: of those who are to come, whoever's calendar Tally does not see; everybody where it sees all of
 * them, or where that is wanted. Never who asks.
 */
export async function whomToAsk(
  context: Context,
  keys: readonly string[],
  times: readonly MeetingTime[],
  everybody: boolean,
): Promise<string[]> {
  const others = keys.filter((key) => key !== context.asker.person.key);
  const [first, last] = [times[0], times.at(-1)];
  if (everybody || !first || !last) return others;
  const busy = await busyOf(context, others, first.date, last.date);
  const unsure = others.filter((key) => !busy.get(key)?.sure);
  return unsure.length > 0 ? unsure : others;
}
