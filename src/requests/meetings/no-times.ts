import { addDays } from '../../domain/date.ts';
import type { WhyNone } from '../../domain/meeting-times/why-none.ts';
import type { Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import { sayDates } from './meeting-window.ts';
import { scheduleAgain } from './schedule-again.ts';
import type { TimesCard } from './times-card.ts';

/** How many days on "later" looks: four weeks. */
const LATER = 28;

/**
 * Why a meeting fits at no time, and the buttons that may find one all the same: later, online, at another time of day. Of people it
 * says who is not free, and never why.
 *
 * @example noTimes(context, all, { is: 'people', days: 12, people: [{ key: 'p-priya', times: 31 }] }).lead
 * // 'Nothing fits from … Priya Nair is at no time free when the others are: without them there would be 31 times.'
 */
export function noTimes({ people }: Context, all: TimesCard, none: WhyNone): { lead: string; buttons: Button[] } {
  const { window, meeting, place, asked } = all;
  const { opens, closes } = window.window;
  const look = (title: string, more: Record<string, unknown>): Button => ({
    title,
    request: 'schedule-meeting',
    input: scheduleAgain(asked, meeting.activity, more),
  });
  const later = look('Look at the weeks after', { start: addDays(closes, 1), until: addDays(closes, LATER), half: undefined });
  const online = place !== 'online' && meeting.shape.places.includes('online') ? [look('Online instead', { where: 'online' })] : [];
  const anyHour = asked.part !== undefined ? [look('At any time of day', { part: undefined })] : [];
  const days = sayDates({ opens, closes });
  switch (none.is) {
    case 'no-days':
      return { lead: `No school day on which it could be held is left in ${days}. It would have to be later.`, buttons: [later] };
    case 'no-hours':
      return { lead: `A meeting of ${meeting.shape.minutes} minutes does not fit into those hours of a day.`, buttons: [...anyHour] };
    case 'people': {
      const first = none.people.map(
        ({ key, times }) => `without ${personName(people, key)} there would be ${times} ${times === 1 ? 'time' : 'times'}`,
      );
      const why =
        first.length > 0
          ? `Nobody else is in the way: ${listed(first, 'or')}. Another day of theirs, somebody in their place or later days would make it possible.`
          : 'More than one of those who must be there is in the way. Later days, or fewer who must come, would make it possible.';
      return {
        lead: `At no time on the ${none.days} school ${none.days === 1 ? 'day' : 'days'} in ${days} is everybody free who must be there. ${why}`,
        buttons: [...online, ...anyHour, later],
      };
    }
  }
}
