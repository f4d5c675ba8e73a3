import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { botUnderTest } from '../support/bot.ts';

const bot = await botUnderTest();
const data = { v: 1, request: 'remaining-days', input: { provider: '900001' }, nonce: 'n' };
const mention = { entities: [{ type: 'mention', text: '<at>Tally</at>', mentioned: { id: '28:tally', name: 'Tally' } }] };
const good = () => [
  bot.message('advisor', '<at>Tally</at> help', { id: '19:g', conversationType: 'groupChat', isGroup: true }, mention),
  bot.message('advisor', 'how many days has Marlow Bank left?'),
  bot.press('advisor', 'remaining-days', data),
  bot.activity('advisor', { type: 'message', value: data }),
  bot.activity('advisor', { type: 'conversationUpdate', membersAdded: [{ id: '28:tally' }] }),
  bot.activity('advisor', { type: 'installationUpdate', action: 'add' }),
];

type Tree = Record<string, unknown>;
/** Every place in a tree, as a path of names. */
function places(node: unknown, path: string[] = []): string[][] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, child]) => [[...path, name], ...places(child, [...path, name])]);
}

function put(tree: Tree, path: string[], value: unknown): Tree {
  const copy = structuredClone(tree);
  const parent = path.slice(0, -1).reduce((node, name) => node[name] as Tree, copy);
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const junk = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  -1,
  true,
  '',
  'x',
  '💥'.repeat(50),
  '__proto__',
  [],
  {},
  [null],
  { id: 7 },
  [[]],
  { a: { b: [] } },
);

describe('an activity with something odd in it', () => {
  it('is answered or refused, whatever is odd and wherever it stands, and never breaks the bot', async () => {
    const activities = good().flatMap((activity) => places(activity).map((path) => [activity, path] as const));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...activities), junk, async ([activity, path], value) => {
        const odd = put(activity, path, value);
        if (path[0] !== 'id') odd.id = `odd-${Math.random()}`;
        const { status, body } = await bot.post(odd);
        assert.ok(
          [200, 400, 403, 501].includes(status),
          `${status} ${JSON.stringify(body)} for ${path.join('.')} = ${JSON.stringify(value)}`,
        );
      }),
      { numRuns: 400 },
    );
    assert.equal((await bot.post(bot.message('advisor', 'help'))).status, 200);
    const failures = bot.lines.filter((line) => line.includes('"code":"unexpected"'));
    assert.deepEqual(failures, []);
  });
});
