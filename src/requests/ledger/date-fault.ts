import { z } from 'zod/v4';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';

/** What is dated, as its sentences say it. */
const words = {
  days: {
    early: 'Days are logged once they have been spent.',
    kept: 'Tally keeps days',
    predecessor: 'Log days from before it opened for its predecessor.',
  },
  visit: {
    early: 'A note is written once the visit has been held.',
    kept: 'Tally keeps notes',
    predecessor: 'Write the note of a visit from before it opened for its predecessor.',
  },
};

/**
 * Why nothing can have been done on a date: one to come, one before Tally's years, one when the provider was not open.
 * Undefined where it can.
 *
 * @example dateFault(context, provider, '2027-01-21', 'visit') // 'Thu 21 Jan 2027 has not come yet. A note is written once the visit has been held.'
 */
export function dateFault(
  { authority, today }: Pick<Context, 'authority' | 'today'>,
  { name, opened, closed, status }: Provider,
  date: string,
  what: keyof typeof words,
): string | undefined {
  const say = words[what];
  if (!z.iso.date().safeParse(date).success) return 'That is not a date. Please give it as day, month and year.';
  if (date > today) return `${sayDate(date)} has not come yet. ${say.early}`;
  const first = Math.min(...authority.packs.map(({ fromYear }) => fromYear));
  if (academicYearOf(date) < first) return `${say.kept} from ${sayDate(`${first}-09-01`)} on; ${sayDate(date)} is before that.`;
  if (status === 'proposed' && (opened === undefined || date < opened))
    return `${name} is not open yet${opened ? `: it opens on ${sayDate(opened)}` : ''}.`;
  if (opened && date < opened) return `${name} opened on ${sayDate(opened)}; ${sayDate(date)} is before that. ${say.predecessor}`;
  if (closed && date > closed) return `${name} closed on ${sayDate(closed)}; ${sayDate(date)} is after that.`;
  return status === 'closed' && !closed ? `${name} is closed, and the register gives no date for it.` : undefined;
}
