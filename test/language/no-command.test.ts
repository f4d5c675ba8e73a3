import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understandAll } from '../../src/language/understand-all.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor, providers } from './support/ashmere.ts';

const asked = (text: string, of = providers) =>
  understandAll(text, contextFor('advisor', of), requests, {}).map(({ understood }) =>
    'request' in understood ? understood.request : understood.does,
  );
const isCommand = (name: string | undefined) => requests.some((one) => one.name === name && one.command === true);

test('what is only asked about is not done', () => {
  const done = [
    'should I cancel the TAS at Kiln Row?',
    'has my leave been added',
    'is Siobhan Kerr on leave next week?',
    'has the plan been accepted yet',
    'did I accept the plan',
    'why was the meeting at Cinder Lane moved',
    'why can’t I log days for Kiln Row',
    'have you booked the TAS at Cinder Lane',
    'has Kiln Row signed the information sharing agreement?',
    'Kiln Row has signed the information sharing agreement?',
  ].filter((text) => asked(text).some(isCommand));
  assert.deepEqual(done, []);
});

test('what is said not to be done is not done', () => {
  const done = [
    'don’t withdraw the note for Kiln Row',
    'do not book the TAS at Kiln Row',
    'please don’t move the meeting at Cinder Lane',
    'do not cancel the TAS at Kiln Row',
  ].filter((text) => asked(text).some(isCommand));
  assert.deepEqual(done, []);
  assert.ok(!asked('never send Kiln Row’s summary').includes('send-summary'));
});

test('the same words as a statement or an order are a command', () => {
  assert.deepEqual(asked('Kiln Row has signed the information sharing agreement'), ['record-agreement']);
  assert.deepEqual(asked('please cancel the TAS at Kiln Row'), ['cancel-meeting']);
  assert.deepEqual(asked('Siobhan Kerr is on leave next week'), ['add-absence']);
  assert.deepEqual(asked('my leave next week has been cancelled'), ['drop-absence']);
});

test('two saints of one school are not cut apart where a second question follows', () => {
  const school = { ...providers[8]!, key: '900099', name: 'St Mary and St Oswin Church of England Junior School', aliases: [] };
  const text = 'what category is St Mary and St Oswin and when is the next TAS';
  assert.deepEqual(asked(text, [...providers, school]), ['category', 'next-tas']);
});

test('what was done is not done again by what only takes up some words of it', () => {
  const done = { last: { request: 'log-days', provider: '900005', input: { provider: '900005', activity: 'core-visit', days: 4 } } };
  const after = (text: string) =>
    understandAll(text, contextFor('advisor'), requests, done).map(({ understood }) =>
      understood.does === 'request' ? understood.request : understood.does,
    );
  for (const text of ['only half a day', 'just the core visit', 'the juniors', 'which are overdue', 'since when?', 'who attends']) {
    assert.ok(!after(text).includes('log-days'), text);
  }
});
