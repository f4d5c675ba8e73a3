import type { IsoDate } from './date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const named = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})[- ](\d{4})$/i;
/** Spreadsheets append a midnight to a date. */
const midnight = /[ T]00:00(:00(\.0+)?)?Z?$/;

/**
 * Reads a date as files write it: 2026-11-03, 03/11/2026, 03-11-2026, 3 November 2026. Day before month, always.
 *
 * @example parseDate('03-11-2026') // '2026-11-03'
 * @example parseDate('31/02/2026') // undefined
 */
export function parseDate(text: string): IsoDate | undefined {
  const bare = text.trim().replace(midnight, '');
  const byIso = iso.exec(bare);
  if (byIso) return real(byIso[1]!, byIso[2]!, byIso[3]!);
  const byName = named.exec(bare);
  if (byName) return real(byName[3]!, String(months.indexOf(byName[2]!.slice(0, 3).toLowerCase()) + 1), byName[1]!);
  const plain = british.exec(bare);
  return plain ? real(plain[3]!, plain[2]!, plain[1]!) : undefined;
}

function real(year: string, month: string, day: string): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date;
}
