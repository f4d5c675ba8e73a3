import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headName } from '../../src/importers/providers/head-name.ts';

const cases: [title: string, first: string, last: string, name: string | undefined][] = [
  ['Mrs', 'Ann', 'Lowe', 'Mrs Ann Lowe'],
  ['Dr', 'A J', 'Lowe', 'Dr A J Lowe'],
  ['Co Headteacher', 'Ann', 'Lowe', 'Ann Lowe'],
  ['Principal', 'Raj', 'Patel', 'Raj Patel'],
  ['', 'Ann / Raj', 'Lowe & Patel', 'Ann and Raj Lowe and Patel'],
  ['Mr', '', 'Lowe', 'Mr Lowe'],
  ['', 'Vacant', '', undefined],
  ['', 'Not recorded', 'Not recorded', undefined],
  ['Mrs', '', '', undefined],
];

for (const [title, first, last, name] of cases) {
  test(`the register's “${title} | ${first} | ${last}” is ${name ?? 'nobody'}`, () => {
    assert.equal(headName(title, first, last), name);
  });
}
