import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { ashmereFile, ashmereToday } from '../../src/demo/ashmere.ts';
import { roleSchema } from '../../src/domain/person.ts';

type Row = Record<string, string>;
const rows = (name: string): Row[] => parse(readFileSync(ashmereFile(name)), { columns: true });

const providers = rows('providers.csv').filter((row) => row['LA (code)'] === '999');
const settings = rows('settings.csv');
const childcare = rows('ofsted-childcare.csv');
const people = rows('people.csv');
const categories = rows('categories.csv');
const days = rows('days.csv');
const known = new Set([
  ...providers.map((row) => row.URN),
  ...settings.map(({ urn }) => urn),
  ...childcare.map((row) => row['Provider URN']),
]);
const none = (rows: Row[]): void => assert.deepEqual(rows, []);

describe("Ashmere's files", () => {
  test('hold about 60 providers, all of them with the keys of invented ones', () => {
    assert.ok(known.size >= 60 && known.size <= 70, `${known.size}`);
    assert.deepEqual(
      [...known].filter((key) => !/^(EY)?9000\d\d(-w)?$/.test(key!)),
      [],
    );
  });

  test('hold a person for every role, at addresses that can never be delivered to', () => {
    assert.deepEqual(new Set(people.map(({ role }) => role)), new Set(roleSchema.options));
    none(people.filter(({ email }) => !email!.endsWith('@ashmere.example')));
  });

  test('name only providers and people that are in them', () => {
    const addresses = new Set(people.map(({ email }) => email));
    none(people.filter(({ urns }) => urns!.split(' ').some((key) => key && !known.has(key))));
    none([...categories, ...days].filter(({ urn }) => !known.has(urn)));
    none(days.filter(({ by }) => by !== '' && !addresses.has(by)));
  });

  test('use every category for schools and for settings, and change some within the year', () => {
    const all = new Set(['A', 'AS', 'B1', 'B2', 'C']);
    const used = (settings: boolean) =>
      new Set(categories.filter(({ urn }) => urn!.startsWith('EY') === settings).map(({ category }) => category));
    assert.deepEqual(used(false), all);
    assert.deepEqual(used(true), all);
    const inTheYear = categories.filter(({ effectiveFrom }) => effectiveFrom! >= '2026-11-01').map(({ urn }) => urn!);
    assert.ok(inTheYear.some((key) => key.startsWith('EY')) && inTheYear.some((key) => key.startsWith('9')));
  });

  test('hold half a year of days, none on a weekend, in a holiday or after the demo’s today', () => {
    const terms = rows('calendar.csv').filter(({ halfTerm }) => halfTerm !== 'closure');
    none(days.filter(({ date }) => ['Sat', 'Sun'].includes(new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 3))));
    none(days.filter(({ date }) => !terms.some(({ from, to }) => from! <= date! && date! <= to!)));
    none(days.filter(({ date }) => date! > ashmereToday));
    assert.ok(days.length > 150 && days.some(({ date }) => date! < '2026-10-01') && days.some(({ date }) => date! > '2027-02-01'));
  });

  test('mark their term dates as an example', () => none(rows('calendar.csv').filter(({ note }) => !note!.startsWith('example'))));

  test('name no register but their own', () => {
    const text = readdirSync(ashmereFile('.')).map((name) => readFileSync(ashmereFile(name), 'utf8'));
    assert.deepEqual(
      text.flatMap((one) => one.match(/\b1\d{5}\b(?!-)/g) ?? []),
      [],
      'six digits from 100000 up would be a real school’s URN',
    );
  });
});
