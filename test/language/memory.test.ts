import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from '../../src/language/remember.ts';
import { understand } from '../../src/language/understand.ts';
import type { Memory, Understanding } from '../../src/language/understanding.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor, type Who } from './support/ashmere.ts';

/** Says one thing after another and gives what the last was understood as. */
function talk(who: Who, ...said: string[]): Understanding {
  let memory: Memory = {};
  let got: Understanding = { does: 'out-of-scope' };
  for (const one of said) {
    got = understand(one, contextFor(who), requests, memory);
    memory = remember(memory, got);
  }
  return got;
}

test('“and Hollin Edge?” asks the same of another school, its activity kept', () => {
  const got = talk('advisor', 'how many TAS meetings has Cinder Lane left?', 'and Hollin Edge?');
  assert.deepEqual(got, { does: 'request', request: 'remaining-days', input: { provider: '900004', activity: 'tas-meeting' } });
});

test('“and what about days?” asks another thing of the same school', () => {
  const got = talk('advisor', 'category of Cinder Lane', 'and what about days?');
  assert.deepEqual(got, { does: 'request', request: 'remaining-days', input: { provider: '900003' } });
});

test('a question that does not lean on the last is not answered about the last school', () => {
  const got = talk('advisor', 'category of Cinder Lane', 'how many days are left');
  assert.equal(got.does, 'ask');
});

test('a list in between does not make Tally forget the school that was talked of', () => {
  const got = talk('manager', 'category of Cinder Lane', 'what is overdue?', 'and who looks after it?');
  assert.deepEqual(got, { does: 'request', request: 'who-looks-after', input: { provider: '900003' } });
});

test('a school that is no longer visible is not followed up', () => {
  const got = understand('and what about days?', contextFor('head'), requests, { last: { request: 'category', provider: '900001' } });
  assert.deepEqual(got, { does: 'request', request: 'remaining-days', input: { provider: '900003' } });
});

test('a bare name without a follow-up is an overview, whatever was asked before', () => {
  assert.deepEqual(talk('advisor', 'category of Cinder Lane', 'Kiln Row'), {
    does: 'request',
    request: 'provider-overview',
    input: { provider: '900012' },
  });
});
