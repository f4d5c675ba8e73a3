import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { botUnderTest } from '../support/bot.ts';
import { docOf, putAll } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

const bot = await botUnderTest({ patience: 500 });
const { connector, store } = bot;

/** What the search command or a pasted link is answered with. */
async function extension(part: string, name: string, value: unknown, conversation?: object) {
  const { status, body } = await bot.post(bot.activity(part, { type: 'invoke', name, value }, conversation));
  assert.equal(status, 200);
  return body.composeExtension;
}
const search = (part: string, typed: string, skip = 0, count = 25) =>
  extension(part, 'composeExtension/query', {
    commandId: 'find',
    parameters: typed === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'name', value: typed }],
    queryOptions: { skip, count },
  });
const titles = (result: { attachments: { preview: { content: { title: string } } }[] }) =>
  result.attachments.map(({ preview }) => preview.content.title);
const ofsted = (key: string) => `https://reports.ofsted.gov.uk/provider/21/${key}`;

describe('the search command', () => {
  afterEach(() => {
    connector.sent.length = 0;
  });

  it('finds a school by the beginning of its name, as a card of register facts', async () => {
    const result = await search('advisor', 'marlow bank pri');
    assert.equal(titles(result)[0], 'Marlow Bank Primary School');
    const [{ contentType, content }] = result.attachments;
    assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');
    assert.match(JSON.stringify(content), /Good overall, inspected Tue 15 Mar 2022/);
    assert.doesNotMatch(JSON.stringify(result.attachments), /category|days left|Priya|B1/i);
    assert.deepEqual(connector.sent, []);
  });

  it('shows the own caseload before anything is typed, ten at a time, and the rest after', async () => {
    const first = titles(await search('advisor', ''));
    assert.equal(first.length, 10);
    assert.ok(first.slice(0, 5).includes('Marlow Bank Primary School'));
    const second = titles(await search('advisor', '', 10));
    assert.equal(first.length + second.length, providers.length);
    assert.deepEqual(titles(await search('advisor', '', 100)), []);
  });

  it('shows a head the own school and no other', async () => {
    assert.deepEqual(titles(await search('head', '')), ['Marlow Bank Primary School']);
    const other = await search('head', 'cinder lane');
    assert.equal(other.type, 'message');
    assert.match(other.text, /cannot find “cinder lane” among the schools and settings you can see/);
  });

  it('tells somebody unknown, and a partner, what is so', async () => {
    assert.match((await search('stranger', 'marlow')).text, /does not know you yet/);
    assert.match((await search('finance', 'marlow')).text, /role in Tally does not include searching/);
  });

  it('is answered in time though the roster, which tells who somebody unknown is, is slow', async () => {
    connector.slow = { match: /members/, milliseconds: 1500 };
    const began = performance.now();
    assert.match((await search('stranger', 'marlow')).text, /slow just now/);
    assert.deepEqual((await extension('stranger', 'composeExtension/queryLink', { url: ofsted('900001') })).attachments, []);
    assert.ok(performance.now() - began < 1400);
    connector.slow = undefined;
  });

  it('answers odd queries calmly', async () => {
    for (const value of [
      null,
      undefined,
      'text',
      7,
      {},
      { parameters: 'x' },
      { parameters: [{ name: 'name', value: { a: 1 } }] },
      { queryOptions: { skip: -4 } },
    ])
      assert.equal((await extension('head', 'composeExtension/query', value)).type, 'result', JSON.stringify(value));
  });

  it('shows names as they are, in the preview too', async () => {
    const [school] = providers;
    await putAll(store, 'demo', [
      docOf('provider', 'provider:900001', { ...school!, name: 'Marlow <b>& Bank' }),
      docOf('revision', 'revision', { revision: 'renamed' }),
    ]);
    assert.deepEqual(titles(await search('advisor', '900001')), ['Marlow &lt;b&gt;&amp; Bank']);
  });
});

