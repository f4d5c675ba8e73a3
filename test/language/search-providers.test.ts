import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerChoices } from '../../src/language/provider-choices.ts';
import { searchProviders } from '../../src/language/search-providers.ts';
import { contextFor } from './support/ashmere.ts';

const found = (typed: string, as: 'advisor' | 'head' | 'owner' = 'advisor') => searchProviders(typed, contextFor(as)).map(({ key }) => key);

test('a name that has only been begun finds its school', () => {
  assert.deepEqual(found('cin'), ['900003']);
  assert.deepEqual(found('hollin e').sort(), ['900004', '900005']);
  assert.deepEqual(found('hollin edge inf').slice(0, 1), ['900005']);
});

test('a slip, a short form and a former name find it too', () => {
  assert.equal(found('cindar lane')[0], '900003');
  assert.equal(found("saint mary's rc")[0], '900007');
  assert.equal(found('marlow infants')[0], '900001');
  assert.equal(found('lantern hill jmi')[0], '900013');
});

test('a URN or a register link finds its provider alone', () => {
  for (const typed of ['900012', 'URN 900012', 'https://reports.ofsted.gov.uk/provider/21/900012'])
    assert.deepEqual(found(typed), ['900012']);
});

test('of nothing typed the own caseload comes first, then the others', () => {
  const all = found('');
  assert.deepEqual(all.slice(0, 6).sort(), ['900001', '900002', '900003', '900004', '900007', '900012']);
  assert.ok(all.length > 40);
});

test('closed schools come last', () => {
  const all = found('saltersgate');
  assert.ok(all.indexOf('900011') < all.indexOf('900010'));
  const closed = (key: string) => contextFor('advisor').directory.get(key)?.status === 'closed';
  const states = found('').map(closed);
  assert.deepEqual(states, [...states].sort());
});

test('a head finds the own school and no other, whatever is typed', () => {
  for (const typed of ['', 'school', 'primary', 'a', 'kiln', '900012', 'hollin edge'])
    assert.ok(
      found(typed, 'head').every((key) => key === '900003'),
      typed,
    );
  assert.deepEqual(found('', 'head'), ['900003']);
});

test('anything may be typed', () => {
  for (const typed of ['💥', '%00', '"><script>', '(', '\\', 'x'.repeat(100_000), '   ', 'AND OR NOT', '__proto__'])
    assert.ok(Array.isArray(found(typed)), typed);
});

test('choices tell two of the same name apart', () => {
  const choices = providerChoices("st mary's", contextFor('advisor'), { most: 5 });
  assert.equal(new Set(choices.map(({ label }) => label)).size, choices.length);
  assert.ok(choices.every(({ label, value }) => label.includes(`URN ${value}`)));
});
