import type { BusyPerson, BusySpan } from '../../domain/busy-span.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { localSpans } from '../../domain/local-spans.ts';
import { zonedInstant } from '../../domain/zoned-instant.ts';
import type { BusyTime } from '../../ports.ts';
import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';
import { ownBusy } from './own-busy.ts';

/**
 * When people are busy from one day to another, both included: what Tally has booked for them, when they are away, and what
 * a diary outside tells of them where there is one. Without one Tally is the diary of the authority's staff, so that of
 * them it is sure; of anybody else it knows only its own meetings. Somebody Tally does not know is busy at no time, unsure.
 *
 * @example (await busyOf(context, ['p-priya'], '2027-03-01', '2027-03-05')).get('p-priya')
 * // { sure: true, spans: [{ date: '2027-03-02', from: '14:00', until: '16:00', provider: '900007', meeting: '2026:900007:3f2a' }] }
 */
export async function busyOf(
  context: Pick<Context, 'store' | 'authority' | 'people' | 'diary'>,
  people: readonly string[],
  from: IsoDate,
  until: IsoDate,
): Promise<ReadonlyMap<string, BusyPerson>> {
  const [own, outside] = await Promise.all([ownBusy(context, people, from, until), outsideBusy(context, people, from, until)]);
  return new Map(
    people.map((key): [string, BusyPerson] => {
      const [spans, told] = [own.get(key) ?? [], outside.get(key)];
      const sure = context.diary ? told?.known === true : isStaff(context, key);
      if (sure) return [key, { sure, spans: [...spans, ...besides(spans, told, context, from, until)] }];
      return [key, { sure, why: told?.known === false ? told.why : 'Tally does not see their calendar', spans }];
    }),
  );
}

/** By person key. */
async function outsideBusy(
  { diary, people, authority }: Pick<Context, 'authority' | 'people' | 'diary'>,
  keys: readonly string[],
  from: IsoDate,
  until: IsoDate,
): Promise<Map<string, BusyTime>> {
  if (!diary) return new Map();
  const emails = new Map(people.map(({ key, email }) => [key, email]));
  const asked = new Map(keys.flatMap((key) => (emails.has(key) ? [[key, emails.get(key)!] as const] : [])));
  if (asked.size === 0) return new Map();
  const at = (date: IsoDate) => zonedInstant(date, '00:00', authority.timeZone);
  const told = await diary.busy([...new Set(asked.values())], at(from), at(addDays(until, 1)));
  return new Map([...asked].flatMap(([key, email]) => (told.has(email) ? [[key, told.get(email)!] as const] : [])));
}

/** What the calendar tells beyond Tally's own: a meeting that Tally booked stands in both, and is said once. */
function besides(
  own: readonly BusySpan[],
  told: BusyTime | undefined,
  { authority }: Pick<Context, 'authority'>,
  from: IsoDate,
  until: IsoDate,
): BusySpan[] {
  if (!told?.known) return [];
  return told.busy
    .flatMap((stretch) => localSpans(stretch, authority.timeZone))
    .filter((span) => from <= span.date && span.date <= until)
    .filter((span) => !own.some((one) => one.date === span.date && one.from <= span.from && span.until <= one.until));
}

function isStaff({ people }: Pick<Context, 'people'>, key: string): boolean {
  return people.some((person) => person.key === key && person.roles.some(({ role }) => staffRoles.includes(role)));
}
