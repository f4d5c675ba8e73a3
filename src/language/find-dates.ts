import { addDays, addMonths, type IsoDate, sayDate } from '../domain/date.ts';
import type { Found } from './found.ts';
import { movedBy } from './moved-by.ts';
import type { Word } from './read-words.ts';
import { bindingWords } from './words/everyday-words.ts';
import { numberWords } from './words/number-words.ts';
import { monthOf, writtenDateAt } from './written-date.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const near: ReadonlyMap<string, number> = new Map(Object.entries({ today: 0, todays: 0, yesterday: -1, yesterdays: -1, tomorrow: 1 }));
const ahead = new Set(['until', 'till', 'til', 'by', 'before']);
const spans: ReadonlyMap<string, number> = new Map([...numberWords, ['a', 1]]);

/**
 * Dates as people write them: today, yesterday, 3 November, 3rd Nov 2026, Nov 3, 3/11, 3/11/26, 2026-11-03,
 * last Tuesday, on Monday, 2 weeks ago. A date without its year is the nearest to `today`; a weekday without
 * "next", "this" or "until" has already been.
 *
 * @example findDates(readWords('log it for last Tuesday'), '2026-11-22')[0]?.values[0]?.value // '2026-11-17'
 */
export function findDates(words: readonly Word[], today: IsoDate): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const some = words.slice(at, at + 7).map(({ text }) => text);
    const one =
      followingAt(some, found.at(-1), today) ??
      dayNamedAt(some, words[at + 2]?.ends === true || words[at + 1]?.ends === true, today) ??
      nearAt(some, today) ??
      weekdayAt(some, today, ahead.has(words[at - 1]?.text ?? '')) ??
      agoAt(some, today) ??
      writtenDateAt(some, today);
    const range = rangeAt(some, today);
    if (range) {
      found.push({ ...dated(range.first, at, at + range.ends - 1), end: 'first' });
      found.push({ ...dated(range.last, at + range.ends - 1, at + range.length), end: 'second' });
    } else if (one) found.push({ ...dated(one.date, at, at + one.length), ...comingOf(one, some, today), ...goneOf(one, some, today) });
    at += range?.length ?? one?.length ?? 1;
  }
  return found;
}

function dated(date: IsoDate, from: number, to: number): Found {
  return { slot: 'date', values: [{ value: date, label: sayDate(date) }], from, to, span: 'day' };
}

interface Day {
  date: IsoDate;
  length: number;
  /** The next such day, where the nearest is past. */
  next?: IsoDate;
}

/**
 * "Tuesday 24 November", "Weds 11th", "the 24th": the nearest day of that number, of those that are that weekday where one is named.
 * "The 2nd visit" is no day.
 */
function dayNamedAt(words: readonly string[], ends: boolean, today: IsoDate): Day | undefined {
  const lead = words[0] === 'on' ? 1 : 0;
  const weekday = weekdayOfName(words[lead]);
  const the = lead + (weekday === undefined ? 0 : 1);
  const skip = the + (words[the] === 'the' ? 1 : 0);
  const written = weekday === undefined ? undefined : writtenDateAt(words.slice(skip), today);
  if (written) return { date: written.date, length: skip + written.length };
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(words[skip] ?? '')?.[1] ?? 0);
  if (day === 0 || day > 31 || skip === lead) return undefined;
  const after = words[skip + 1];
  const alone =
    weekday !== undefined || after === undefined || ends || (bindingWords.has(after) && after !== 'of') || partsOfDay.has(after);
  if (!alone || monthOf(after) > 0) return undefined;
  const first = `${today.slice(0, 8)}01`;
  const all = [-2, -1, 0, 1, 2]
    .map((by) => addMonths(first, by))
    .filter((month) => addDays(month, day - 1).slice(0, 7) === month.slice(0, 7))
    .map((month) => addDays(month, day - 1));
  const fitting = all.filter((date) => weekday === undefined || new Date(`${date}T00:00:00Z`).getUTCDay() === weekday);
  const away = (date: IsoDate) => Math.abs(Date.parse(date) - Date.parse(today));
  const [nearest] = (fitting.length > 0 ? fitting : all).toSorted((a, b) => away(a) - away(b));
  const next = (fitting.length > 0 ? fitting : all).find((date) => date >= today);
  return nearest === undefined ? undefined : { date: nearest, length: skip + 1, ...(nearest < today && next !== undefined && { next }) };
}

const partsOfDay = new Set(['morning', 'afternoon', 'evening', 'am', 'pm', 'same', 'received', 'ok', 'please', 'pls', 'thanks']);

