import { academicYearOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import { type Reading, readText } from './reading.ts';

/** As many as are kept; the one asked for longest ago is forgotten first. A longer text is a paste, which nobody sends twice. */
const most = 1000;
const longest = 200;

const kept = new Map<string, { basis: readonly unknown[]; reading: Reading }>();

/**
 * A text read, and not read again while the same words are typed by people who see the same providers in the same roles: the
 * caller puts in what was said before. Anything that a reading rests on makes it another: the names a person may see, their
 * roles, the colleagues, the strategy, the calendar, the day and the list of requests.
 *
 * @example keptReading('how many days has marlow bank infants left?', context, requests).typed.is // 'one'
 */
export function keptReading(text: string, context: Context, requests: readonly Request[]): Reading {
  if (text.length > longest) return readText(text, context, requests);
  const { authority, asker, directory, people, today } = context;
  const year = academicYearOf(today);
  const basis = [requests, people, context.pack(year), ...[year - 1, year, year + 1].map((one) => context.calendar(one))];
  const key = `${authority.id}\n${directory.id}\n${asker.staff}\n${asker.roles.join()}\n${today}\n${text}`;
  const before = kept.get(key);
  const reading = before?.basis.every((one, at) => one === basis[at]) ? before.reading : readText(text, context, requests);
  kept.delete(key);
  kept.set(key, { basis, reading });
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return reading;
}
