import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePerson } from '../../src/demo/choose-person.ts';
import type { Person, Role } from '../../src/domain/person.ts';

const person = (name: string, role: Role, ...providers: string[]): Person => ({
  key: name,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@ashmere.example`,
  roles: [{ role, providers }],
});
const people = [
  person('Bethan Pryce', 'headteacher', '900003', '900004'),
  person('Margaret Osei', 'head-of-service'),
  person('Ruth Calloway', 'headteacher', '900001'),
];

test('a role in short finds the one with the lowest provider', () => assert.equal(choosePerson(people, 'head')?.name, 'Ruth Calloway'));
test('a role in full is not mistaken for another that begins like it', () =>
  assert.equal(choosePerson(people, 'Head of Service')?.name, 'Margaret Osei'));
test('an address or the part before its @ finds its owner', () => {
  assert.equal(choosePerson(people, 'bethan.pryce@ashmere.example')?.name, 'Bethan Pryce');
  assert.equal(choosePerson(people, 'bethan.pryce')?.name, 'Bethan Pryce');
});
test('part of a name finds its owner', () => assert.equal(choosePerson(people, 'osei')?.name, 'Margaret Osei'));
test('nobody is found for words that fit nobody', () => assert.equal(choosePerson(people, 'the king'), undefined));
