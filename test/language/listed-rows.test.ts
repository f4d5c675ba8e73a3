import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openConversations } from '../../src/language/open-conversations.ts';
import { testDesk } from '../support/desk.ts';

const desk = await testDesk();

/** What somebody types in one conversation, and the answer to the last of it. */
async function talk(part: string, ...said: string[]) {
  const converse = openConversations();
  const answers = [];
  for (const one of said) answers.push(await converse(one, await desk.as(part), 'one'));
  return answers.at(-1)!;
}

const rowsOf = async (part: string, said: string) =>
  (await talk(part, said)).tables?.[0]?.rows.map(({ open, cells }) => ({ key: String(open?.input.provider), name: cells[0] ?? '' })) ?? [];

test('“the first one”, “the second school” and “the last one” are rows of the list that was shown', async () => {
  const asked = 'which schools are in category A?';
  const rows = await rowsOf('manager', asked);
  assert.ok(rows.length >= 2);
  for (const [said, row] of [
    ['who looks after the first one?', rows[0]],
    ['who looks after the second school', rows[1]],
    ['who looks after the last one', rows.at(-1)],
  ] as const) {
    assert.deepEqual(await talk('manager', asked, said), await desk.ask('manager', 'who-looks-after', { provider: row!.key }));
  }
});

test('“them” are all rows of a short list, whatever school was talked of before it', async () => {
  const answer = await talk('manager', 'category of Cinder Lane', 'which schools are in category A?', 'who looks after them?');
  const rows = await rowsOf('manager', 'which schools are in category A?');
  for (const { name } of rows) assert.ok(answer.lead.includes(name), name);
  assert.ok(!answer.lead.includes('Cinder Lane'));
});

test('where nothing was listed, “the first one” is no school', async () => {
  const answer = await talk('manager', 'who looks after the first one?');
  assert.doesNotMatch(answer.lead, /looks after/);
});

test('“the last school I visited” is no row', async () => {
  const asked = 'which schools are in category A?';
  assert.deepEqual(
    await talk('manager', asked, 'which was the last school I visited'),
    await talk('manager', 'which was the last school I visited'),
  );
});

test('a row beyond the list is none of it', async () => {
  const answer = await talk('manager', 'which schools are in category A?', 'who looks after the fifth one?');
  assert.doesNotMatch(answer.lead, /looks after .*School/);
});

test('how many days a list has left is answered by the list itself, the least first', async () => {
  const answer = await talk('advisor', 'which of my schools have no TAS booked?', 'how many days have they got left?');
  assert.equal(answer.tables?.[0]?.columns.at(-1), 'Left');
  const left = answer.tables?.[0]?.rows.map(({ cells }) => Number.parseFloat(cells.at(-1) ?? '')) ?? [];
  assert.ok(left.length > 1);
  assert.deepEqual(
    left,
    left.toSorted((a, b) => a - b),
  );
});
