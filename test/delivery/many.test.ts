import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastTime } from './support/fast-time.ts';
import { outboxDesk, until } from './support/outbox-desk.ts';

const speed = 8;

test('5,000 messages over 500 conversations, Teams in trouble now and then and its limits kept: none lost, none doubled, each in order', async (t) => {
  const desk = await outboxDesk();
  const channels = Array.from({ length: 500 }, (_, at) => `c${at}`);
  await desk.openAll(channels.map((channel) => ({ channel })));
  const all = Array.from({ length: 10 }, (_, at) =>
    channels.map((channel) => ({ says: `${channel} ${at}`, to: { channel, as: 'p-manager' } })),
  ).flat();
  await desk.queueAll(all);
  // Every fortieth is refused once: by turns busy, in trouble, or its connection broken before it is taken.
  const troubles = [{ status: 429, headers: { 'retry-after': '2' } }, { status: 503 }, { status: 412 }, { breaks: true as const }];
  const troubled = new Map(all.filter((_, at) => at % 40 === 7).map(({ says }, at) => [says, troubles[at % troubles.length]!]));
  desk.teams.trouble = ({ says }, tries) => (tries === 1 ? troubled.get(says) : undefined);
  const cpu = process.cpuUsage();
  const begun = Date.now();
  const delivery = desk.deliver({ time: fastTime(speed), lanes: 24 });
  await until(() => desk.teams.taken.length >= all.length, 'all of them taken', 300);
  await until(async () => (await desk.pending()).length === 0);
  await delivery.stop();
  const seconds = (Date.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);

  assert.equal(desk.teams.taken.length, all.length);
  assert.deepEqual(desk.copies(), new Map(desk.teams.taken.map(({ says }) => [says, 1])));
  const byChannel = Map.groupBy(desk.teams.taken, ({ conversation }) => conversation);
  for (const channel of channels) {
    const said = byChannel.get(`chat-${channel}`)?.map(({ says }) => says);
    assert.deepEqual(
      said,
      Array.from({ length: 10 }, (_, at) => `${channel} ${at}`),
    );
  }
  const outcomes = await desk.outcomes();
  assert.equal(outcomes.filter(({ state }) => state === 'delivered').length, all.length);
  assert.equal(
    outcomes.reduce((sum, { message }) => sum + message.tries, 0),
    troubled.size,
  );
  // Fifty a second at most in a tenant, refused ones counted.
  const sent = desk.teams.heard.length;
  assert.ok(seconds * speed >= sent / 50 - 1, `${sent} sends in ${seconds * speed} seconds of its time`);
  t.diagnostic(
    `${all.length} messages, ${sent} sends, ${troubled.size} refused once, ${sent - all.length - troubled.size} second copies, 0 lost; ${seconds.toFixed(1)} s (${(seconds * speed).toFixed(0)} s of its time), ${((user + system) / 1e6).toFixed(1)} s of CPU`,
  );
});
