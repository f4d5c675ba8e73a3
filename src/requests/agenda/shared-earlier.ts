import { sayDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';
import { earlierThan } from '../notes/earlier.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { readerOf } from '../reader-of.ts';
import { sentSummaries } from '../summaries/sent-summaries.ts';

/**
 * What was agreed with a provider before a meeting and its leaders were sent: the priorities of the last summary or minutes that set
 * any, and the actions that are open. Of notes that were never sent there is nothing, for the agenda goes to everybody.
 *
 * @example await sharedEarlier(context, provider, meeting) // ['Priority: Books that match the sounds children know', 'Open action: …']
 */
export async function sharedEarlier(context: Context, { key }: Pick<Provider, 'key'>, { date }: Pick<Meeting, 'date'>): Promise<string[]> {
  const reader = readerOf(context);
  const versions = await noteVersions(reader, key);
  const sent = (await sentSummaries(reader, context, key)).filter((one) => one.tells !== 'withdrawal' && one.date <= date);
  const told = sent.flatMap(({ note, version }) => {
    const all = versions.get(note);
    return all?.at(-1)?.withdrawn === undefined ? (all?.filter((one) => one.version === version) ?? []) : [];
  });
  const priorities = told.find((one) => one.priorities.length > 0)?.priorities ?? [];
  const open = (await earlierThan(reader, { provider: key, date, except: '' })).actions;
  const actions = open.filter(({ note, id }) => told.some((one) => one.id === note && one.actions.some((action) => action.id === id)));
  return [
    ...priorities.map(({ what }) => `Priority: ${what}`),
    ...actions.map(({ what, who, due }) => `Open action: ${what} (${who}${due === undefined ? '' : `, by ${sayDate(due)}`})`),
  ];
}
