import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openGraphDiary } from '../../src/diary/graph/open-graph-diary.ts';
import type { KeptEvent } from '../../src/domain/meeting.ts';
import type { DiaryEvent, DiaryKept } from '../../src/ports.ts';
import { type GraphRequest, graphError, graphErrors, graphServer } from './support/graph-server.ts';

const organiser = 'a.advisor@ashmere.example';
const successor = 's.senior@ashmere.example';

const event: DiaryEvent = {
  uid: '3f2a@demo.tally',
  sequence: 0,
  title: 'Team Around the School meeting: Marlow Bank Primary School',
  description: 'With Ashmere.\nBring <the plan> & questions.',
  from: '2027-07-05T13:00:00.000Z',
  until: '2027-07-05T15:00:00.000Z',
  timeZone: 'Europe/London',
  location: 'Marlow Bank Primary School, Ashmere',
  online: true,
  organiser: { name: 'Priya Nair', email: organiser },
  attendees: [
    { name: 'Priya Nair', email: 'A.Advisor@ashmere.example', required: true },
    { name: 'Ruth Calloway', email: 'head@marlow-bank.example', required: true },
    { name: 'Paul Ince', email: 'finance@ashmere.example', required: false },
  ],
};

async function graph(addresses: string[] = [organiser, successor], put = 10_000) {
  const server = await graphServer(addresses);
  const diary = openGraphDiary({ endpoint: server.endpoint, token: async () => 'trial', patience: { put, answers: 10_000 } });
  const eventsOf = (address: string) => [...server.mailboxes.get(address)!.events.values()];
  return { server, diary, eventsOf };
}

const isCreate = ({ method, path }: GraphRequest) => method === 'POST' && path.endsWith('/events');
const isChange = ({ method }: GraphRequest) => method === 'PATCH';

function keptOf(became: DiaryKept): KeptEvent {
  assert.ok(became.ok && became.kept, JSON.stringify(became));
  return became.kept;
}

