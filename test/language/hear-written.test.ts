import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { understandAll } from '../../src/language/understand-all.ts';
import { requests } from '../../src/requests/index.ts';
import { testDesk } from '../support/desk.ts';
import { contextFor, type Who } from './support/ashmere.ts';

/** Who says what, the request that is meant, what is named in it, and what is written beside it. */
const said: [who: Who, message: string, request: string, input: object, written?: [field: string, text: string]][] = [
  [
    'advisor',
    'pause Kiln Row from Monday because of the fire',
    'pause-support',
    { provider: '900012', start: '2026-11-23' },
    ['reason', 'The fire'],
  ],
  [
    'advisor',
    'pause Kiln Row - they are having building work until easter',
    'pause-support',
    { provider: '900012', until: '2027-03-25' },
    ['reason', 'They are having building work'],
  ],
  [
    'advisor',
    "call off Tuesday's meeting at Cinder Lane because Ofsted are in, please",
    'cancel-meeting',
    { provider: '900003', date: '2026-11-24' },
    ['reason', 'Ofsted are in'],
  ],
  [
    'advisor',
    'please cancel the TAS at Kiln Row. The hall is being used that day',
    'cancel-meeting',
    { provider: '900012', activity: 'tas-meeting' },
    ['reason', 'The hall is being used that day'],
  ],
  [
    'advisor',
    'cancel the TAS at Kiln Row, head is off sick until Friday',
    'cancel-meeting',
    { provider: '900012', activity: 'tas-meeting' },
    ['reason', 'Head is off sick until Friday'],
  ],
  [
    'advisor',
    'decline the TAS at Kiln Row, double booked that day',
    'answer-invitation',
    { provider: '900012', activity: 'tas-meeting', answer: 'declined' },
    ['word', 'Double booked that day'],
  ],
  [
    'advisor',
    'add to the agenda for Cinder Lane: the new SENCO and attendance since September',
    'add-to-agenda',
    { provider: '900003' },
    ['text', 'The new SENCO and attendance since September'],
  ],
  [
    'head',
    'reply to the summary: thank you, we will have the phonics plan ready by Friday',
    'reply-summary',
    { provider: '900003' },
    ['text', 'Thank you, we will have the phonics plan ready by Friday'],
  ],
  [
    'advisor',
    'log half a day at Kiln Row: phone call with the head about staffing',
    'log-days',
    { provider: '900012', days: 2 },
    ['note', 'Phone call with the head about staffing'],
  ],
  [
    'advisor',
    'the phonics action at Kiln Row is done: all staff trained in October',
    'action-done',
    { provider: '900012', agreed: 'phonics' },
    ['says', 'All staff trained in October'],
  ],
  [
    'advisor',
    'just got back from Kiln Row. It was a core visit. Saw phonics in Year 2. The new SENCO is settling in well; books are tidy in Year 3. Can you write it up?',
    'record-visit',
    { provider: '900012', activity: 'core-visit' },
    ['part-evidence', 'Saw phonics in Year 2. The new SENCO is settling in well; books are tidy in Year 3.'],
  ],
  [
    'officer',
    'Did my core visit at Heron Steps this morning. Lovely calm room, but the risk assessment is out of date. Manager to update it by 4 December. Can you write that up for me?',
    'record-visit',
    { provider: 'EY900002', activity: 'core-visit', date: '2026-11-22' },
    ['part-evidence', 'Lovely calm room, but the risk assessment is out of date. Manager to update it by 4 December.'],
  ],
  ['advisor', 'record my visit to Kiln Row. It was a core visit.', 'record-visit', { provider: '900012', activity: 'core-visit' }],
  ['advisor', 'record a visit to Kiln Row. Thanks', 'record-visit', { provider: '900012' }],
  // What is to be done goes on behind the colon or the comma.
  ['advisor', 'log at Kiln Row: half a day, core visit', 'log-days', { provider: '900012', activity: 'core-visit', days: 2 }],
  ['advisor', 'log half a day at Kiln Row, core visit', 'log-days', { provider: '900012', activity: 'core-visit', days: 2 }],
  ['advisor', 'cancel the TAS at Kiln Row, please', 'cancel-meeting', { provider: '900012', activity: 'tas-meeting' }],
  ['advisor', 'what days are left at Kiln Row because I need to plan', 'remaining-days', { provider: '900012' }],
  ['advisor', 'quick question: how many days has Kiln Row left', 'remaining-days', { provider: '900012' }],
];

for (const [who, message, request, input, written] of said) {
  test(`“${message}” is ${request}${written ? `, with its words for “${written[0]}”` : ''}`, () => {
    const [part, ...more] = understandAll(message, contextFor(who), requests, {});
    assert.deepEqual(more, []);
    const { passedOver: _, ...understood } = part!.understood;
    assert.deepEqual(understood, {
      does: 'request',
      request,
      input,
      ...(written && { written: { field: written[0], text: written[1] } }),
    });
  });
}

const desk = await testDesk();
const say = async (part: string, text: string) => converse(text, await desk.as(part));

test('a reason in the message stands in the form, and nothing is done before it is sent', async () => {
  const answer = await say('advisor', 'pause Cinder Lane from Monday because of the fire');
  assert.equal(answer.card, 'form');
  assert.equal(answer.form?.fields.find(({ id }) => id === 'reason')?.value, 'The fire');
  for await (const _ of desk.store.list('demo', 'pause', 'pause:900002:')) assert.fail('Support was paused.');
});

test('of a reason longer than its field, what has no room is said', async () => {
  const answer = await say('advisor', `pause Cinder Lane from Monday because ${'the boiler has broken again and '.repeat(12)}more`);
  assert.equal(String(answer.form?.fields.find(({ id }) => id === 'reason')?.value).length, 300);
  assert.match(String(answer.notes?.[0]), /^Not taken into account: “.*more”\.$/);
});

test('a reason for what cannot be done is said to be passed over', async () => {
  const answer = await say('advisor', 'cancel the TAS at Quarry Hill because the head is away');
  assert.equal(answer.form, undefined);
  assert.ok(answer.notes?.includes('Not taken into account: “The head is away”.'), JSON.stringify(answer.notes));
});

test('what is written beside days is kept as their note', async () => {
  const answer = await say('advisor', 'log half a day core visit at Cinder Lane today: phone call with the head about staffing');
  assert.match(answer.lead, /0\.5 days|half a day/i);
  const notes: unknown[] = [];
  for await (const { body } of desk.store.list('demo', 'entry', 'entry:900002:2026:'))
    if (body.date === '2027-01-20') notes.push(body.note);
  assert.deepEqual([...new Set(notes)], ['Phone call with the head about staffing']);
});

test('where a name leaves a doubt, what was written beside it is said to be lost', async () => {
  const answer = await say('advisor', 'pause St Brides: the boiler has broken');
  assert.equal(answer.card, 'choice');
  assert.ok(answer.notes?.includes('Not taken into account: “The boiler has broken”.'), JSON.stringify(answer.notes));
});

test('a visit told of a school whose name leaves a doubt goes along with each that is offered', async () => {
  const answer = await say('advisor', 'Just been to St Brides. It was a core visit. Reading is strong. Can you write it up?');
  assert.equal(answer.options?.length, 2);
  for (const { request, input } of answer.options ?? []) {
    assert.equal(request, 'record-visit');
    assert.equal(input['part-evidence'], 'It was a core visit. Reading is strong.');
  }
});
