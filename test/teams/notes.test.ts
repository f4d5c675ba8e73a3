import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../support/all-docs.ts';
import { botUnderTest } from '../support/bot.ts';
import { entriesIn } from '../support/ledger.ts';

const bot = await botUnderTest();
const marlow = '900001';
// biome-ignore lint/suspicious/noExplicitAny: cards are looked at freely in tests.
type Card = any;

const inputsOf = (card: Card): Card[] => card.body.filter(({ type }: Card) => type.startsWith('Input.'));

/** What a client sends when a button of a card is pressed: the button's data with every field beside it. */
function sent(card: Card, title: string, typed: Record<string, string> = {}) {
  const action = card.actions.find((one: Card) => one.title === title);
  assert.ok(action, `“${title}” is among ${card.actions.map((one: Card) => one.title).join(', ')}`);
  const stands = Object.fromEntries(inputsOf(card).map(({ id, value = '' }) => [id, value]));
  return { verb: action.verb, data: { ...action.data, ...stands, ...typed } };
}

/** Types the sentence and gives the card that came back. */
async function typed(part: string, text: string): Promise<Card> {
  const from = bot.connector.sent.length;
  await bot.post(bot.message(part, text));
  return bot.connector.sent[from]!.body.attachments[0].content;
}

/** Presses a button of a card and gives the card that takes its place. */
async function press(part: string, card: Card, title: string, fields: Record<string, string> = {}): Promise<Card> {
  const { verb, data } = sent(card, title, fields);
  const { status, body } = await bot.post(bot.press(part, verb, data));
  assert.deepEqual([status, body.type], [200, 'application/vnd.microsoft.card.adaptive'], JSON.stringify(body).slice(0, 200));
  return body.value;
}

async function upToTheLastStep(part: string): Promise<Card> {
  let card = await typed(part, "write up yesterday's core visit at Marlow Bank Primary");
  card = await press(part, card, 'Next');
  card = await press(part, card, 'Next', { 'part-focus': 'Early reading.', 'part-evidence': 'Phonics.' });
  return press(part, card, 'Next', { 'what-1': 'Train all staff', 'who-1': 'me' });
}

test('a note is written from a typed sentence to its receipt, in cards that each take the last one’s place', async () => {
  const card = await upToTheLastStep('advisor');
  const submit = sent(card, 'Submit the note');
  const delivery = bot.press('advisor', submit.verb, submit.data);
  const first = await bot.post(delivery);
  assert.match(first.body.value.body[0].text, /^Note kept: Marlow Bank/);

  // The same delivery again, the same card pressed again, and the same card on another client of theirs.
  assert.deepEqual((await bot.post(delivery)).body, first.body);
  const again = await Promise.all([
    bot.post(bot.press('advisor', submit.verb, submit.data)),
    bot.post(bot.press('advisor', submit.verb, { ...submit.data, nonce: 'another-client' })),
  ]);
  for (const { body } of again) assert.match(body.value.body[0].text, /^Note kept: Marlow Bank/);
  assert.equal((await allDocs(bot.store, 'note', '')).length, 1);
  assert.equal((await allDocs(bot.store, 'action', '')).length, 1);
  assert.equal(
    (await entriesIn(bot.store, marlow)).filter(({ date, activity }) => date === '2027-01-19' && activity === 'core-visit').length,
    1,
  );
  assert.deepEqual(await allDocs(bot.store, 'draft', ''), []);
});

test('a button of a client that has no Action.Execute writes on all the same', async () => {
  const from = bot.connector.sent.length;
  const card = await typed('senior', 'record a visit to Marlow Bank Primary');
  const { verb, data } = sent(card, 'Save and finish later', { met: 'The deputy' });
  await bot.post(bot.activity('senior', { type: 'message', value: { verb, ...data } }));
  const last = bot.connector.sent.at(-1)!.body;
  assert.ok(bot.connector.sent.length > from + 1);
  assert.match(last.summary, /^Saved: Marlow Bank/);
  assert.equal((await allDocs(bot.store, 'draft', 'draft:p-senior:'))[0]?.body.fields.met, 'The deputy');
});

test('20,000 letters and more in each field come through the bot whole', async () => {
  const long = 'Zeile mit Umlauten äöü, read “aloud”. '.repeat(700);
  let card = await typed('advisor-two', 'record a visit to Ravenscroft');
  card = await press('advisor-two', card, 'Next', { activity: 'core-visit', date: '2027-01-20' });
  card = await press('advisor-two', card, 'Next', { 'part-focus': long, 'part-evidence': long, 'part-strengths': long });
  const [draft] = await allDocs(bot.store, 'draft', 'draft:p-advisor-two:');
  for (const id of ['part-focus', 'part-evidence', 'part-strengths']) assert.ok(draft?.body.fields[id] === long, id);
  card = await press('advisor-two', card, 'Back');
  assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 28 * 1024);
  card = await press('advisor-two', card, 'Next');
  card = await press('advisor-two', card, 'Next');
  await press('advisor-two', card, 'Submit the note', { reason: 'Agreed: the school is over its days.' });
  const [note] = await allDocs(bot.store, 'note', 'note:900011:');
  assert.ok(note?.body.parts.evidence === long.trim());
});

test('what was typed for one school never goes along to another that is named next', async () => {
  const card = await typed('hos', 'record a visit to Marlow Bank Primary');
  await press('hos', card, 'Next', { activity: 'core-visit', date: '2027-01-18', met: 'zircon' });
  const next = await typed('hos', 'and Cinder Lane');
  assert.match(JSON.stringify(next), /Note of visit: Cinder Lane/);
  assert.ok(!JSON.stringify(next).includes('zircon'));
  assert.equal((await allDocs(bot.store, 'draft', 'draft:p-hos:')).length, 1);
});

test('in a room the form is not shown: it comes to the writer’s own chat', async () => {
  const from = bot.connector.sent.length;
  await bot.post(
    bot.message('manager', 'record a visit to Marlow Bank Primary', { id: 'team-room', conversationType: 'channel', isGroup: true }),
  );
  const [own, said] = bot.connector.sent.slice(from).filter(({ conversation }) => conversation !== '');
  assert.notEqual(own?.conversation, 'team-room');
  assert.match(said?.body.text, /I have sent you the answer in our own chat/);
});

test('what is dictated with the wish to write a visit up stands in the step that asks for it', async () => {
  const first = await typed(
    'advisor',
    'Just back from Quarry Hill. It was a core visit. Phonics is taught well; the new SENCO is settling in. Can you write it up?',
  );
  assert.match(JSON.stringify(first.body), /What you wrote of the visit stands in the next step/);
  const second = await press('advisor', first, 'Next');
  const evidence = inputsOf(second).find(({ id }) => id === 'part-evidence');
  assert.equal(evidence?.value, 'Phonics is taught well; the new SENCO is settling in.');
  await press('advisor', second, 'Save and finish later', {});
  const choice = await typed('advisor', 'Just back from Quarry Hill. It was a core visit. Books are tidy now.');
  const again = choice.body.flatMap((one: Card) => one.selectAction ?? one.items?.flatMap((item: Card) => item.selectAction ?? []) ?? []);
  assert.ok(JSON.stringify(again).includes('Books are tidy now.'), JSON.stringify(choice).slice(0, 800));
});