function weekdayOfName(said: string | undefined): number | undefined {
  const name = said === 'weds' ? 'wed' : (said ?? '');
  const day = weekdays.findIndex((one) => one === name || (name.length >= 3 && name.length <= 5 && one.startsWith(name)));
  return day < 0 ? undefined : day;
}

/** Days so near ahead are meant as they are said. */
const soon = 14;

function goneOf({ date, length }: Day, words: readonly string[], today: IsoDate): Pick<Found, 'gone'> {
  if (date <= addDays(today, soon) || words.slice(0, length).some((word) => /\d{4}|\d[./-]\d+[./-]\d/.test(word))) return {};
  const before = addMonths(date, -12);
  return { gone: { value: before, label: sayDate(before) } };
}

/** A weekday of the last week is heard as that of the next one too. */
function comingOf({ date, next: named }: Day, words: readonly string[], today: IsoDate): Pick<Found, 'coming'> {
  if (named !== undefined) return { coming: { value: named, label: sayDate(named) } };
  const bare = weekdays.some((one) => (words[0] === 'on' ? words[1] : words[0])?.slice(0, 3) === one.slice(0, 3));
  if (!bare || date >= today) return {};
  const next = addDays(date, 7);
  return { coming: { value: next, label: sayDate(next) } };
}

/** "8 to 12 March", "8th until 12th March", "8-12 March", "Mon 8 to Fri 12 March": the first day has the month of the last. */
function rangeAt(words: readonly string[], today: IsoDate): { first: IsoDate; last: IsoDate; ends: number; length: number } | undefined {
  if (weekdayOfName(words[0]) !== undefined) {
    const range = /^\d/.test(words[1] ?? '') ? rangeAt(words.slice(1), today) : undefined;
    return range && { ...range, ends: range.ends + 1, length: range.length + 1 };
  }
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(words[0] ?? '') ?? [];
  if (from && to && monthOf(words[1]) > 0) return rangeOf(Number(from), [to, ...words.slice(1)], 0, today);
  const day = Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(words[0] ?? '')?.[1] ?? 0);
  if (day < 1 || day > 31 || !['to', 'until', 'till', 'through', 'and'].includes(words[1] ?? '')) return undefined;
  const weekday = weekdayOfName(words[2]) === undefined ? 0 : 1;
  return rangeOf(day, words.slice(2 + weekday), 2 + weekday, today);
}

/** From that day of the month to the date that `words` begin with; so many words of the message stand `before` those. */
function rangeOf(day: number, words: readonly string[], before: number, today: IsoDate) {
  const last = writtenDateAt(words, today);
  if (!last) return undefined;
  const first = `${last.date.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return first < last.date ? { first, last: last.date, ends: Math.min(before, 1) + 1, length: last.length + before } : undefined;
}

function nearAt(words: readonly string[], today: IsoDate) {
  if (words[0] === 'this' && ['morning', 'afternoon'].includes(words[1] ?? '')) return { date: today, length: 2 };
  const by = near.get(words[0] ?? '');
  return by === undefined ? undefined : { date: addDays(today, by), length: 1 };
}

function weekdayAt(words: readonly string[], today: IsoDate, comes: boolean) {
  const lead = ['last', 'next', 'this', 'on'].includes(words[0] ?? '') ? 1 : 0;
  // "Tuesday's core visit" was on Tuesday.
  const day = weekdayOfName((words[lead] ?? '').replace(/days$/, 'day'));
  if (day === undefined) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const back = (now - day + 7) % 7;
  const by = words[0] === 'next' ? 7 - back : words[0] === 'this' || comes ? (7 - back) % 7 : words[0] === 'last' ? -(back || 7) : -back;
  return { date: addDays(today, by), length: lead + 1 };
}

/** "Thursday's meeting to the following Tuesday": the first such day after the one that was named, or after today. */
function followingAt(words: readonly string[], before: Found | undefined, today: IsoDate) {
  const lead = words[0] === 'the' ? 2 : 1;
  const day = words[lead - 1] === 'following' ? weekdayOfName(words[lead]) : undefined;
  if (day === undefined) return undefined;
  const from = String((before?.coming ?? before?.values[0])?.value ?? today);
  const now = new Date(`${from}T00:00:00Z`).getUTCDay();
  return { date: addDays(from, 7 - ((now - day + 7) % 7)), length: lead + 1 };
}

function agoAt(words: readonly string[], today: IsoDate) {
  const count = /^\d{1,2}$/.test(words[0] ?? '') ? Number(words[0]) : spans.get(words[0] ?? '');
  const unit = /^(day|week)s?$/.exec(words[1] ?? '')?.[1];
  if (count === undefined || unit === undefined || words[2] !== 'ago') return undefined;
  return { date: movedBy(today, -count, unit), length: 3 };
}
