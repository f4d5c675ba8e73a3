import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../../src/language/understand.ts';
import { understandAll } from '../../src/language/understand-all.ts';
import type { Context } from '../../src/requests/context.ts';
import { directoryOf } from '../../src/requests/desk/directory.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor, people, providers } from './support/ashmere.ts';

const colleagues = Object.values(people);
/** Two contexts of one revision hold the same lists. */
const inContext = (who: 'advisor' | 'manager' | 'head', more: Partial<Context> = {}): Context => ({
  ...contextFor(who),
  people: colleagues,
  ...more,
});
const heard = (said: string, context: Context) => understand(said, context, requests);

test('the same words again mean the same', () => {
  const first = heard('how many days has Cinder Lane left?', inContext('advisor'));
  assert.deepEqual(first, { does: 'request', request: 'remaining-days', input: { provider: '900003' } });
  assert.deepEqual(heard('how many days has Cinder Lane left?', inContext('advisor')), first);
});

test('what was done with one answer does not change the next reading of the same words', () => {
  const said = 'how many TAS meetings are left at Cinder Lane';
  const first = heard(said, inContext('advisor'));
  const whole = structuredClone(first);
  if ('input' in first) first.input.provider = 'another';
  assert.deepEqual(heard(said, inContext('advisor')), whole);
});

test('a school that is gone from the next revision is not known by the words that named it', () => {
  const said = 'category of Kiln Row';
  const all = directoryOf('demo@r1', providers);
  const without = directoryOf(
    'demo@r2',
    providers.filter(({ key }) => key !== '900012'),
  );
  assert.deepEqual(heard(said, inContext('manager', { directory: all })).does, 'request');
  assert.deepEqual(heard(said, inContext('manager', { directory: without })).does, 'unknown-provider');
});

test('the same words typed by a head are read among their own school alone', () => {
  const said = 'how many days has Kiln Row left?';
  assert.equal(heard(said, inContext('advisor')).does, 'request');
  assert.equal(heard(said, inContext('head')).does, 'unknown-provider');
});

test('the same words mean another day tomorrow', () => {
  const on = (today: string) => heard('log half a day of core visit at Cinder Lane yesterday', inContext('advisor', { today }));
  const dateOf = (today: string) => {
    const got = on(today);
    return 'input' in got ? got.input.date : undefined;
  };
  assert.equal(dateOf('2026-11-22'), '2026-11-21');
  assert.equal(dateOf('2026-11-23'), '2026-11-22');
});

test('the same words name a colleague once they are on the list of people', () => {
  const said = "Tom Ashdown's caseload";
  const person = (among: Context['people']) => {
    const got = heard(said, inContext('manager', { people: among }));
    return 'input' in got ? got.input.person : undefined;
  };
  assert.equal(person(colleagues.filter(({ key }) => key !== 'tom')), undefined);
  assert.equal(person(colleagues), 'tom');
});

test('the same words follow what was said before them, each time anew', () => {
  const said = 'and what about days?';
  const after = (provider: string) => understand(said, inContext('advisor'), requests, { last: { request: 'category', provider } });
  const input = (provider: string) => ({ does: 'request', request: 'remaining-days', input: { provider } });
  assert.deepEqual(after('900003'), input('900003'));
  assert.deepEqual(after('900012'), input('900012'));
  assert.equal(heard(said, inContext('advisor')).does, 'ask');
});

test('what stands alone is understood as before, whatever was said before it', () => {
  const context = inContext('advisor');
  const said = 'how many days has Kiln Row left';
  const first = understandAll(said, context, requests, {});
  const after = understandAll(said, context, requests, {
    last: { request: 'log-days', provider: '900003', input: { provider: '900003', days: 2 } },
  });
  assert.deepEqual(after, first);
  assert.notEqual(after, first);
});

test('what leans on what was said before is not kept for the next who says it', () => {
  const context = inContext('advisor');
  const log = { last: { request: 'log-days', provider: '900003', input: { provider: '900003', days: 2 } } };
  const [taken] = understandAll('that was Kiln Row', context, requests, log);
  const [bare] = understandAll('that was Kiln Row', context, requests, {});
  assert.equal(taken?.understood.does === 'request' && taken.understood.request, 'reverse-days');
  assert.equal(bare?.understood.does === 'request' && bare.understood.request, 'provider-overview');
});
