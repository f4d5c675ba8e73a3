import type { Diary } from '../../ports.ts';
import { type GraphOptions, openGraph } from './graph-client.ts';
import { putEvent } from './put-event.ts';
import { readAnswers } from './read-answers.ts';
import { type Host, readBusy } from './read-busy.ts';

/** How long the parts of an answer may wait for a calendar, in milliseconds: a turn of the bot has 15 seconds, and does more. */
const patience = { busy: 4000, put: 6000, answers: 4000 };

/**
 * The calendars of Microsoft 365, for people of the authority's own tenant: their free and busy times, and meetings in the
 * organiser's calendar, which sends the invitations. Its methods answer within some seconds and never throw.
 *
 * @example openGraphDiary({ token: signIn({ appId, appType: 'UserAssignedMSI' }) })
 */
export function openGraphDiary(options: GraphOptions & { patience?: Partial<typeof patience> }): Diary {
  const graph = openGraph(options);
  const within = { ...patience, ...options.patience };
  const host: Host = {};
  return {
    invites: 'calendar',
    busy: (emails, from, until) => readBusy(graph, { emails, from, until, patience: within.busy, host }),
    put: (event, kept) => putEvent(graph, { event, kept, patience: within.put }),
    answers: (kept) => readAnswers(graph, kept, within.answers),
  };
}