describe('a pasted link', () => {
  const unfurl = async (part: string, url: unknown) => extension(part, 'composeExtension/queryLink', { url });

  it('of an Ofsted report or of GIAS unfolds into the register card of its school', async () => {
    for (const url of [ofsted('900002'), 'https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/900002'])
      assert.deepEqual(titles(await unfurl('advisor', url)), ['Cinder Lane Primary School']);
  });

  it('stays a plain link for those who may not see the school, and for those whom Tally does not know', async () => {
    for (const part of ['head', 'owner', 'finance', 'stranger']) assert.deepEqual(titles(await unfurl(part, ofsted('900002'))), [], part);
  });

  it('that is hostile or broken stays a plain link too', async () => {
    for (const url of [
      'https://reports.ofsted.gov.uk.evil.example/provider/21/900002',
      'javascript:alert(1)',
      '',
      null,
      { a: 1 },
      'x'.repeat(100_000),
    ])
      assert.deepEqual(titles(await unfurl('advisor', url)), []);
  });
});

describe('a field for a provider', () => {
  const ask = async (part: string, queryText: unknown, dataset = 'providers', queryOptions: object = { skip: 0, top: 15 }) => {
    const { status, body } = await bot.post(
      bot.activity(part, { type: 'invoke', name: 'application/search', value: { queryText, queryOptions, dataset } }),
    );
    assert.deepEqual([status, body.statusCode, body.type], [200, 200, 'application/vnd.microsoft.search.searchResponse']);
    return body.value.results as { title: string; value: string }[];
  };

  it('offers names while they are typed, each told apart from its namesakes', async () => {
    const found = await ask('advisor', 'st brid');
    assert.deepEqual(found.map(({ value }) => value).sort(), ['900007', '900008']);
    assert.equal(new Set(found.map(({ title }) => title)).size, 2);
  });

  it('offers a head the own school alone, and somebody unknown nothing', async () => {
    assert.deepEqual(
      (await ask('head', 'a')).filter(({ value }) => value !== '900001'),
      [],
    );
    assert.deepEqual(
      (await ask('head', '')).map(({ value }) => value),
      ['900001'],
    );
    assert.deepEqual(await ask('stranger', 'marlow'), []);
    assert.deepEqual(await ask('speech', ''), []);
  });

  it('offers a partner team the names of the schools whose dashboard it keeps, and no setting', async () => {
    const found = (await ask('finance', '')).map(({ value }) => value);
    assert.ok(
      found.includes('900002') && !found.some((key) => key.startsWith('EY') || key === '900031' || key === '900001-w'),
      String(found),
    );
  });

  it('offers nothing for another list, and as many as asked for', async () => {
    assert.deepEqual(await ask('advisor', 'marlow', 'graph.microsoft.com/users'), []);
    assert.equal((await ask('advisor', '', 'providers', { skip: 0, top: 3 })).length, 3);
    assert.ok(Array.isArray(await ask('advisor', { odd: true })));
  });

  it('stands on the card that asks which school is meant, and what is chosen goes on with the request', async () => {
    connector.sent.length = 0;
    await bot.post(bot.message('advisor', 'log days'));
    const card = connector.sent[0]?.body.attachments[0].content;
    const field = card.body.find(({ type }: { type: string }) => type === 'Input.ChoiceSet');
    assert.deepEqual([field.style, field['choices.data']], ['filtered', { type: 'Data.Query', dataset: 'providers' }]);
    const { verb, data } = card.actions[0];
    const chosen = await bot.post(bot.press('advisor', verb, { ...data, provider: '900011' }));
    assert.match(JSON.stringify(chosen.body.value.body), /Ravenscroft Primary School/);
    for (const provider of ['', '999999', 'Ravenscroft', '900011,900002']) {
      const { body } = await bot.post(bot.press('advisor', verb, { ...data, provider }));
      assert.equal(body.type, 'application/vnd.microsoft.activity.message', provider);
      assert.match(body.value, /check what was entered for provider|cannot find that provider/);
    }
  });

  it('need not be used: the name typed in chat goes on with the request as well', async () => {
    connector.sent.length = 0;
    await bot.post(bot.message('advisor', 'log days'));
    await bot.post(bot.message('advisor', 'Ravenscroft'));
    assert.match(connector.sent[1]?.body.summary, /^Log days[\s\S]*Ravenscroft Primary School|Ravenscroft Primary School[\s\S]*Activity/);
  });
});
