import { addDays, type IsoDate, weekdayOf } from '../date.ts';
import { possibleTimes } from './possible-times.ts';
import type { RankedTime, TimesAsk } from './times-ask.ts';
import { weighTime } from './weigh-time.ts';

/**
 * When is a meeting best held? Every time at which it can be, best first, each with what speaks for and against it. The
 * best of each day come first; then the second of each day, and so on. Where days are as good as each other, each week
 * has its first before any has its second, and mornings and afternoons take turns, so that whoever looks at three has
 * three that differ. Of two that are as good in all this the earlier stands first: the same question has the same answer.
 *
 * @example bestTimes(ask)[0] // { date: '2027-03-02', from: '10:00', until: '12:00', points: 0, reasons: [{ is: 'all-free' }, …] }
 */
export function bestTimes(ask: TimesAsk): RankedTime[] {
  const ranked = possibleTimes(ask).map(weighTime(ask)).sort(compare);
  const days = inTurns([...Map.groupBy(ranked, ({ date }) => date).values()], ([best]) => `${best!.points} ${weekOf(best!.date)}`).sort(
    (a, b) => a.one[0]!.points - b.one[0]!.points || a.turn - b.turn || compare(a.one[0]!, b.one[0]!),
  );
  const shown = { morning: 0, afternoon: 0 };
  const firsts = days.map(({ one: times }) => {
    const best = times.filter(({ points }) => points === times[0]!.points);
    const rarer = shown.morning > shown.afternoon ? 'afternoon' : 'morning';
    const first = best.find((time) => halfOf(time) === rarer) ?? best[0]!;
    shown[halfOf(first)] += 1;
    return first;
  });
  const rest = inTurns(
    ranked.filter((time) => !firsts.includes(time)),
    ({ date }) => date,
  );
  return [...firsts, ...rest.sort((a, b) => a.turn - b.turn || compare(a.one, b.one)).map(({ one }) => one)];
}

/** Each with how many of its group came before it. */
function inTurns<T>(all: readonly T[], groupOf: (one: T) => string): { one: T; turn: number }[] {
  const before = new Map<string, number>();
  return all.map((one) => {
    const group = groupOf(one);
    const turn = before.get(group) ?? 0;
    before.set(group, turn + 1);
    return { one, turn };
  });
}

function weekOf(date: IsoDate): IsoDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

function halfOf({ from }: RankedTime): 'morning' | 'afternoon' {
  return from < '12:00' ? 'morning' : 'afternoon';
}

function compare(a: RankedTime, b: RankedTime): number {
  return a.points - b.points || a.date.localeCompare(b.date) || a.from.localeCompare(b.from);
}
