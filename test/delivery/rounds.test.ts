import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '../../src/requests/context.ts';
import { once } from '../../src/requests/rounds/once.ts';
import type { Round } from '../../src/requests/rounds/round.ts';
import { sending } from '../../src/requests/sending/sending.ts';
import { outboxDesk, until } from './support/outbox-desk.ts';

const head = { person: 'p-head' };
const reminder = (context: Context) =>
  once(context, 'reminder:1', [sending(context, { to: head, request: 'meaning', input: { term: 'reminder' }, cause: 'reminder:1' })]);

test('rounds are made now and every few minutes, one that fails stops no other, and what is done once goes out once', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  let made = 0;
  const rounds: Round[] = [
    { name: 'broken', run: () => Promise.reject(new Error('a fault')) },
    {
      name: 'reminders',
      async run(context) {
        made += 1;
        await reminder(context);
      },
    },
  ];
  // Two processes, each with its own rounds; eighteen seconds of a time that runs a hundred times as fast.
  const both = [desk.deliver({ rounds, every: 18_000 }), desk.deliver({ rounds, every: 18_000 })];
  await until(() => made >= 6 && desk.teams.taken.length > 0, 'three rounds each');
  for (const delivery of both) await delivery.stop();
  assert.deepEqual(
    desk.teams.taken.map(({ says }) => says),
    ['reminder'],
  );
  const failed = desk.lines.filter(({ code }) => code === 'round-failed');
  assert.ok(failed.length >= 6 && failed.every((line) => 'round' in line && line.round === 'broken'));
});

test('a round sees the whole authority and holds no role, so that it may make no request of a person', async () => {
  const desk = await outboxDesk();
  let seen: Context | undefined;
  const look: Round = {
    name: 'look',
    async run(context) {
      seen = context;
    },
  };
  const delivery = desk.deliver({ rounds: [look] });
  await until(() => seen !== undefined);
  await delivery.stop();
  assert.deepEqual([seen?.via, seen?.asker.person.key, seen?.asker.roles], ['round', 'tally', []]);
  assert.equal(seen?.directory.all().length, 17);
});

test('a desk that is not set up yet has no rounds and says nothing of it', async () => {
  const desk = await outboxDesk();
  const delivery = desk.deliver({ authority: 'nowhere', rounds: [{ name: 'look', run: () => Promise.reject(new Error('never made')) }] });
  // A round that is under way is waited for: by then it has been looked at.
  await delivery.stop();
  assert.deepEqual(desk.lines, []);
});
