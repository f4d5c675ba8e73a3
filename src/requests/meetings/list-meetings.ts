import type { AcademicYear } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Context } from '../context.ts';

/** So many providers are read one by one; of more, the whole year is. */
const few = 40;

/**
 * The meetings of some years at some providers, or anywhere, whatever became of them, in order of time.
 *
 * @example await listMeetings(context, [2026], ['900007']) // [{ activity: 'tas-meeting', date: '2027-03-02', … }]
 */
export async function listMeetings(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  years: readonly AcademicYear[],
  providers?: readonly string[],
): Promise<Meeting[]> {
  const each = providers !== undefined && providers.length <= few;
  const prefixes = years.flatMap((year) => (each ? providers.map((key) => `meeting:${year}:${key}:`) : [`meeting:${year}:`]));
  const wanted = providers && new Set(providers);
  const found: Meeting[] = [];
  for (const prefix of prefixes) {
    for await (const { body } of store.list(authority.id, 'meeting', prefix)) {
      if (wanted === undefined || wanted.has(body.provider)) found.push(body);
    }
  }
  return found.sort((a, b) => a.date.localeCompare(b.date) || a.from.localeCompare(b.from));
}