describe('a meeting in Microsoft 365', () => {
  test('stands in the organiser’s calendar with its time where it is, who is asked, and a way to join', async () => {
    const { server, diary, eventsOf } = await graph();
    const kept = keptOf(await diary.put(event));
    const [own] = eventsOf(organiser);
    assert.deepEqual(own?.start, { dateTime: '2027-07-05T14:00:00', timeZone: 'Europe/London' });
    assert.deepEqual(own?.end, { dateTime: '2027-07-05T16:00:00', timeZone: 'Europe/London' });
    assert.equal(own?.body.content, 'With Ashmere.<br>Bring &lt;the plan&gt; &amp; questions.');
    assert.deepEqual(
      own?.attendees.map(({ type, emailAddress }: { type: string; emailAddress: { address: string } }) => [type, emailAddress.address]),
      [
        ['required', 'head@marlow-bank.example'],
        ['optional', 'finance@ashmere.example'],
      ],
    );
    assert.equal(own?.onlineMeetingProvider, 'teamsForBusiness');
    assert.deepEqual(kept, { id: own?.id, calendar: organiser, sequence: 0, link: own?.onlineMeeting.joinUrl });
    assert.equal(server.requests[0]?.headers.authorization, 'Bearer trial');
  });

  test('that is at the school has no online meeting, and one whose link somebody gave none of Teams', async () => {
    const { diary, eventsOf } = await graph();
    await diary.put({ ...event, online: false });
    await diary.put({ ...event, uid: 'other@demo.tally', link: 'https://meet.example/x' });
    assert.deepEqual(
      eventsOf(organiser).map(({ isOnlineMeeting }) => isOnlineMeeting),
      [undefined, undefined],
    );
  });

  test('is made once, however often it is put', async () => {
    const { diary, eventsOf } = await graph();
    const first = keptOf(await diary.put(event));
    assert.deepEqual(keptOf(await diary.put(event)), first);
    assert.equal(eventsOf(organiser).length, 1);
  });

  for (const [what, answer] of [
    ['was cut off', 'cut'],
    ['never came', 'hang'],
    ['was an error', graphErrors.broken()],
    ['was late', graphErrors.late()],
    ['could not be read', { status: 201, body: '{"id": "AAM' }],
  ] as const) {
    test(`is found again where the reply to making it ${what}`, async () => {
      const { server, diary, eventsOf } = await graph(undefined, answer === 'hang' ? 2000 : undefined);
      // The library is loaded with the first request.
      await diary.answers({ id: 'none', calendar: organiser, sequence: 0 });
      server.instead(isCreate, answer, true);
      const lost = await diary.put(event);
      assert.ok(!lost.ok && lost.why === 'later');
      const again = openGraphDiary({ endpoint: server.endpoint, token: async () => 'trial' });
      const kept = keptOf(await again.put(event));
      assert.deepEqual(
        eventsOf(organiser).map(({ id }) => id),
        [kept.id],
      );
    });
  }

  test('is found again where it was moved after the reply was lost, and changed and not made twice', async () => {
    const { server, diary, eventsOf } = await graph();
    server.instead(isCreate, 'cut', true);
    await diary.put(event);
    const kept = keptOf(await diary.put({ ...event, sequence: 1, from: '2027-07-06T13:00:00.000Z', until: '2027-07-06T15:00:00.000Z' }));
    assert.deepEqual(
      eventsOf(organiser).map(({ id, start }) => [id, start.dateTime]),
      [[kept.id, '2027-07-06T14:00:00']],
    );
    // The same request with another description, as after a change that people are not told of.
    const same = keptOf(await diary.put({ ...event, title: 'TAS' }));
    assert.equal(same.id, kept.id);
    assert.equal(eventsOf(organiser)[0]?.subject, 'TAS');
  });

  test('is called off where the reply to making it was lost', async () => {
    const { server, diary, eventsOf } = await graph();
    server.instead(isCreate, 'cut', true);
    await diary.put(event);
    assert.deepEqual(await diary.put({ ...event, sequence: 1, cancelled: 'The school is closed.' }), { ok: true });
    assert.equal(eventsOf(organiser).length, 0);
  });

  test('stays the same event and the same online meeting when it is moved', async () => {
    const { diary, eventsOf } = await graph();
    const kept = keptOf(await diary.put(event));
    const moved = { ...event, sequence: 1, link: kept.link, from: '2027-11-02T09:00:00.000Z', until: '2027-11-02T11:00:00.000Z' };
    assert.deepEqual(keptOf(await diary.put(moved, kept)), { ...kept, sequence: 1 });
    assert.equal(eventsOf(organiser)[0]?.start.dateTime, '2027-11-02T09:00:00');
    assert.ok(eventsOf(organiser)[0]?.onlineMeeting);
  });

  test('gets an online meeting when it is to have one after all', async () => {
    const { diary } = await graph();
    const kept = keptOf(await diary.put({ ...event, online: false }));
    assert.equal(kept.link, undefined);
    assert.match(keptOf(await diary.put({ ...event, sequence: 1 }, kept)).link ?? '', /^https:\/\/teams/);
  });

  test('is made anew where somebody deleted it, and where its organiser’s mailbox has gone', async () => {
    const { server, diary, eventsOf } = await graph();
    const kept = keptOf(await diary.put(event));
    server.mailboxes.get(organiser)!.events.clear();
    const anew = keptOf(await diary.put({ ...event, sequence: 1 }, kept));
    assert.notEqual(anew.id, kept.id);
    assert.equal(eventsOf(organiser).length, 1);
    server.mailboxes.delete(organiser);
    const next = keptOf(await diary.put({ ...event, sequence: 2, organiser: { name: 'Grace Oyelaran', email: successor } }, anew));
    assert.equal(next.calendar, successor);
    assert.equal(eventsOf(successor).length, 1);
  });

  test('is called off once, with the reason for those who are asked', async () => {
    const { server, diary, eventsOf } = await graph();
    const kept = keptOf(await diary.put(event));
    const off = { ...event, sequence: 1, cancelled: 'The head is ill.' };
    assert.deepEqual(await diary.put(off, kept), { ok: true });
    assert.deepEqual(await diary.put(off, kept), { ok: true });
    assert.deepEqual(await diary.put({ ...off, uid: 'never-made@demo.tally' }), { ok: true });
    assert.equal(server.requests.find(({ path }) => path.endsWith('/cancel'))?.body.comment, 'The head is ill.');
    assert.equal(eventsOf(organiser).length, 0);
  });

  for (const [what, answer, became] of [
    ['throttled', graphErrors.throttled(30), { why: 'later', after: 30_000, reason: 'Microsoft 365 is busy just now.' }],
    ['not there', graphErrors.unavailable(120), { why: 'later', after: 120_000, reason: 'Microsoft 365 did not answer in time.' }],
    ['changed at the same moment', graphErrors.conflict(), { why: 'later', reason: 'Microsoft 365 did not answer in time.' }],
    [
      'not signed in',
      graphErrors.expired(),
      { why: 'later', reason: 'Microsoft 365 does not know Tally: an administrator looks at its sign-in.' },
    ],
    [
      'refused',
      graphErrors.denied(),
      { why: 'never', reason: `Tally may not use the calendar of ${organiser} in Microsoft 365: an administrator can allow it.` },
    ],
    [
      'wrong',
      graphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.'),
      { why: 'never', reason: 'Microsoft 365 did not take it (ErrorInvalidRecipients).' },
    ],
  ] as const) {
    test(`is left for later or for good, and why is said, where it was ${what}`, async () => {
      const { server, diary } = await graph();
      server.instead(isCreate, answer);
      assert.deepEqual(await diary.put(event), { ok: false, ...became });
      const kept = keptOf(await diary.put(event));
      server.instead(isChange, answer);
      assert.deepEqual(await diary.put({ ...event, sequence: 1 }, kept), { ok: false, ...became });
    });
  }

  test('cannot be put for an organiser without a calendar there, or where nobody arranges it', async () => {
    const { diary } = await graph([successor]);
    assert.deepEqual(await diary.put(event), {
      ok: false,
      why: 'never',
      reason: `${organiser} has no calendar in the authority’s Microsoft 365.`,
    });
    const nobody = await diary.put({ ...event, organiser: { name: 'Ashmere', email: '' } });
    assert.ok(!nobody.ok && nobody.why === 'never');
  });

  test('says who has answered what', async () => {
    const { diary, eventsOf } = await graph();
    const kept = keptOf(await diary.put(event));
    const [head, finance] = eventsOf(organiser)[0]!.attendees as { status?: unknown }[];
    head!.status = { response: 'tentativelyAccepted', time: '2027-06-01T08:30:00Z' };
    finance!.status = { response: 'none', time: '0001-01-01T00:00:00Z' };
    assert.deepEqual(
      [...((await diary.answers(kept)) ?? [])],
      [['head@marlow-bank.example', { is: 'tentative', at: '2027-06-01T08:30:00.000Z' }]],
    );
    assert.equal(await diary.answers({ ...kept, id: 'gone' }), undefined);
  });
});
