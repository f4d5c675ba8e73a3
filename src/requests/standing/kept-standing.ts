import { isDeepStrictEqual } from 'node:util';
import type { AcademicCalendar } from '../../domain/calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Standing } from './standing.ts';

/** Everything that a standing is worked out from, by identity; the years by the etags under which they were read. */
interface Basis {
  provider: Provider;
  pack: Pack;
  calendar: AcademicCalendar | undefined;
  today: IsoDate;
  /** One without an etag is of a year that nobody has written in, and is not kept. */
  etags: readonly (string | undefined)[];
}

/** As many as are kept; the one asked for longest ago is forgotten first. */
const most = 500;
const kept = new Map<string, { basis: Basis; standing: Standing }>();

/**
 * A standing, worked out anew only where something that it rests on has changed since it was last asked for: people ask
 * several things of one school one after another. The store is read each time all the same.
 *
 * @example keptStanding('demo/900001', { provider, pack, calendar, today, etags: ['7'] }, () => workOut())
 */
export function keptStanding(key: string, basis: Basis, workOut: () => Standing): Standing {
  if (basis.etags.includes(undefined)) return workOut();
  const before = kept.get(key);
  const standing = before && isSame(before.basis, basis) ? before.standing : workOut();
  kept.delete(key);
  kept.set(key, { basis, standing });
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return standing;
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.provider === other.provider &&
    one.pack === other.pack &&
    one.calendar === other.calendar &&
    one.today === other.today &&
    isDeepStrictEqual(one.etags, other.etags)
  );
}
