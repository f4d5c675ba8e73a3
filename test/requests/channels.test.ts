import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Message } from '../../src/domain/message.ts';
import type { Answer } from '../../src/requests/answer.ts';
import type { Here } from '../../src/requests/context.ts';
import { perform } from '../../src/requests/perform.ts';
import { buttonOf, fieldOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';
import { emailOf } from '../support/desk-people.ts';

const announcements: Here = {
  kind: 'channel',
  named: async () => ({ name: 'Announcements', team: 'Education Excellence' }),
  address: {
    serviceUrl: 'https://teams.example/',
    conversation: '19:announcements@thread.tacv2',
    tenant: 'ashmere-tenant',
    bot: '28:tally',
  },
};

async function inChannel({ desk, authority }: TestDesk, part: string, request: string, input: unknown, here: Here = announcements) {
  const context = await desk.context(authority.id, { email: emailOf(part) }, { via: 'button', here });
  return perform(context!, request, input);
}

/** A desk with a channel that hears of all, or of what is given. */
async function withChannel(hears: Record<string, string> = {}) {
  const desk = await testDesk();
  await inChannel(desk, 'manager', 'post-here', { confirm: true, ...hears });
  return desk;
}

const spring = { since: '2027-01-04', until: '2027-01-20' };

async function preview(desk: TestDesk, more: Record<string, unknown> = {}, part = 'manager'): Promise<Answer> {
  const channel = fieldOf(await desk.ask('manager', 'post-updates', spring), 'channel')?.value;
  return desk.ask(part, 'post-updates', { ...spring, channel, step: 'preview', ...more });
}

/** Presses what a card offers, under one nonce: pressing twice is one act. */
async function press(desk: TestDesk, answer: Answer, title: string, nonce?: string, more: Record<string, unknown> = {}): Promise<Answer> {
  const { request, input } = buttonOf(answer, title);
  return desk.ask('manager', request, { ...input, ...more }, nonce);
}

async function outbox({ store, authority }: TestDesk) {
  const found = [];
  for await (const doc of store.list(authority.id, 'outbox', 'outbox:')) found.push(doc);
  return found;
}

/** A message as it is made for its channel. */
async function asDelivered({ desk, authority }: TestDesk, message: Message): Promise<Answer> {
  const context = await desk.context(authority.id, { key: message.as }, { via: 'delivery' });
  return perform(context!, message.request, message.input);
}

/** As the outbox does when it has posted everything that waits. */
async function deliver(desk: TestDesk) {
  const waiting = await outbox(desk);
  for (const { id, etag, body } of waiting) {
    const state = { message: body, state: 'delivered' as const, at: desk.time.now, way: 'teams' as const, activity: 'a-1' };
    await putAll(desk.store, desk.authority.id, [docOf('outcome', `outcome:${body.id}`, state)]);
    await desk.store.write(desk.authority.id, [{ do: 'remove', id, etag }]);
  }
  return waiting.map(({ body }) => body);
}

describe('a channel', () => {
  test('is set in the channel itself, with what it hears of', async () => {
    const desk = await testDesk();
    const form = await inChannel(desk, 'manager', 'post-here', {});
    assert.equal(form.title, 'Category updates in Announcements (Education Excellence)');
    assert.equal(form.audience, 'room', 'the form stands in the channel it is about');
    const done = await inChannel(desk, 'manager', 'post-here', { confirm: true, kinds: 'pvi,child-minder', phases: '' });
    assert.match(done.lead, /about PVIs and child minders are posted in Announcements \(Education Excellence\)/);
    assert.deepEqual(rowsOf(await desk.ask('manager', 'channels', {})), [
      ['Announcements (Education Excellence)', 'PVIs and child minders'],
    ]);
    await inChannel(desk, 'manager', 'post-here', { confirm: true });
    assert.deepEqual(rowsOf(await desk.ask('manager', 'channels', {})), [
      ['Announcements (Education Excellence)', 'all schools and settings'],
    ]);
  });

  test('cannot be set from elsewhere, nor by anybody but a manager', async () => {
    const desk = await testDesk();
    assert.match((await desk.ask('manager', 'post-here', { confirm: true })).lead, /when you say it there/);
    for (const part of ['advisor', 'senior', 'hos', 'admin', 'head', 'finance']) {
      assert.equal((await inChannel(desk, part, 'post-here', { confirm: true })).refused, 'role', part);
      assert.equal((await desk.ask(part, 'post-updates', {})).refused, 'role', part);
    }
    assert.match((await desk.ask('manager', 'channels', {})).lead, /post category updates here/);
    assert.match((await desk.ask('manager', 'post-updates', {})).lead, /post category updates here/);
  });

  test('is taken off by saying so in it, and from elsewhere by the list', async () => {
    const desk = await withChannel();
    assert.equal((await desk.ask('manager', 'stop-posting', {})).title, 'Which channel?');
    assert.equal((await inChannel(desk, 'advisor', 'stop-posting', {})).refused, 'role');
    assert.equal(
      (await inChannel(desk, 'manager', 'stop-posting', {})).lead,
      'Nothing more is posted to Announcements (Education Excellence).',
    );
    assert.deepEqual(rowsOf(await desk.ask('manager', 'channels', {})), []);
  });

  test('that is taken off is posted to no more', async () => {
    const desk = await withChannel();
    await press(desk, await desk.ask('manager', 'channels', {}), 'Take Announcements off');
    assert.match((await desk.ask('manager', 'post-updates', {})).lead, /post category updates here/);
  });
});

describe('a post', () => {
  test('is shown before it goes out: what moved, which way, and how many there are', async () => {
    const desk = await withChannel();
    const shown = await preview(desk, { intro: 'Thank you all for a busy half term.' });
    assert.equal(shown.audience, 'person');
    assert.match(shown.subtitle ?? '', /what everybody in Announcements \(Education Excellence\) will see/);
    assert.equal(shown.lead, 'Thank you all for a busy half term.\n\nFrom Mon 4 Jan 2027 to Wed 20 Jan 2027: 1 moved to more support.');
    assert.deepEqual(rowsOf(shown, 'Moved to more support (1)'), [['Cinder Lane Primary School', 'B2 to C', 'Tue 12 Jan 2027']]);
    // Saltersgate has closed and does not count; St Bride's in AS does.
    assert.deepEqual(
      shown.chart?.values.map(({ label, value }) => [label, value]),
      [
        ['A', 2],
        ['AS', 1],
        ['B1', 2],
        ['B2', 1],
        ['C', 2],
      ],
    );
    assert.match(shown.notes?.join(' ') ?? '', /Not posted yet\. It goes out now\./);
    assert.deepEqual(await outbox(desk), []);
  });

  test('leaves reasons out unless the manager puts them in', async () => {
    const desk = await withChannel();
    assert.doesNotMatch(JSON.stringify(await preview(desk)), /ineffective/);
    assert.deepEqual(rowsOf(await preview(desk, { reasons: 'yes' }), 'Moved'), [
      ['Cinder Lane Primary School', 'B2 to C', 'Tue 12 Jan 2027', 'leadership is ineffective'],
    ]);
  });

  test('tells of the providers its channel hears of and of no other', async () => {
    const desk = await withChannel({ kinds: 'pvi,child-minder' });
    const shown = await preview(desk);
    assert.match(shown.notes?.join(' ') ?? '', /Nothing has changed in those days/);
    assert.doesNotMatch(JSON.stringify(shown), /Cinder/);
    assert.throws(() => buttonOf(shown, 'Post now'));
    const year = await preview(desk, { since: '2026-09-01' });
    assert.match(year.lead, /2 given a category for the first time\.$/);
    assert.deepEqual(rowsOf(year), [
      ['Little Acorns Nursery', 'C', 'Tue 1 Sep 2026'],
      ['Pat Fenn', 'B1', 'Tue 1 Sep 2026'],
    ]);
  });

  test('goes out once however often it is pressed, and says the same', async () => {
    const desk = await withChannel();
    const shown = await preview(desk);
    const sent = await press(desk, shown, 'Post now', 'press-1');
    assert.deepEqual(await press(desk, shown, 'Post now', 'press-1'), sent);
    assert.match(sent.lead, /^The category updates are on their way to Announcements/);
    const [message, ...more] = await deliver(desk);
    assert.deepEqual(more, []);
    assert.deepEqual([message?.as, message?.request, message?.does], ['p-manager', 'channel-post', 'post']);
    const posted = await asDelivered(desk, message!);
    assert.equal(posted.audience, 'room');
    assert.deepEqual(posted.buttons, [], 'what leads on is not everybody’s');
    assert.deepEqual(rowsOf(posted), rowsOf(shown));
    assert.match((await press(desk, sent, 'Has it arrived?')).subtitle ?? '', /: posted on Wed 20 Jan 2027 at 10 am$/);
  });

  test('that has changed since it was previewed is shown again and not posted', async () => {
    const desk = await withChannel();
    const shown = await preview(desk);
    const moved = {
      id: 'd-new',
      provider: '900003',
      category: 'B1',
      effectiveFrom: '2027-01-18',
      reason: 'new evidence',
      at: desk.time.now,
    };
    await putAll(desk.store, 'demo', [docOf('decision', 'decision:900003:2027-01-18:d-new', moved)]);
    const again = await press(desk, shown, 'Post now');
    assert.match(again.notes?.[0] ?? '', /changed since you looked, so it was not posted/);
    assert.equal(rowsOf(again).length, 2);
    assert.deepEqual(await outbox(desk), []);
    await press(desk, again, 'Post now');
    assert.equal((await outbox(desk)).length, 1);
  });

  test('of one provider is its last change, and says what it was before', async () => {
    const desk = await withChannel();
    const form = await desk.ask('manager', 'post-updates', { provider: '900002' });
    assert.equal(form.title, 'Post the category of Cinder Lane Primary School');
    const shown = await preview(desk, { provider: '900002', since: '2027-01-12', until: '2027-01-12' });
    assert.equal(shown.lead, 'Cinder Lane Primary School is in category C (high support) from Tue 12 Jan 2027; before that it was in B2.');
    assert.match((await desk.ask('manager', 'post-updates', { provider: '900006' })).lead, /has no category/);
  });

  test('can be given a time, in the authority’s own zone, and not one that has passed', async () => {
    const desk = await withChannel();
    const at = { date: '2027-07-05', time: '8.30' };
    await press(desk, await preview(desk, at), 'Post on Mon 5 Jul 2027 at 8.30 am');
    assert.equal((await outbox(desk))[0]?.body.due, '2027-07-05T07:30:00.000Z');
    for (const [more, fault] of [
      [{ date: '2027-01-20', time: '09:00' }, /That time has passed/],
      [{ date: '2027-01-21' }, /At what time/],
      [{ time: '09:00' }, /On which day/],
      [{ date: '2027-01-21', time: 'noonish' }, /not a time of day/],
      [{ since: '2027-01-20', until: '2027-01-04' }, /before Wed 20 Jan 2027/],
      [{ channel: 'another' }, /choose a channel/],
    ] as const)
      assert.match((await preview(desk, more)).lead, fault);
  });

  test('that waits is corrected without a second message, and one that was posted is changed in its place', async () => {
    const desk = await withChannel();
    const sent = await press(desk, await preview(desk), 'Post now');
    const corrected = async (intro: string) => {
      const form = await press(desk, sent, 'Correct');
      const shown = await desk.ask('manager', form.form!.request, { ...form.form!.input, ...spring, intro, reasons: 'no' });
      await press(desk, shown, 'Correct the post');
      return press(desk, shown, 'Correct the post');
    };
    await corrected('First word.');
    assert.equal((await outbox(desk)).length, 1);
    const [first] = await deliver(desk);
    assert.match((await asDelivered(desk, first!)).lead, /^First word\./);
    await corrected('Second word.');
    const [update, ...more] = await deliver(desk);
    assert.deepEqual([more.length, update?.does, update?.of], [0, 'update', first!.id]);
    assert.match((await asDelivered(desk, update!)).lead, /^Second word\./);
    assert.match((await press(desk, sent, 'Has it arrived?')).subtitle ?? '', /corrected on/);
  });

  test('that waits is withdrawn by not going out, and one that was posted by being taken off', async () => {
    const desk = await withChannel();
    const waiting = await press(desk, await preview(desk), 'Post now');
    assert.match((await press(desk, waiting, 'Withdraw')).lead, /say why/);
    assert.match((await press(desk, waiting, 'Withdraw', undefined, { reason: 'too early' })).lead, /has not gone out/);
    assert.deepEqual(await outbox(desk), []);

    const posted = await press(desk, await preview(desk), 'Post now');
    const [first] = await deliver(desk);
    await press(desk, posted, 'Withdraw', undefined, { reason: 'wrong school' });
    await press(desk, posted, 'Withdraw', undefined, { reason: 'wrong school' });
    const [taken, ...more] = await deliver(desk);
    assert.deepEqual([more.length, taken?.does, taken?.of], [0, 'delete', first!.id]);
    assert.equal((await asDelivered(desk, first!)).refused, 'unseen', 'a post that was withdrawn is never sent again');
    assert.match((await press(desk, posted, 'Correct')).lead, /cannot find that post/);
    assert.deepEqual(
      rowsOf(await desk.ask('manager', 'posts', {}))
        .map(([, , , state]) => state)
        .sort(),
      ['withdrawn', 'withdrawn before it went out'],
    );
  });

  test('is made under the rights of whoever sent it: one who is a manager no more posts nothing', async () => {
    const desk = await withChannel();
    await press(desk, await preview(desk, { date: '2027-02-01', time: '9am' }), 'Post on Mon 1 Feb 2027 at 9 am');
    const [message] = (await outbox(desk)).map(({ body }) => body);
    const manager = (await desk.as('manager')).asker.person;
    await putAll(desk.store, 'demo', [
      docOf('person', `person:${manager.key}`, { ...manager, roles: [{ role: 'advisor', providers: [] }] }),
      docOf('revision', 'revision', { revision: 'moved on' }),
    ]);
    assert.equal((await asDelivered(desk, message!)).refused, 'role');
  });
});
