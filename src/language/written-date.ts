import type { IsoDate } from '../domain/date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const long = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Every written date has one in its first word or its second, and most words of a message have none. */
const figure = /^\d/;

/**
 * A date written with figures or a month's name at the start of these words: "2026-11-03", "3/11", "3.11.26",
 * "3rd November 2026", "nov 3". Undefined where there is none or no such day exists. Without a year it is the
 * nearest such day to `today`.
 *
 * @example writtenDateAt(['3', 'nov'], '2026-11-22') // { date: '2026-11-03', length: 2 }
 */
export function writtenDateAt(words: readonly string[], today: IsoDate): { date: IsoDate; length: number } | undefined {
  const first = words[0] ?? '';
  if (!figure.test(first) && !figure.test(words[1] ?? '')) return undefined;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(first);
  if (iso) return made(Number(iso[3]), Number(iso[2]), iso[1], 1, today);
  const short = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(first) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(first);
  // "1/2 day" is half a day, not the first of February.
  if (short) return /^days?$/.test(words[1] ?? '') ? undefined : made(Number(short[1]), Number(short[2]), short[3], 1, today);
  const day = dayOf(first);
  const of = words[1] === 'of' ? 1 : 0;
  if (day !== undefined) return named(day, words[1 + of], words[2 + of], 2 + of, today);
  return named(dayOf(words[1] ?? ''), first, words[2], 2, today);
}

function dayOf(word: string): number | undefined {
  const figure = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word)?.[1];
  return figure === undefined ? undefined : Number(figure);
}

/** @example monthOf('sept') // 9, and 0 for a word that is no month */
export function monthOf(word: string | undefined): number {
  if (word === undefined) return 0;
  return 1 + Math.max(long.indexOf(word), months.indexOf(word === 'sept' ? 'sep' : word === 'junior' ? 'jun' : word));
}

function named(day: number | undefined, word: string | undefined, year: string | undefined, length: number, today: IsoDate) {
  const month = monthOf(word);
  if (day === undefined || month === 0) return undefined;
  const dated = /^20\d\d$/.test(year ?? '');
  return made(day, month, dated ? year : undefined, length + (dated ? 1 : 0), today);
}

function made(day: number, month: number, year: string | undefined, length: number, today: IsoDate) {
  if (year !== undefined) {
    const date = real(Number(year.length === 2 ? `20${year}` : year), month, day);
    return date === undefined ? undefined : { date, length };
  }
  const now = Number(today.slice(0, 4));
  const away = (date: IsoDate) => Math.abs(Date.parse(date) - Date.parse(today));
  const [nearest] = [now - 1, now, now + 1].flatMap((one) => real(one, month, day) ?? []).sort((a, b) => away(a) - away(b));
  return nearest === undefined ? undefined : { date: nearest, length };
}

function real(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
