import { addDays, addMonths, type IsoDate, sayDate, weekdayOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import { findDates } from './find-dates.ts';
import type { Found } from './found.ts';
import { movedBy } from './moved-by.ts';
import type { Word } from './read-words.ts';
import { besideBreak, endOf, isBreak, startOf } from './school-dates.ts';
import { numberWords } from './words/number-words.ts';
import { monthOf } from './written-date.ts';

type When = Pick<Context, 'today' | 'calendar'>;
/** A date that words name, and how many of them; no date where only a calendar could say which. */
type Ahead = { date: IsoDate | undefined; length: number; end?: Found['end']; lasts?: true; span?: Found['span'] } | undefined;

const counts: ReadonlyMap<string, number> = new Map([...numberWords, ['a', 1], ['another', 1], ['couple', 2], ['few', 3]]);
const upTo = new Set(['until', 'till', 'til', 'by', 'to']);
/** A message without one of these names no day that is still to come in any of the ways looked for here. */
const signs = new Set([
  'from',
  'before',
  'after',
  'until',
  'till',
  'til',
  'by',
  'to',
  'end',
  'start',
  'beginning',
  'next',
  'in',
  'more',
  'another',
  'week',
  'longer',
  'extra',
  'for',
  'over',
  'within',
  'during',
]);

/**
 * Days still to come, as people name them: "before Easter", "after half term", "by Christmas", "the end of term",
 * "next week", "in two weeks", "two more weeks", "until September". School's own days come from the calendar; where there
 * is none they are heard without a value, so that a request which takes a date asks for it.
 *
 * @example findAhead(readWords('more time until before Easter'), context)[0]?.values[0]?.value // '2027-03-25'
 */
export function findAhead(words: readonly Word[], when: When): Found[] {
  if (!words.some(({ text }) => signs.has(text))) return [];
  const found: Found[] = [];
  const begins = firstDay(words, when.today);
  for (let at = 0; at < words.length; ) {
    const some = words.slice(at, at + 9).map(({ text }) => text);
    const [now = '', last = ''] = [words[at - 2]?.text, words[at - 1]?.text];
    // "Between now and Christmas".
    const before = last === 'and' && (now === 'now' || now === 'today') ? 'until' : last;
    const one =
      weekAt(some, when) ??
      edgeAt(some, when) ??
      besideAt(some, before, when) ??
      nextAt(some, before, when) ??
      spanAt(some, when.today) ??
      lastingAt(some, begins ?? when.today, begins === undefined ? 0 : 1) ??
      monthAt(some, before, when.today);
    if (one) {
      const values = one.date === undefined ? [] : [{ value: one.date, label: sayDate(one.date) }];
      found.push({
        slot: 'date',
        values,
        from: at,
        to: at + one.length,
        ...(one.end && { end: one.end }),
        ...(one.lasts && { lasts: one.lasts }),
        ...(one.span && { span: one.span }),
      });
    }
    at += one?.length ?? 1;
  }
  return found;
}

/** "(the) first week of December", "last week of term": its Monday. */
function weekAt(words: readonly string[], when: When): Ahead {
  const lead = words[0] === 'the' ? 1 : 0;
  const [which = '', week, of] = words.slice(lead);
  if (!['first', '1st', 'last'].includes(which) || week !== 'week' || of !== 'of') return undefined;
  const at = lead + 3 + (words[lead + 3] === 'the' ? 1 : 0);
  const period = periodAt(words.slice(at));
  const month = period ? 0 : monthOf(words[at]);
  if (!period && month === 0) return undefined;
  const first = period ? startOf(period.what, when) : firstOfMonth(month, when.today);
  const last = period ? endOf(period.what, when) : first && addDays(addMonths(first, 1), -1);
  const length = at + (period?.length ?? 1);
  if (which === 'last') return { date: last && addDays(last, 1 - weekdayOf(last)), length, span: 'week' };
  // What begins late in a week begins with the week after it.
  const monday = first && (weekdayOf(first) > 3 ? addDays(first, 8 - weekdayOf(first)) : first);
  return { date: monday, length, span: 'week' };
}

/** "(the) end of (the) term", "end of next week", "start of the summer term", "end of March". */
function edgeAt(words: readonly string[], when: When): Ahead {
  if (words[0] === 'the') {
    const rest = words[1] === 'the' ? undefined : edgeAt(words.slice(1), when);
    return rest && { ...rest, length: rest.length + 1 };
  }
  const edge = words[0] === 'end' ? 'end' : words[0] === 'start' || words[0] === 'beginning' ? 'start' : undefined;
  if (!edge || words[1] !== 'of') return undefined;
  const skip = ['the', 'this', 'next'].includes(words[2] ?? '') ? 1 : 0;
  const next = words[2] === 'next';
  const period = periodAt(words.slice(2 + skip));
  if (period) {
    const date = edge === 'end' ? endOf(period.what, when, next) : startOf(period.what, when);
    return { date, length: 2 + skip + period.length };
  }
  const word = words[2 + skip] ?? '';
  const length = 3 + skip;
  if (word === 'week') {
    const monday = addDays(when.today, 1 - weekdayOf(when.today) + (next || edge === 'start' ? 7 : 0));
    return { date: edge === 'end' ? addDays(monday, 4) : monday, length };
  }
  const month = word === 'month' ? Number(when.today.slice(5, 7)) : monthOf(word);
  if (month === 0) return undefined;
  const first = word === 'month' ? `${when.today.slice(0, 8)}01` : firstOfMonth(month, when.today);
  const of = next || (word === 'month' && edge === 'start') ? addMonths(first, 1) : first;
  return { date: edge === 'end' ? addDays(addMonths(of, 1), -1) : of, length };
}

function periodAt(words: readonly string[]): { what: Parameters<typeof endOf>[0]; length: number } | undefined {
  const [one = '', two = ''] = words;
  if (one === 'half' && two === 'term') return { what: 'half term', length: 2 };
  if (one === 'term') return { what: 'term', length: 1 };
  if ((one === 'autumn' || one === 'spring' || one === 'summer') && two === 'term') return { what: one, length: 2 };
  if (one === 'year') return { what: 'year', length: 1 };
  return (one === 'school' || one === 'academic') && two === 'year' ? { what: 'year', length: 2 } : undefined;
}

/** "Before Easter", "after the October half term"; "until half term" and "by Christmas" are before it. */
function besideAt(words: readonly string[], before: string, when: When): Ahead {
  const side = words[0] === 'before' || words[0] === 'after' ? words[0] : undefined;
  const lead = side ? 1 : 0;
  if (!side && !upTo.has(before)) return undefined;
  const skip = lead + (words[lead] === 'the' ? 1 : 0);
  for (const length of [3, 2, 1]) {
    const name = words.slice(skip, skip + length).join(' ');
    if (!isBreak(name)) continue;
    if (name === 'summer' && words[skip + 1] === 'term') return undefined;
    const holiday = /^(holidays?|break|hols)$/.test(words[skip + length] ?? '') ? 1 : 0;
    const end = side === 'after' ? 'first' : 'second';
    return { date: besideBreak(name, side ?? 'before', when), length: skip + length + holiday, end };
  }
  return undefined;
}

/** "Until next week" is its Friday, "until next term" its first day; "from next week" is its Monday. */
function nextAt(words: readonly string[], before: string, when: When): Ahead {
  if (words[0] !== 'next' || !(upTo.has(before) || before === 'from')) return undefined;
  if (before === 'from' && words[1] === 'week') return { date: addDays(when.today, 8 - weekdayOf(when.today)), length: 2, end: 'first' };
  if (words[1] === 'week') return { date: addDays(when.today, 12 - weekdayOf(when.today)), length: 2 };
  if (words[1] === 'month') return { date: addMonths(`${when.today.slice(0, 8)}01`, 1), length: 2 };
  const period = periodAt(words.slice(1));
  return period && { date: startOf(period.what, when), length: 1 + period.length };
}

/** "In two weeks", "two more weeks", "another week", "a fortnight longer", "three weeks from now". */
function spanAt(words: readonly string[], today: IsoDate): Ahead {
  const lead = words[0] === 'in' ? 1 : 0;
  const said = words[lead] ?? '';
  const count = countOf(said);
  if (count === undefined) return undefined;
  const more = ['more', 'extra', 'further'].includes(words[lead + 1] ?? '') ? 1 : 0;
  const unit = /^(day|week|fortnight|month)s?$/.exec(words[lead + 1 + more] ?? '')?.[1];
  if (!unit) return undefined;
  const end = lead + more + 2;
  const after = ['longer', 'more', 'time', 'extra'].includes(words[end] ?? '')
    ? 1
    : words[end] === 'from' && words[end + 1] === 'now'
      ? 2
      : 0;
  if (lead + more + after === 0 && said !== 'another') return undefined;
  return { date: movedBy(today, count, unit), length: end + after };
}

/** The day that something begins on, where one is named: "from Monday for two weeks". */
function firstDay(words: readonly Word[], today: IsoDate): IsoDate | undefined {
  const at = words.findIndex(({ text }) => text === 'from' || text === 'starting');
  const [date] = at < 0 ? [] : findDates(words.slice(at + 1), today);
  const value = date?.from === 0 ? (date.coming ?? date.values[0])?.value : undefined;
  return value === undefined ? undefined : String(value);
}

/**
 * "For six weeks", "for a month", "in the next two weeks", "over the coming month": until then; counted from a day that is named it is
 * the day before.
 */
function lastingAt(words: readonly string[], begins: IsoDate, less: number): Ahead {
  const [said, of, unit] = lasting.exec(words.join(' ')) ?? [];
  // "The coming month" is one; "for week 3" is none.
  const count = of === undefined && said && /the (next|coming) \w+$/.test(said) ? 1 : countOf(of ?? '');
  if (said === undefined || unit === undefined || count === undefined) return undefined;
  return { date: addDays(movedBy(begins, count, unit), -less), length: said.split(' ').length, end: 'second', lasts: true };
}

const lasting =
  /^(?:for|(?:in|over|within|during) the (?:next|coming))(?: (?:the|next|coming|about|around|at least))*(?: a(?= (?:couple|few) ))?(?: (\w+))??(?: of)? (week|fortnight|month)s?(?= |$)/;

function countOf(said: string): number | undefined {
  return /^\d{1,2}$/.test(said) ? Number(said) : counts.get(said);
}

/** "Until September", "from January": its first day, the next that comes. "3 September" is a date of its own. */
function monthAt(words: readonly string[], before: string, today: IsoDate): Ahead {
  const leads = before === 'from' || (upTo.has(before) && before !== 'to');
  const month = leads ? monthOf(words[0]) : 0;
  if (month === 0 || words[0] === 'junior' || /^\d/.test(words[1] ?? '')) return undefined;
  return { date: firstOfMonth(month, today), length: 1, ...(before === 'from' && { end: 'first' }) };
}

function firstOfMonth(month: number, today: IsoDate): IsoDate {
  const first = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const year = Number(today.slice(0, 4));
  return addDays(addMonths(first(year), 1), -1) >= today ? first(year) : first(year + 1);
}
