import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { TallyError } from '../../src/domain/tally-error.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { perform } from '../../src/requests/perform.ts';
import { plainAnswer } from '../../src/requests/words/plain-answer.ts';
import { botUnderTest } from '../support/bot.ts';

const broken: { error?: Error } = {};
const bot = await botUnderTest({
  converse: async (words, context) => {
    if (broken.error) throw broken.error;
    if (words === 'slowly') await pause(1200);
    if (words === 'everything') return everything;
    return words.startsWith('days') ? perform(context, 'remaining-days', { provider: '900001' }) : plainAnswer('Heard', words);
  },
});
const { connector } = bot;
const everything: Answer = {
  ...plainAnswer('Everything', 'Very much.'),
  tables: [
    {
      columns: ['Name', 'Note'],
      rows: Array.from({ length: 900 }, (_, at) => ({ cells: [`“Row” ${at}`, 'so much to say here "again"'] })),
    },
  ],
};

/** Posts a message and gives the texts and cards that came back. */
async function tell(part: string, text: string, more: object = {}) {
  const { status } = await bot.post(bot.message(part, text, undefined, more));
  return { status, sent: connector.sent.splice(0) };
}

describe('a message in a personal chat', () => {
  afterEach(() => {
    broken.error = undefined;
    connector.sent.length = 0;
    connector.refuse.length = 0;
  });

  it('is answered by one message: a card, its twin in the summary, and no text', async () => {
    const { status, sent } = await tell('advisor', 'days');
    assert.equal(status, 200);
    assert.equal(sent.length, 1);
    const [{ body, conversation }] = sent as [(typeof sent)[0]];
    assert.equal(conversation, 'own-advisor');
    assert.equal(body.attachments[0].contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(body.attachments[0].content.body[0].text, 'Marlow Bank Primary School');
    assert.match(body.summary, /^Marlow Bank Primary School\n.*\n\n.* days left/);
    assert.equal(body.text, undefined);
  });

  it('is read without the mention, the marks around other names and the entities of its HTML', async () => {
    const mention = { type: 'mention', text: '<at>Tally</at>', mentioned: { id: '28:tally', name: 'Tally' } };
    const other = { type: 'mention', text: '<at>Priya</at>', mentioned: { id: '29:priya', name: 'Priya' } };
    const { sent } = await tell('advisor', '<at>Tally</at>&nbsp; who knows <at>Priya</at> &amp; Tom?  <at>Tally</at>', {
      entities: [mention, other],
    });
    assert.equal(sent[0]?.body.summary, 'Heard\n\nwho knows Priya & Tom?');
  });

  it('that is only a mention, or empty, is a call for help', async () => {
    const mention = { type: 'mention', text: '<at>Tally</at>', mentioned: { id: '28:tally', name: 'Tally' } };
    for (const [text, more] of [
      ['<at>Tally</at> ', { entities: [mention] }],
      ['', {}],
    ] as const) {
      const { sent } = await tell('advisor', text, more);
      assert.match(sent[0]?.body.summary, /^What you can ask/);
    }
  });

  it('that takes more than a second shows that Tally is writing, and one that does not shows nothing of it', async () => {
    const { sent } = await tell('advisor', 'slowly');
    assert.deepEqual(
      sent.map(({ body }) => body.type),
      ['typing', 'message'],
    );
  });

  it('that is enormous gets a sentence and is not read', async () => {
    const { sent } = await tell('advisor', 'Marlow Bank '.repeat(2000));
    assert.match(sent[0]?.body.text, /too long for Tally to read/);
  });

  it('with an enormous answer stays below what Teams refuses, card and twin together', async () => {
    const { status, sent } = await tell('advisor', 'everything');
    assert.equal(status, 200);
    const [{ body }] = sent as [(typeof sent)[0]];
    assert.ok(JSON.stringify(body).length * 2 < 90 * 1024, `${JSON.stringify(body).length} letters`);
    assert.match(body.summary, /The rest is too long for one message\.$/);
    assert.match(JSON.stringify(body.attachments), /more lines do not fit on this card/);
  });

  it('from somebody unknown says how to get access, and nothing of the authority', async () => {
    const { status, sent } = await tell('stranger', 'days');
    assert.equal(status, 200);
    assert.equal(sent.length, 1);
    assert.match(sent[0]?.body.text, /does not know you yet.*administrator/);
    assert.doesNotMatch(JSON.stringify(sent[0]?.body), /Ashmere|Marlow/);
  });

  it('from somebody without an Entra id is answered as from a stranger', async () => {
    const { sent } = await tell('advisor', 'days', { from: { id: '29:advisor' } });
    assert.match(sent[0]?.body.text, /does not know you yet/);
  });

  it('edited or deleted afterwards, or reacted to, is not answered again', async () => {
    for (const type of ['messageUpdate', 'messageDelete', 'messageReaction', 'typing']) {
      const { status } = await bot.post(bot.activity('advisor', { type, text: 'days', channelData: { eventType: 'editMessage' } }));
      assert.equal(status, 200);
    }
    assert.deepEqual(connector.sent, []);
  });

  it('that fails gets a sentence with a reference, and the log the cause under the same reference', async () => {
    broken.error = new Error('Bearer abc.def failed for priya.nair@ashmere.example', { cause: new RangeError('index') });
    bot.lines.length = 0;
    const { sent } = await tell('advisor', 'how is Marlow Bank');
    const [, reference] = /\(Reference (\w{8})\)$/.exec(sent[0]?.body.text) ?? [];
    assert.ok(reference, sent[0]?.body.text);
    const line = JSON.parse(bot.lines.find((one) => one.includes(reference)) ?? '{}');
    assert.equal(line.code, 'unexpected');
    assert.equal(line.err.message, 'Bearer [token] failed for [address]');
    assert.equal(line.err.cause.type, 'RangeError');
    assert.doesNotMatch(bot.lines.join(''), /Marlow|abc\.def|priya/i);
  });

  it('that finds the store busy says so in the store’s own sentence', async () => {
    broken.error = new TallyError('store-busy', 'Tally is busy just now. Please try again in a minute.');
    const { sent } = await tell('advisor', 'days');
    assert.match(sent[0]?.body.text, /^Tally is busy just now\. Please try again in a minute\. \(Reference \w{8}\)$/);
  });

  it('whose answer cannot be sent ends the turn in an error without its cause, and is in the log', async () => {
    connector.refuse.push({ match: /POST .*own-advisor/, status: 403 });
    bot.lines.length = 0;
    const { status } = await tell('advisor', 'days');
    assert.equal(status, 500);
    assert.ok(bot.lines.some((line) => line.includes('"statusCode":403')));
  });
});
