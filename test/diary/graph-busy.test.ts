import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openGraphDiary } from '../../src/diary/graph/open-graph-diary.ts';
import type { BusyTime } from '../../src/ports.ts';
import { type GraphRequest, graphErrors, graphServer } from './support/graph-server.ts';

const advisor = 'a.advisor@ashmere.example';
const senior = 's.senior@ashmere.example';
const head = 'head@marlow-bank.example';
const [from, until] = ['2027-01-25T00:00:00.000Z', '2027-02-01T00:00:00.000Z'];

const item = (status: string, start: string, end: string) => ({
  isPrivate: false,
  status,
  subject: 'A private word',
  location: 'At home',
  start: { dateTime: `${start}:00.0000000`, timeZone: 'UTC' },
  end: { dateTime: `${end}:00.0000000`, timeZone: 'UTC' },
});
const isSchedule = ({ path }: GraphRequest) => path.endsWith('/getSchedule');

async function graph(addresses: string[] = [advisor, senior], patience = 10_000) {
  const server = await graphServer(addresses);
  const diary = openGraphDiary({ endpoint: server.endpoint, token: async () => 'trial', patience: { busy: patience } });
  return { server, diary };
}

const why = (time: BusyTime | undefined) => (time && !time.known ? time.why : undefined);

describe('free and busy times from Microsoft 365', { concurrency: true }, () => {
  test('are those of whoever has a calendar there; of others it says so', async () => {
    const { server, diary } = await graph();
    server.mailboxes.get(advisor)!.items = [
      item('busy', '2027-01-25T09:00', '2027-01-25T10:30'),
      item('Tentative', '2027-01-26T09:00', '2027-01-26T10:00'),
      item('oof', '2027-01-27T00:00', '2027-01-28T00:00'),
      item('workingElsewhere', '2027-01-29T09:00', '2027-01-29T10:00'),
      item('free', '2027-01-29T11:00', '2027-01-29T12:00'),
    ];
    const times = await diary.busy(['A.Advisor@ashmere.example', head], from, until);
    assert.deepEqual(times.get('A.Advisor@ashmere.example'), {
      known: true,
      busy: [
        { from: '2027-01-25T09:00:00.000Z', until: '2027-01-25T10:30:00.000Z' },
        { from: '2027-01-26T09:00:00.000Z', until: '2027-01-26T10:00:00.000Z' },
        { from: '2027-01-27T00:00:00.000Z', until: '2027-01-28T00:00:00.000Z' },
      ],
    });
    assert.deepEqual(times.get(head), { known: false, why: 'This calendar is not in the authority’s Microsoft 365.' });
    assert.equal(server.requests[0]?.headers.authorization, 'Bearer trial');
    assert.doesNotMatch(JSON.stringify([...times]), /private|home/);
  });

  test('are taken from the view where a calendar hides its entries', async () => {
    const { server, diary } = await graph();
    server.mailboxes.get(advisor)!.view = '00220040';
    assert.deepEqual((await diary.busy([advisor], from, until)).get(advisor), {
      known: true,
      busy: [{ from: '2027-01-25T00:30:00.000Z', until: '2027-01-25T01:00:00.000Z' }],
    });
  });

  test('are asked for through another mailbox where the first is none of Microsoft 365', async () => {
    const { server, diary } = await graph();
    const times = await diary.busy([head, advisor], from, until);
    assert.deepEqual(times.get(advisor), { known: true, busy: [] });
    await diary.busy([head, senior], from, until);
    assert.deepEqual(
      server.requests.map(({ path }) => path.split('/')[2]),
      [head, advisor, advisor],
    );
  });

  test('of many people and a long time come in parts of twenty addresses and sixty days', async () => {
    const everybody = Array.from({ length: 23 }, (_, at) => `officer${at}@ashmere.example`);
    const { server, diary } = await graph(everybody);
    server.mailboxes.get(everybody[22]!)!.items = [item('busy', '2027-06-14T09:00', '2027-06-14T10:00')];
    const times = await diary.busy(everybody, '2027-04-12T00:00:00.000Z', '2027-07-23T00:00:00.000Z');
    assert.ok([...times.values()].every(({ known }) => known));
    assert.deepEqual(times.get(everybody[22]!), {
      known: true,
      busy: [{ from: '2027-06-14T09:00:00.000Z', until: '2027-06-14T10:00:00.000Z' }],
    });
    assert.equal(server.requests.filter(({ path }) => path === '/$batch').length, 1);
    assert.equal(server.requests.filter(isSchedule).length, 4);
  });

  test('of which half comes back are known for that half; the rest is asked for again', async () => {
    const everybody = Array.from({ length: 23 }, (_, at) => `officer${at}@ashmere.example`);
    const { server, diary } = await graph(everybody);
    const second = (request: GraphRequest) => isSchedule(request) && request.body.schedules.length === 3;
    server.instead(second, graphErrors.throttled(0));
    assert.ok([...(await diary.busy(everybody, from, until)).values()].every(({ known }) => known));
    for (let tries = 0; tries < 3; tries += 1) server.instead(second, graphErrors.unavailable());
    const half = await diary.busy(everybody, from, until);
    assert.equal([...half.values()].filter(({ known }) => known).length, 20);
    assert.equal(why(half.get(everybody[22]!)), 'Microsoft 365 did not answer in time.');
  });

  test('are asked for again as soon as Graph allows it, and not where that is too late', async () => {
    const { server, diary } = await graph();
    server.instead(isSchedule, graphErrors.throttled(1));
    assert.ok((await diary.busy([advisor], from, until)).get(advisor)?.known);
    server.instead(isSchedule, graphErrors.throttled(30));
    const before = server.requests.length;
    assert.equal(why((await diary.busy([advisor], from, until)).get(advisor)), 'Microsoft 365 is busy just now.');
    assert.equal(server.requests.length, before + 1);
  });

  for (const [what, answer] of [
    ['fails', graphErrors.broken()],
    ['is not there', graphErrors.unavailable()],
    ['is late', graphErrors.late()],
    ['breaks off', 'cut'],
    ['answers with a page', { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Sign in</html>' }],
    ['answers with half of its JSON', { status: 200, body: '{"value":[{"schedu' }],
    ['answers another thing', { status: 200, body: { value: [{ id: 1 }] } }],
  ] as const) {
    test(`are had at the second try where Graph ${what} once`, async () => {
      const { server, diary } = await graph();
      server.instead(isSchedule, answer);
      assert.deepEqual((await diary.busy([advisor], from, until)).get(advisor), { known: true, busy: [] });
      assert.equal(server.requests.length, 2);
    });
  }

  test('are not waited for any longer than there is patience for', async () => {
    const { server, diary } = await graph([advisor], 200);
    server.instead(isSchedule, 'hang');
    assert.equal(why((await diary.busy([advisor], from, until)).get(advisor)), 'Microsoft 365 did not answer in time.');
  });

  test('are not known where Tally may not read them, or has no token', async () => {
    const { server, diary } = await graph();
    server.instead(isSchedule, graphErrors.denied());
    server.instead(isSchedule, graphErrors.denied());
    const denied = await diary.busy([advisor], from, until);
    assert.match(why(denied.get(advisor)) ?? '', /may not use the calendar/);
    const unsigned = openGraphDiary({ endpoint: server.endpoint, token: () => Promise.reject(new Error('no identity')) });
    assert.equal(why((await unsigned.busy([advisor], from, until)).get(advisor)), 'Microsoft 365 did not answer in time.');
  });

  test('are asked for nowhere but at Microsoft’s or on this machine', () => {
    assert.throws(() => openGraphDiary({ endpoint: 'https://graph.microsoft.com.example', token: async () => 'real' }), {
      code: 'graph-elsewhere',
    });
  });
});
