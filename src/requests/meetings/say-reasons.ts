import { sayDistance } from '../../domain/grid-place.ts';
import type { TimeReason } from '../../domain/meeting-times/times-ask.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import type { MeetingWindow } from './meeting-window.ts';

/**
 * What speaks for a time and against it, as one line.
 *
 * @example sayReasons(context, [{ is: 'all-free' }, { is: 'better-half' }], window)
 * // 'Everybody who must be there is free; in the second half of the term'
 */
export function sayReasons(
  context: Pick<Context, 'people' | 'directory'>,
  reasons: readonly TimeReason[],
  { betterHalf }: Pick<MeetingWindow, 'betterHalf'>,
): string {
  const line = reasons.map((reason) => sayReason(context, reason, betterHalf)).join('; ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}

function sayReason(
  { people, directory }: Pick<Context, 'people' | 'directory'>,
  reason: TimeReason,
  half: MeetingWindow['betterHalf'],
): string {
  const names = (keys: readonly string[]) => listed(keys.map((key) => personName(people, key)));
  switch (reason.is) {
    case 'all-free':
      return 'everybody who must be there is free';
    case 'not-known':
      return `nothing is in the way; not known of ${names(reason.people)}`;
    case 'invited-busy':
      return `${names(reason.people)} cannot come`;
    case 'better-half':
      return `in the ${half ?? 'better half'} of the term`;
    case 'worse-half':
      return `not in the ${half ?? 'better half'} of the term`;
    case 'short-notice':
      return 'too soon to share the agenda in good time';
    case 'near':
    case 'far': {
      const where = directory.get(reason.provider)?.name ?? 'another school or setting';
      const distance = reason.metres === undefined ? '' : reason.metres < 250 ? ', next door' : `, ${sayDistance(reason.metres)} away`;
      const who = personName(people, reason.person);
      if (reason.metres === 0) return `${who} is there on that day already`;
      return reason.is === 'near' ? `on the same day as ${where}${distance} (${who})` : `${who} is at ${where} on that day${distance}`;
    }
  }
}
