import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { standingOf } from './poll-view.ts';
import { pollTitle, sayPollTime, sayWord } from './say-poll.ts';
import type { SeenPoll } from './seen-poll.ts';

/**
 * A poll as the page of an e-mail's link shows it: the times, what its reader said of each, and `says` before it. Neither who else
 * is asked nor how many said what, for a link is easily passed on.
 */
export function ownView(context: Context, { poll, provider }: SeenPoll, says: string): Answer {
  const own = poll.answers.find(({ person }) => person === context.asker.person.key);
  return {
    card: 'answer',
    title: pollTitle(context, poll, provider),
    lead: poll.state === 'booked' ? `${says} A meeting has been booked since.` : says,
    // Of a time that had gone by when they answered they said nothing.
    facts: standingOf(context, poll).flatMap(({ at, gone }) => {
      const word = own?.says[at];
      return word && !gone ? [{ label: sayPollTime(poll, at), value: upperFirst(sayWord[word]) }] : [];
    }),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
