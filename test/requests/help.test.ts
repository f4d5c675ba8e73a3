import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topics } from '../../src/requests/help/topics.ts';
import { requests } from '../../src/requests/index.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const titles = async (part: string) => (await ask(part, 'help', {})).options?.map(({ title }) => title) ?? [];

test('examples name a provider of the person’s own', async () => {
  assert.ok((await titles('head-two')).includes('How many days has Cinder Lane Primary School left?'));
  assert.ok((await titles('owner')).includes('How many days has Little Acorns Nursery left?'));
  assert.ok((await titles('advisor')).includes('How many days has Marlow Bank Primary School left?'));
});

test('examples fit the role: an advisor may log, an administrator and a head may not', async () => {
  const logs = async (part: string) => (await ask(part, 'help', {})).options?.some(({ request }) => request === 'log-days');
  assert.equal(await logs('advisor'), true);
  assert.equal(await logs('admin'), false);
  assert.equal(await logs('head'), false);
});

test('an example is a sentence, not a bare name or category', async () => {
  const all = await titles('advisor');
  assert.ok(all.includes('Tell me about Marlow Bank Primary School'), all.join('; '));
  assert.ok(!all.includes('Category C'));
});

test('every example that is a button gives an answer when it is pressed', async () => {
  for (const part of ['advisor', 'officer', 'senior', 'hos', 'manager', 'admin', 'head', 'chair', 'owner', 'setting-manager']) {
    const pages = await Promise.all([{}, ...topics.map(({ id }) => ({ page: id }))].map((input) => ask(part, 'help', input)));
    for (const { title, request, input } of pages.flatMap(({ options = [] }) => options)) {
      const answer = await ask(part, request, input);
      assert.ok(!['That did not fit together', 'Not found', 'Not part of your role'].includes(answer.title), `${part}: ${title}`);
    }
  }
});

test('no example leaves a gap to be filled in', async () => {
  for (const part of ['advisor', 'head', 'owner'])
    for (const topic of [undefined, ...topics.map(({ id }) => id)])
      assert.doesNotMatch(JSON.stringify(await ask(part, 'help', { page: topic })), /[{]\w+[}]/);
});

test('help is short at first, whatever there is to ask, and every request that can be put is in one topic', async () => {
  for (const part of ['advisor', 'manager', 'head', 'owner']) assert.ok((await ask(part, 'help', {})).options!.length <= 7, part);
  const placed = topics.flatMap((topic) => topic.requests);
  assert.equal(new Set(placed).size, placed.length, 'none is in two');
  const sayable = requests.filter(({ name, says }) => name !== 'help' && says.length > 0).map(({ name }) => name);
  assert.deepEqual([...placed].sort(), sayable.sort());
});

test('a topic of which nothing is somebody’s to ask is not offered to them', async () => {
  const offered = async (part: string) => (await ask(part, 'help', {})).buttons.map(({ title }) => title);
  assert.ok((await offered('manager')).includes('Posting to channels'));
  for (const part of ['advisor', 'head', 'owner']) assert.ok(!(await offered(part)).includes('Posting to channels'), part);
  assert.ok(!(await offered('head')).includes('Deciding categories'));
});

test('a partner team that keeps columns of the dashboard is shown what is theirs, and nothing else', async () => {
  for (const part of ['finance', 'hr', 'safety', 'safeguarding', 'facilities']) {
    const { options = [] } = await ask(part, 'help', {});
    assert.deepEqual(
      options.map(({ request }) => request),
      ['dashboard', 'team-dashboard', 'set-dashboard'],
    );
  }
});

test('a partner team that keeps nothing, or whose strategy has no dashboard, is told plainly that there is nothing for it yet', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  assert.match((await warwickshire.ask('finance', 'help', {})).lead, /^There is nothing in Tally for your team yet\./);
  for (const part of ['sneys', 'speech']) {
    const answer = await ask(part, 'help', {});
    assert.match(answer.lead, /^There is nothing in Tally for your team yet\./);
    assert.deepEqual(answer.options ?? [], []);
  }
});

test('a head whose school is not in Tally is told whom to ask', async () => {
  const desk = await testDesk();
  const head = (await desk.as('head')).asker.person;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${head.key}`, { ...head, roles: [{ role: 'headteacher', providers: [] }] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  assert.match((await desk.ask('head', 'help', {})).lead, /No school or setting is linked to you in Tally yet/);
});

test('every request can be put in at least twelve ways, none of them twice', () => {
  // What only its button makes has no ways to be put.
  for (const { name, says } of requests.filter(({ says }) => says.length > 0)) {
    assert.ok(says.length >= 12, name);
    assert.equal(new Set(says).size, says.length, name);
  }
});

test('on an invented authority help says that it is one', async () => {
  const desk = await testDesk();
  await putAll(desk.store, 'demo', [
    docOf('authority', 'authority', { ...desk.authority, demo: true }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  assert.ok((await desk.ask('head', 'help', {})).notes?.includes('Ashmere is an invented authority, to try Tally on.'));
});
