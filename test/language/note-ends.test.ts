import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../../src/language/understand.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor } from './support/ashmere.ts';

const inputOf = (said: string) => {
  const got = understand(said, contextFor('manager'), requests);
  return got.does === 'request' ? { request: got.request, ...got.input } : got.does;
};

test('of two people the one after “to” or “by”, or before “covers”, takes over', () => {
  const cover = { request: 'cover', person: 'meera', by: 'tom' };
  for (const said of [
    'Tom Ashdown covers for Meera Joshi',
    'cover for Meera Joshi by Tom Ashdown',
    'set up cover for Meera with Tom Ashdown',
  ]) {
    assert.deepEqual(inputOf(said), cover, said);
  }
  const moved = { request: 'reassign', provider: '900003', person: 'priya', by: 'tom' };
  for (const said of ['move Cinder Lane from Priya Nair to Tom Ashdown', 'reassign Cinder Lane to Tom Ashdown from Priya Nair']) {
    assert.deepEqual(inputOf(said), moved, said);
  }
});

test('of two dates the one after “until” or “to” is the last; a weekday after “until” is still to come', () => {
  const pause = { request: 'pause-support', provider: '900003' };
  assert.deepEqual(inputOf('pause Cinder Lane from 1 December to 11 December'), { ...pause, start: '2026-12-01', until: '2026-12-11' });
  assert.deepEqual(inputOf('pause Cinder Lane until 11 December'), { ...pause, until: '2026-12-11' });
  assert.deepEqual(inputOf('pause Cinder Lane until Tuesday'), { ...pause, until: '2026-11-24' });
  assert.deepEqual(inputOf('pause Cinder Lane from 1 December'), { ...pause, start: '2026-12-01' });
});
