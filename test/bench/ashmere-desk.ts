import { openClock } from '../../src/clock.ts';
import { ashmere, ashmereToday } from '../../src/demo/ashmere.ts';
import { resetDemo } from '../../src/demo/reset.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Provider } from '../../src/domain/provider.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { mayMake, staffRoles } from '../../src/requests/may.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Sender } from './load/activity.ts';

/** Ashmere in a folder of the bench's own: who asks, what they ask, and the name that each answer must begin with. */
export interface AshmereDesk {
  /** What the bot must be started with. */
  environment: Record<string, string>;
  senders: Sender[];
  questions: string[];
  names: string[];
  /** Who may write the note of a visit, and the maintained schools that the core visits are to. */
  writers: Sender[];
  schools: { key: string; name: string }[];
}

/** Fills Ashmere as `npm run demo` does. Its advisors ask how many days each of its schools with a category has left. */
export async function fillAshmere(folder: string): Promise<AshmereDesk> {
  const store = openEmbeddedStore({ folder });
  await resetDemo({ store, packs: openPacks(), clock: openClock(ashmereToday), print: () => {} });
  const people: Person[] = [];
  for await (const { body } of store.list(ashmere.id, 'person', 'person:')) people.push(body);
  const providers: Provider[] = [];
  for await (const { body } of store.list(ashmere.id, 'provider', 'provider:9')) providers.push(body);
  const categorised = new Set<string>();
  for await (const { body } of store.list(ashmere.id, 'decision', 'decision:')) categorised.add(body.provider);
  await store.close();
  const names = providers.filter(({ key, status }) => status === 'open' && categorised.has(key)).map(({ name }) => name);
  const single = names.filter((name) => names.filter((other) => other === name).length === 1);
  const staff = people.filter(({ aadObjectId, roles }) => aadObjectId && roles.some(({ role }) => staffRoles.includes(role)));
  // One chat each, as in Teams: somebody who wrote from another every time would seem to have moved.
  const senderOf = ({ aadObjectId, name, key }: Person): Sender => ({ aadObjectId: aadObjectId!, name, conversation: `a:bench-${key}` });
  return {
    environment: {
      PORT: '0',
      TALLY_LOCAL: '1',
      TALLY_AUTHORITY: ashmere.id,
      TALLY_DATA: folder,
      TALLY_TODAY: ashmereToday,
      COSMOS_ENDPOINT: '',
    },
    senders: staff.map(senderOf),
    questions: single.map((name) => `how many days has ${name} left?`),
    names: single,
    writers: staff.filter(({ roles }) => roles.some(({ role }) => mayMake('record-visit', [role]))).map(senderOf),
    schools: providers.filter(({ key, kind, name }) => kind === 'maintained-school' && categorised.has(key) && single.includes(name)),
  };
}
