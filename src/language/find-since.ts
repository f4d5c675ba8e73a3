import { academicYearOf, addDays, addMonths, firstDayOf, type IsoDate, sayDate, weekdayOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import { startOfTerm } from '../requests/lists/start-of-term.ts';
import { findDates } from './find-dates.ts';
import type { Found } from './found.ts';
import { movedBy } from './moved-by.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import { numberWords } from './words/number-words.ts';
import { monthOf } from './written-date.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const short = months.map((month) => month.slice(0, 3));
const talkers = new Set(['i', 'we', 'they', 'you', 'the', 'my', 'our']);
const leads = new Set(['since', 'from', 'after']);

/**
 * The first day of a stretch of time that reaches to today: "since September", "since half term", "since Christmas",
 * "since Monday", "since 2024", "this week", "this term", "this year", "last week". A month is its first day, the latest that has come.
 *
 * @example findSince(readWords('what changed since September'), context)[0]?.values[0]?.value // '2026-09-01'
 */
export function findSince(words: readonly Word[], context: Pick<Context, 'today' | 'calendar'>): Found[] {
  for (const [at, { text }] of words.entries()) {
    const rest = words.slice(at + 1, at + 9);
    const one =
      text === 'since' || (leads.has(text) && isPeriod(rest))
        ? sinceAt(rest, context)
        : text === 'this'
          ? thisAt(rest, context)
          : text === 'last'
            ? (agoAt(words, at, context.today) ?? lastAt(rest, context))
            : absent.has(text)
              ? goneFor(rest, context.today)
              : text === 'from'
                ? begunMonth(rest, context.today)
                : undefined;
    if (one && one.date <= context.today) {
      return [{ slot: 'since', values: [{ value: one.date, label: `since ${sayDate(one.date)}` }], from: at, to: at + 1 + one.length }];
    }
  }
  return [];
}

interface Begun {
  date: IsoDate;
  length: number;
}

function isPeriod(words: readonly Word[]): boolean {
  const said = words.map(({ text }) => text).join(' ');
  return /^(the )?((last |october |february |may )?half term|christmas|easter|summer)\b/.test(said);
}

function sinceAt(words: readonly Word[], context: Pick<Context, 'today' | 'calendar'>): Begun | undefined {
  const texts = words.map(({ text }) => text);
  const skip =
    texts[0] === 'the' || texts[0] === 'start' || texts[0] === 'beginning'
      ? texts.findIndex((text) => !['the', 'start', 'beginning', 'of'].includes(text))
      : 0;
  const said = texts.slice(Math.max(0, skip));
  const one =
    breakAt(said, context) ??
    monthAt(said, context.today) ??
    (said[0] === 'this' || skip > 0 ? thisAt(words.slice(skip + (said[0] === 'this' ? 1 : 0)), context) : undefined);
  if (one) return { date: one.date, length: one.length + Math.max(0, skip) + (said[0] === 'this' ? 1 : 0) };
  if (/^20\d\d$/.test(said[0] ?? '')) return { date: `${said[0]}-01-01`, length: 1 + Math.max(0, skip) };
  const dates = findDates(words, context.today);
  // "Since I went on leave on 2 November".
  const [date] = dates.filter(({ from }) => from === 0 || talkers.has(said[0] ?? ''));
  return date ? { date: come(String(date.values[0]?.value), words.slice(date.from, date.to), context.today), length: date.to } : undefined;
}

/** "Since 4 January", said in November, is the January that has come. */
function come(date: IsoDate, said: readonly Word[], today: IsoDate): IsoDate {
  const dated = said.some(({ text }) => /\d{4}/.test(text));
  if (date <= today || dated) return date;
  // "Since the 3rd" is that day of the month that has come.
  const byDay = !said.some(({ text }) => monthOf(text) > 0 || text.includes('/'));
  return byDay ? addMonths(date, -1) : `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

/** "September", "last September", "Sept 2025". */
function monthAt(said: readonly string[], today: IsoDate): Begun | undefined {
  const lead = said[0] === 'last' ? 1 : 0;
  const word = said[lead] === 'sept' ? 'sep' : (said[lead] ?? '');
  const month = Math.max(months.indexOf(word), short.indexOf(word)) + 1;
  if (month === 0 || /^\d{1,2}(st|nd|rd|th)?$/.test(said[lead + 1] ?? '')) return undefined;
  const named = /^20\d\d$/.test(said[lead + 1] ?? '') ? said[lead + 1] : undefined;
  const first = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const now = Number(today.slice(0, 4));
  return { date: named ? first(Number(named)) : first(now) <= today ? first(now) : first(now - 1), length: lead + 1 + (named ? 1 : 0) };
}

/** "From September", of a month that this year has seen; in November "from January" is still to come. */
function begunMonth(words: readonly Word[], today: IsoDate): Begun | undefined {
  const month = monthAt(
    words.map(({ text }) => text),
    today,
  );
  return month && month.date >= firstDayOf(academicYearOf(today)) ? month : undefined;
}

/** After a break: the first day of school that followed it, the latest that has come. */
function breakAt(said: readonly string[], { today, calendar }: Pick<Context, 'today' | 'calendar'>): Begun | undefined {
  const named = ['october', 'february', 'may', 'last'].includes(said[0] ?? '') ? 1 : 0;
  const isHalf = said[named] === 'half' && said[named + 1] === 'term';
  const which = isHalf ? (named === 1 ? halves[said[0] ?? ''] : ['autumn-2', 'spring-2', 'summer-2']) : breaks[said[named] ?? ''];
  if (!which) return undefined;
  const year = academicYearOf(today);
  const begun = [year - 1, year]
    .flatMap((one) => calendar(one)?.halfTerms ?? [])
    .filter(({ halfTerm, from }) => which.includes(halfTerm) && from <= today);
  const date = begun.at(-1)?.from;
  return date ? { date, length: named + (isHalf ? 2 : 1) } : undefined;
}

const halves: Record<string, string[]> = {
  october: ['autumn-2'],
  february: ['spring-2'],
  may: ['summer-2'],
  last: ['autumn-2', 'spring-2', 'summer-2'],
};
const breaks: Record<string, string[]> = { christmas: ['spring-1'], easter: ['summer-1'], summer: ['autumn-1'] };

/** "This week" begins on Monday, "this term" and "this year" as the calendar says. */
function thisAt(words: readonly Word[], { today, calendar }: Pick<Context, 'today' | 'calendar'>): Begun | undefined {
  const [one, two] = words.map(({ text }) => singular(text));
  const year = academicYearOf(today);
  if (one === 'half' && two === 'term') {
    const begun = calendar(year)?.halfTerms.filter(({ from }) => from <= today) ?? [];
    return begun.length > 0 ? { date: begun.at(-1)?.from ?? today, length: 2 } : undefined;
  }
  if (one === 'week') return { date: addDays(today, 1 - weekdayOf(today)), length: 1 };
  if (one === 'month') return { date: `${today.slice(0, 8)}01`, length: 1 };
  if (one === 'term') return { date: startOfTerm(calendar(year), year, today), length: 1 };
  return one === 'year' ? { date: firstDayOf(year), length: 1 } : undefined;
}

/** "In the last month", "over the last two weeks": so long ago today. */
function agoAt(words: readonly Word[], at: number, today: IsoDate): Begun | undefined {
  const within = words[at - 1]?.text === 'the' && ['in', 'over', 'within', 'during', 'for'].includes(words[at - 2]?.text ?? '');
  return within ? lastedAt(words.slice(at + 1), today) : undefined;
}

/** "I have been off for a fortnight, what has moved": since then. */
function goneFor(words: readonly Word[], today: IsoDate): Begun | undefined {
  const skip = words.findIndex(({ text }) => !['for', 'about', 'the', 'last', 'past'].includes(text));
  const begun = words[0]?.text === 'for' && skip > 0 ? lastedAt(words.slice(skip), today) : undefined;
  return begun && { ...begun, length: begun.length + skip };
}

/** "Month", "two weeks", "a couple of days" before today. */
function lastedAt(words: readonly Word[], today: IsoDate): Begun | undefined {
  const said = words.slice(0, 4).map(({ text }) => text);
  const [whole, some = 'one', unit] = /^(?:a )?(?:(\w+) (?:of )?)?(day|week|fortnight|month)s?(?= |$)/.exec(said.join(' ')) ?? [];
  const count = /^\d{1,2}$/.test(some) ? Number(some) : counts.get(some);
  if (whole === undefined || unit === undefined || count === undefined) return undefined;
  return { date: movedBy(today, -count, unit), length: whole.split(' ').length };
}

const counts: ReadonlyMap<string, number> = new Map([...numberWords, ['couple', 2], ['few', 3]]);

const absent = new Set(['off', 'away', 'leave', 'holiday', 'gone']);

/** "Last week", "last month", "last term": from its first day on. */
function lastAt(words: readonly Word[], context: Pick<Context, 'today' | 'calendar'>): Begun | undefined {
  const unit = singular(words[0]?.text ?? '');
  if (unit !== 'week' && unit !== 'month' && unit !== 'term') return undefined;
  const begun = thisAt(words.slice(0, 1), context);
  const before = begun && thisAt(words.slice(0, 1), { ...context, today: addDays(begun.date, -1) });
  return before && { ...before, length: 1 };
}
