import { addDays, type IsoDate, weekdayOf } from '../../src/domain/date.ts';
import type { TermBusy, TermProblem, TermRow } from '../../src/domain/term-plan/term-problem.ts';

/** How large a term is invented, and from which number; the same numbers make the same term. */
export interface TermSize {
  rows: number;
  chairs: number;
  seed: number;
  /** How much of everybody's time is taken already, of a hundred. */
  busy?: number;
  /** Weeks of the term, and minutes of a meeting. */
  weeks?: number;
  minutes?: number;
}

/** A term of an authority that never was: schools on a map, advisors with caseloads, chairs, leave and meetings that stand already. */
export function inventedTerm({ rows, chairs, seed, busy = 25, weeks = 11, minutes = 120 }: TermSize): TermProblem {
  const random = numbers(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const days: IsoDate[] = [];
  for (let day = '2027-01-04'; days.length < weeks * 5; day = addDays(day, 1)) {
    // A week of holiday in the middle.
    if (weekdayOf(day) <= 5 && !(day >= '2027-02-15' && day <= '2027-02-19')) days.push(day);
  }
  const half = days[Math.floor(days.length / 2)]!;
  const [first, last] = [days[0]!, days.at(-1)!];
  const who = Array.from({ length: chairs }, (_, at) => `chair-${at}`);
  const advisors = Array.from({ length: Math.max(1, Math.ceil(rows / 12)) }, (_, at) => `advisor-${at}`);
  const all = Array.from({ length: rows }, (_, at): TermRow => {
    const whole = upTo(10) > 1;
    return {
      id: `${at}:tas-meeting:1`,
      provider: String(at),
      activity: 'tas-meeting',
      nth: 1,
      opens: whole ? first : half,
      closes: last,
      prefers: { opens: half, closes: last },
      ready: days[5]!,
      minutes,
      hours: [{ from: '09:00', until: '16:30' }],
      place: 'provider',
      chaired: true,
      chairs: who.map((person) => ({ person })),
      officers: [advisors[at % advisors.length]!],
      required: [`head-${at}`],
      spot: { easting: upTo(12_000), northing: upTo(12_000) },
    };
  });
  const taken: TermBusy[] = [];
  for (const person of [...who, ...advisors, ...all.flatMap(({ required }) => required)]) {
    for (const date of days) {
      if (upTo(100) >= busy) continue;
      const kind = upTo(6);
      if (kind === 0) taken.push({ person, date, from: '00:00', until: '24:00' });
      else if (kind < 3) taken.push({ person, date, from: '09:00', until: '12:00' });
      else if (kind < 5) taken.push({ person, date, from: '13:00', until: '15:00' });
      else taken.push({ person, date, from: '10:00', until: '11:00', ...(!person.startsWith('head') && { provider: 'elsewhere' }) });
    }
  }
  return { rows: all, days, busy: taken };
}

/** Numbers between 0 and 1 that are the same each time. */
export function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
