import { sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * The sentence that answers "how many days are left?" by itself.
 *
 * @example sayBalance(standing) // '15 days left: 19 days as C from Tue 12 Jan 2027; 4 days used as B2 before that.'
 */
export function sayBalance({ provider, pack, position }: Standing): string {
  const { balance, decision, groups } = position;
  const { allocated, remaining, used, owed, before } = balance;
  const categorised = pack.kinds.find(({ kind }) => kind === provider.kind)?.categorised ?? false;
  const counted = balance.activities.some(({ count }) => count > 0);
  if (groups.length === 0 || (categorised && !decision && !counted)) return nothing(provider, categorised);
  // What a provider gets whatever its category (visits for two-year-olds) does not hide that it has none.
  if (categorised && !decision) return `${nothing(provider, categorised)} Whatever the category: ${sayVisits(position, provider.name)}`;
  if (allocated === null || remaining === null) return sayVisits(position, provider.name);

  const ceiling = groups.find(({ totalDays }) => totalDays !== null);
  const of = `${ceiling?.upTo ? 'up to ' : ceiling?.atLeast ? 'at least ' : ''}${sayDays(allocated)}`;
  if (provider.status === 'closed') return sayClosed(provider, of, used);
  const left = remaining < 0 ? `${sayDays(-remaining)} over` : `${sayDays(remaining)} left`;
  const report = owed > 0 ? ` ${sayDays(owed)} of what is left ${owed === 4 ? 'is' : 'are'} owed in reports on visits already made.` : '';
  const earlier = before.filter((one) => one.used > 0);
  if (decision && before.length > 0) {
    const now = used - earlier.reduce((sum, one) => sum + one.used, 0);
    const then = earlier.map(
      (one) => `${sayDays(one.used)} used ${one.category ? `as ${one.category}` : 'without a category'} before that`,
    );
    const since = now > 0 || then.length === 0 ? [`${sayDays(now)} used since`] : [];
    return `${left}: ${of} as ${decision.category} from ${sayDate(position.since ?? decision.effectiveFrom)}; ${[...then, ...since].join(', ')}.${report}`;
  }
  if (earlier.length > 0) {
    const opened = provider.opened ? `it opened on ${sayDate(provider.opened)}` : 'that';
    const then = earlier.map((one) => `${sayDays(one.used)} used ${one.category ? `as ${one.category} ` : ''}before ${opened}`);
    const now = used - earlier.reduce((sum, one) => sum + one.used, 0);
    return `${left} of ${of} this year; ${then.join(', ')}, ${sayDays(now)} used since.${report}`;
  }
  return remaining < 0
    ? `${left}: ${sayDays(used)} used of ${of} this year.${report}`
    : `${left} of ${of} this year; ${sayDays(used)} used.${report}`;
}

/** A provider that has closed has nothing left to use: its successor carries what was used. */
function sayClosed({ name, closed }: Standing['provider'], of: string, used: number): string {
  return `${name} closed${closed ? ` on ${sayDate(closed)}` : ''}: ${sayDays(used)} used of ${of} in its last year.`;
}

function nothing({ name, kind }: Standing['provider'], categorised: boolean): string {
  if (kind === 'funding-unknown')
    return `It is not recorded whether ${name} has funded places, so its days cannot be worked out. An administrator sets its kind in the settings file.`;
  if (categorised) return `${name} has no category yet, so no days are allocated to it.`;
  return `The strategy allocates no days to ${name}.`;
}

/** Where support is a cadence of visits, they are counted instead of days. */
function sayVisits({ balance, plan }: Standing['position'], name: string): string {
  const counted = balance.activities.filter(({ count }) => count > 0);
  if (counted.length === 0) return `Support for ${name} is not counted in days or visits.`;
  const due = counted.reduce((sum, { count }) => sum + count, 0);
  const held = counted.reduce((sum, { visits }) => sum + visits, 0);
  const left = counted.reduce((sum, { visitsLeft }) => sum + visitsLeft, 0);
  // Without them, held and left would not add up to the year's number.
  const lapsed = plan.filter(({ state, outside }) => state === 'not-due' && !outside).length;
  const earlier =
    lapsed > 0 ? `, and ${lapsed} whose time had passed before this support began ${lapsed === 1 ? 'is' : 'are'} not due` : '';
  return `${left} of ${due} visits and meetings left this year; ${held} held${earlier}. Support here is a cadence of visits, not a number of days.`;
}
