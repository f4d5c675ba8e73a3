import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { schoolDaysAcross } from '../../../src/domain/school-days-across.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import { openDesk } from '../../../src/requests/desk/desk.ts';
import { perform } from '../../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../../src/store/embedded.ts';
import { startLocalCosmos } from '../../store/local-cosmos.ts';
import { allDocs } from '../../support/all-docs.ts';
import { calendar, docOf, putAll, testDesk } from '../../support/desk.ts';
import { emailOf, people } from '../../support/desk-people.ts';
import { providers } from '../../support/desk-providers.ts';
import { daysOf, plannedOf, tas } from '../../support/meetings.ts';

const program = fileURLToPath(new URL('support/book.ts', import.meta.url));

/** Marlow Bank and Cinder Lane want the same advisor and chair at the same time, but for half an hour. */
const both = [tas, { ...tas, provider: '900002', people: 'p-advisor,p-head-two', from: '15:30' }];

/** What a process says to one booking. */
interface Said {
  title: string;
  lead: string;
}

/** A process that books the next of what it was given each time it is told to, and what it says then. */
async function ready(t: TestContext, folder: string, given: (readonly [nonce: string, input: object])[]) {
  const args = [program, folder, emailOf('advisor'), JSON.stringify(given)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value, 'ready');
  return async (): Promise<Said> => {
    child.stdin?.write('go\n');
    return JSON.parse(String((await lines.next()).value));
  };
}

/** So many days are wanted by both, each at the same moment: that some of them really meet in the store is then sure enough. */
const contested = schoolDaysAcross(() => calendar, '2027-02-22', '2027-05-28').slice(0, 40);

test('of two processes that book one person for one time at the same moment one is refused; the same button pressed in both books once', async (t) => {
  const desk = await testDesk();
  const same = ['n-same', { ...tas, date: '2027-06-09' }] as const;
  const processes = await Promise.all(
    both.map((input, at) => ready(t, desk.folder, [...contested.map((date) => [`n-${at}-${date}`, { ...input, date }] as const), same])),
  );
  for (const date of contested) {
    const said = await Promise.all(processes.map((book) => book()));
    const lost = said.filter(({ title }) => title === 'Not booked');
    assert.equal(lost.length, 1, `${date}: ${JSON.stringify(said)}`);
    assert.match(lost[0]!.lead, /^Nothing is booked\. Grace Oyelaran and Priya Nair are not free on /);
  }
  for (const { title } of await Promise.all(processes.map((book) => book())))
    assert.equal(title, 'Team Around the School meeting: Marlow Bank Primary School');
  for (const { body } of await allDocs(desk.store, 'day', 'day:')) assert.equal(body.spans.length, 1, `${body.person} ${body.date}`);
  const all = contested.length + 1;
  assert.equal((await allDocs(desk.store, 'meeting', 'meeting:')).length, all);
  for (const person of ['p-advisor', 'p-senior']) assert.equal((await daysOf(desk.store, person)).length, all, person);
  const planned = await Promise.all(['900001', '900002'].map((key) => plannedOf(desk.store, key)));
  assert.equal(planned.flat().length, all);
  assert.equal((await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'book-meeting').length, all);
});

test('who comes second is told of everybody who is taken, though the first booked between the look at one and the next', async () => {
  const desk = await testDesk();
  const rival = openEmbeddedStore({ folder: desk.folder });
  after(() => rival.close());
  const there = openDesk({ store: rival, packs: openPacks(), clock: { today: () => desk.time.today, now: () => desk.time.now } });
  const context = await there.context('demo', { email: emailOf('advisor') }, { via: 'chat', nonce: 'n-1' });
  const read = desk.store.read;
  let first: Promise<unknown> | undefined;
  desk.store.read = async (authority, kind, id) => {
    if (kind !== 'day' || first) {
      await first;
      return read(authority, kind, id);
    }
    const seen = read(authority, kind, id);
    first = seen.then(() => perform(context!, 'book-meeting', both[1]));
    return seen;
  };
  const { lead } = await desk.ask('advisor', 'book-meeting', both[0], 'n-0');
  assert.equal(lead, 'Nothing is booked. Grace Oyelaran and Priya Nair are not free on Tue 2 Mar 2027, 2 pm to 4 pm.');
  assert.equal(((await first) as Awaited<ReturnType<typeof perform>>).title, 'Team Around the School meeting: Cinder Lane Primary School');
});

test('on Cosmos DB too one of two is refused', async () => {
  const cosmos = await startLocalCosmos();
  const store = cosmos.open();
  after(async () => {
    await store.close();
    await cosmos.stop();
  });
  const authority = {
    id: 'demo',
    name: 'Ashmere',
    laCode: '999',
    timeZone: 'Europe/London',
    packs: [{ fromYear: 2025, pack: 'wolverhampton-2021' }],
  };
  await putAll(store, 'demo', [
    docOf('authority', 'authority', authority),
    docOf('revision', 'revision', { revision: '1' }),
    docOf('calendar', 'calendar:2026', calendar),
    ...people.map((body) => docOf('person', `person:${body.key}`, body)),
    ...providers.map((body) => docOf('provider', `provider:${body.key}`, body)),
  ]);
  const clock = { today: () => '2027-01-20', now: () => '2027-01-20T10:00:00.000Z' };
  const desk = openDesk({ store, packs: openPacks(), clock });
  const titles = await Promise.all(
    both.map(async (input, at) => {
      const context = await desk.context('demo', { email: emailOf('advisor') }, { via: 'chat', nonce: `n-${at}` });
      return (await perform(context!, 'book-meeting', input)).title;
    }),
  );
  assert.equal(titles.filter((title) => title === 'Not booked').length, 1, String(titles));
  const spans = (await allDocs(store, 'day', 'day:p-advisor:')).flatMap(({ body }) => body.spans);
  assert.equal(spans.length, 1);
});
