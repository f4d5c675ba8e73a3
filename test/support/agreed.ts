import { type AgreedAction, actionDocId } from '../../src/domain/agreed-action.ts';
import { type Summary, summaryDocId } from '../../src/domain/summary.ts';
import type { VisitNote } from '../../src/domain/visit-note.ts';
import type { Store } from '../../src/ports.ts';
import { docOf, putAll } from './desk.ts';
import { visitNote } from './visit-notes.ts';

/** Something agreed at a core visit to Marlow Bank on Tue 12 Jan 2027 by Priya Nair, for its head to do by Fri 22 Jan. */
export function agreedAction(more: Partial<AgreedAction> = {}): AgreedAction {
  return {
    id: 'a-1',
    provider: '900001',
    note: visitNote().id,
    agreed: '2027-01-12',
    activity: 'core-visit',
    what: 'Order decodable books for Year 1',
    who: 'Ruth Calloway',
    owner: 'p-head',
    due: '2027-01-22',
    by: 'p-advisor',
    state: 'open',
    ...more,
  };
}

/** What a card calls an action. */
export function refOf({ provider, note, id }: AgreedAction): string {
  return `${provider}:${note}:${id}`;
}

/** Puts actions where the recording of visits puts them. */
export async function putActions(store: Store, ...actions: AgreedAction[]): Promise<void> {
  await putAll(
    store,
    'demo',
    actions.map((body) => docOf('action', actionDocId(body), body)),
  );
}

/** The action as it stands. */
export async function actionIn(store: Store, action: AgreedAction): Promise<AgreedAction | undefined> {
  return (await store.read('demo', 'action', actionDocId(action)))?.body;
}

/** The summary of a note's version, sent to the head of Marlow Bank unless it is to be otherwise. */
export function summaryOf({ provider, id, version, date }: VisitNote, more: Partial<Summary> = {}): Summary {
  return {
    provider,
    note: id,
    version,
    date,
    state: 'sending',
    tells: 'visit',
    due: '2027-01-13T09:00:00.000Z',
    recipients: [{ person: 'p-head', role: 'headteacher', message: 'm-1' }],
    entries: [],
    steps: [],
    acknowledged: [],
    replies: [],
    ...more,
  };
}

/** Puts a summary where the sending of summaries puts it. */
export async function putSummary(store: Store, summary: Summary): Promise<void> {
  await putAll(store, 'demo', [docOf('summary', summaryDocId(summary), summary)]);
}
