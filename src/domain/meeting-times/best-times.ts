import type { IsoDate } from '../date.ts';
import { possibleTimes } from './possible-times.ts';
import type { RankedTime, TimesAsk } from './times-ask.ts';
import { weighTime } from './weigh-time.ts';

/**
 * When is a meeting best held? Every time at which it can be, best first, each with what speaks for and against it. The
 * best of each day come first, so that whoever looks at three has three days to choose from; then the second of each day,
 * and so on. Of two that are as good the earlier stands first, so that the same question has the same answer.
 *
 * @example bestTimes(ask)[0] // { date: '2027-03-02', from: '10:00', until: '12:00', points: 0, reasons: [{ is: 'all-free' }, …] }
 */
export function bestTimes(ask: TimesAsk): RankedTime[] {
  const ranked = possibleTimes(ask).map(weighTime(ask)).sort(compare);
  const before = new Map<IsoDate, number>();
  const turns = ranked.map((time) => {
    const turn = before.get(time.date) ?? 0;
    before.set(time.date, turn + 1);
    return { time, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn || compare(a.time, b.time)).map(({ time }) => time);
}

function compare(a: RankedTime, b: RankedTime): number {
  return a.points - b.points || a.date.localeCompare(b.date) || a.from.localeCompare(b.from);
}
