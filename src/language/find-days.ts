import { sayDays } from '../domain/days.ts';
import type { Found } from './found.ts';
import type { Word } from './read-words.ts';
import { numberWords } from './words/number-words.ts';

const numbers: ReadonlyMap<string, number> = new Map([...numberWords, ['a', 1], ['an', 1]]);

const fractions: ReadonlyMap<string, number> = new Map(Object.entries({ '1/4': 0.25, '1/2': 0.5, '3/4': 0.75 }));

/**
 * Figures of days in a message, in quarter-days: "half a day", "0.5", "2 days", "a day and a half", "1½ days".
 * A bare whole number is not days. A figure that is no whole number of quarter-days is found without a value,
 * so that it can be asked for. Of a figure and what it should have been only the latter is found.
 *
 * @example findDays(readWords('log a day and a half'))[0]?.values // [{ value: 6, label: '1.5 days' }]
 */
export function findDays(words: readonly Word[]): Found[] {
  const found: Found[] = [];
  const said = words.map(({ text }) => text);
  for (let at = 0; at < words.length; ) {
    const one = daysAt(said.slice(at, at + 8)) ?? halfAt(said, at);
    if (!one) {
      at++;
      continue;
    }
    const quarters = one.days * 4;
    const values = Number.isInteger(quarters) && quarters > 0 ? [{ value: quarters, label: sayDays(quarters) }] : [];
    found.push({ slot: 'days', values, from: at, to: at + one.length });
    at += one.length;
  }
  return righted(found, said);
}

/** What a figure ought to be stands after these: "a full day, should have been half". */
const ought = /\b(should(ve| have)? (be|been|say)|meant|only|really|actually|supposed to be|change (it|that) to|make (it|that)) $/;

/** Of two figures the one that is meant instead of the other: "half a day, not a whole one" says it as well. */
function righted(found: readonly Found[], said: readonly string[]): Found[] {
  const before = ({ from }: Found) => `${said.slice(Math.max(0, from - 4), from).join(' ')} `;
  const right = found.filter((one) => ought.test(before(one)));
  const rest = found.filter((one) => !before(one).endsWith(' not '));
  // "Change my half day to a full one".
  const last = found.length === 2 && before(found[1]!).endsWith(' to ') ? found.slice(1) : [];
  return [right, rest, last].find((some) => some.length === 1) ?? [...found];
}

/** "Should have been half", of a day. */
function halfAt(said: readonly string[], at: number): { days: number; length: number } | undefined {
  return said[at] === 'half' && said[at + 1] !== 'term' && ought.test(`${said.slice(Math.max(0, at - 4), at).join(' ')} `)
    ? { days: 0.5, length: 1 }
    : undefined;
}

/** Reads one figure at the start of these words. */
function daysAt(words: readonly string[]): { days: number; length: number } | undefined {
  const joined = /^(\d{1,3}(?:\.\d{1,3})?)(?:d|days?)$/.exec(words[0] ?? '');
  if (joined) return { days: Number(joined[1]), length: 1 };
  const some = fractionAt(words) ?? numberAt(words);
  if (!some) return undefined;
  // "A full day", "one whole day".
  const skip = ['full', 'whole'].includes(words[some.length] ?? '') ? 1 : 0;
  const rest = words.slice(some.length + skip);
  if (!isDay(rest)) return some.bare ? some : undefined;
  const after = rest.slice(1, 4).join(' ');
  const more = after === 'and a half' ? 0.5 : after === 'and a quarter' ? 0.25 : 0;
  return { days: some.days + more, length: some.length + skip + 1 + (more > 0 ? 3 : 0) };
}

const quarters: ReadonlyMap<string, number> = new Map([...numberWords, ...[1, 2, 3].map((one) => [String(one), one] as const)]);

/** "half a", "a half", "quarter of a", "three quarters of a". */
function fractionAt(words: readonly string[]) {
  // "Two quarter days".
  const lead = words[0] === 'a' || (quarters.has(words[0] ?? '') && /^quarters?$/.test(words[1] ?? '')) ? 1 : 0;
  const part = words[lead];
  const times = lead === 1 ? (quarters.get(words[0] ?? '') ?? 1) : 1;
  const share = part === 'half' && times === 1 ? 0.5 : part === 'quarter' || part === 'quarters' ? 0.25 * times : undefined;
  if (share === undefined) return undefined;
  let length = lead + 1;
  if (words[length] === 'of') length++;
  if (words[length] === 'a') length++;
  return { days: share, length, bare: false };
}

/** "2", "0.5", "two", "a", "one and a half", "2 1/2". A decimal stands by itself; a whole number needs its unit. */
function numberAt(words: readonly string[]) {
  const first = words[0] ?? '';
  const fraction = fractions.get(first);
  if (fraction !== undefined) return { days: fraction, length: 1, bare: false };
  const digits = /^\d{1,3}(\.\d{1,3})?$/.exec(first);
  const whole = digits ? Number(first) : numbers.get(first);
  if (whole === undefined) return undefined;
  const more = fractions.get(words[1] ?? '');
  if (more !== undefined) return { days: whole + more, length: 2, bare: false };
  const after = words.slice(1, 4).join(' ');
  if (after === 'and a half') return { days: whole + 0.5, length: 4, bare: false };
  if (after === 'and a quarter') return { days: whole + 0.25, length: 4, bare: false };
  return { days: whole, length: 1, bare: digits?.[1] !== undefined };
}

/** "day", unless it belongs to a name ("1 Day Nursery"). */
function isDay(words: readonly string[]): boolean {
  const unit = words[0] === 'day' || words[0] === 'days' || words[0] === 'd';
  return unit && !['nursery', 'care', 'childcare', 'ago', 'centre'].includes(words[1] ?? '');
}
