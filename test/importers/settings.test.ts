import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importSettings } from '../../src/importers/import-settings.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { counts, openDesk } from './support.ts';

const header = 'urn,name,kind,offersTwoYearOlds,postcode,ofstedDate,ofstedOutcome';

describe('settings.csv', () => {
  test('a new setting goes in with its kind, two-year-olds and inspection, and a second run writes nothing', async () => {
    const desk = openDesk();
    const file = desk.file(
      'settings.csv',
      `${header}\nEY900001,Acorn Yard Nursery,pvi,yes,as1 4ay,12/03/2024,Good\nEY900018,Pocketful Creche,non-funded,no,,2023-07-11,not met\n`,
    );
    assert.deepEqual(counts(await desk.run(importSettings, file)), {
      read: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      passedOver: 0,
    });
    assert.deepEqual(await desk.provider('EY900001'), {
      key: 'EY900001',
      name: 'Acorn Yard Nursery',
      aliases: [],
      kind: 'pvi',
      status: 'open',
      predecessors: [],
      successors: [],
      offersTwoYearOlds: true,
      postcode: 'AS1 4AY',
      inspections: [{ framework: 'overall', grade: 2, date: '2024-03-12' }],
    });
    assert.deepEqual((await desk.provider('EY900018'))?.inspections, [
      { framework: 'requirements', outcome: 'not-met', date: '2023-07-11' },
    ]);
    const before = desk.batches.length;
    assert.equal((await desk.run(importSettings, file)).unchanged, 2);
    assert.equal(desk.batches.length, before);
  });

  test('an empty kind amends a school: only what the row says changes', async () => {
    const desk = openDesk();
    const school = inventedSchool('900005', 'Hollin Edge Primary School', { postcode: 'AS2 2AS' });
    await desk.put('provider', 'provider:900005', school);
    assert.equal((await desk.run(importSettings, desk.file('settings.csv', `${header}\n900005,,,yes,,,\n`))).changed, 1);
    assert.deepEqual(await desk.provider('900005'), { ...school, offersTwoYearOlds: true });
  });

  test('wrap-around care on a school’s registration gets the school’s URN with -w, and its name if it has none', async () => {
    const desk = openDesk();
    await desk.put('provider', 'provider:900012', inventedSchool('900012', 'Lantern Hill Primary School', { town: 'Ashmere' }));
    const file = desk.file('settings.csv', `${header}\n900012,,wraparound-school,,,,\n900013-w,Millrace Club,wraparound-school,,,,\n`);
    const report = await desk.run(importSettings, file);
    assert.deepEqual(counts(report), { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1, passedOver: 0 });
    const care = await desk.provider('900012-w');
    assert.deepEqual(
      [care?.name, care?.kind, care?.town],
      ['Lantern Hill Primary School: wrap-around care', 'wraparound-school', 'Ashmere'],
    );
    assert.match(report.rows[0]?.reason ?? '', /There is no school with URN 900013 in Tally/);
    assert.equal((await desk.provider('900012'))?.kind, 'maintained-school');
  });

  test('a setting from Ofsted’s file is placed: its kind is set, its withheld name completed without becoming an alias', async () => {
    const desk = openDesk();
    const told = { framework: 'overall' as const, grade: 2 as const, date: '2024-03-12', areas: { 'Quality of education': 2 } };
    await desk.put(
      'provider',
      'provider:EY900013',
      inventedSchool('EY900013', 'EY900013', { kind: 'funding-unknown', inspections: [told] }),
    );
    await desk.run(
      importSettings,
      desk.file('settings.csv', `${header}\nEY900013,Odette Childminding,child-minder,,AS1 6OF,2024-03-12,good\n`),
    );
    const setting = await desk.provider('EY900013');
    assert.deepEqual([setting?.name, setting?.kind, setting?.aliases], ['Odette Childminding', 'child-minder', []]);
    assert.deepEqual(setting?.inspections, [told], 'Ofsted’s own fuller account of the inspection stays');
  });

  const bad: [what: string, row: string, column: string, reason: RegExp][] = [
    ['a kind that is none', 'EY900001,Acorn Yard,nursery,,,,', 'kind', /The kinds are pvi, child-minder/],
    ['a URN that is none', 'ABC,Acorn Yard,pvi,,,,', 'urn', /is not a URN/],
    ['no URN', ',Acorn Yard,pvi,,,,', 'urn', /missing/],
    ['an amendment of nobody', 'EY900001,Acorn Yard,,,,,', 'urn', /nothing to amend/],
    ['a new setting without a name', 'EY900001,,pvi,,,,', 'name', /name is missing/],
    ['a date that is none', 'EY900001,Acorn Yard,pvi,,,31/02/2024,good', 'ofstedDate', /is not a date/],
    ['an outcome without a date', 'EY900001,Acorn Yard,pvi,,,,good', 'ofstedDate', /date is missing/],
    ['a date without an outcome', 'EY900001,Acorn Yard,pvi,,,2024-03-12,', 'ofstedOutcome', /no outcome/],
    ['an outcome that is none', 'EY900001,Acorn Yard,pvi,,,2024-03-12,brilliant', 'ofstedOutcome', /is not an outcome/],
    ['neither yes nor no', 'EY900001,Acorn Yard,pvi,perhaps,,,', 'offersTwoYearOlds', /neither yes nor no/],
    ['a school made a nursery', '900005,Hollin Edge,pvi,,,,', 'kind', /is a school on the register/],
  ];
  for (const [what, row, column, reason] of bad) {
    test(`${what} is rejected with its line and column, and the good row goes in`, async () => {
      const desk = openDesk();
      await desk.put('provider', 'provider:900005', inventedSchool('900005', 'Hollin Edge Primary School'));
      const report = await desk.run(importSettings, desk.file('settings.csv', `${header}\n${row}\nEY900002,Heron Steps,pvi,,,,\n`));
      assert.deepEqual(counts(report), { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1, passedOver: 0 });
      assert.deepEqual([report.rows[0]?.line, report.rows[0]?.column], [2, column]);
      assert.match(report.rows[0]?.reason ?? '', reason);
    });
  }

  test('the same URN twice is rejected, naming the first line; so is a row with a stray comma', async () => {
    const desk = openDesk();
    const rows = 'EY900001,Acorn Yard,pvi,,,,\nEY900001,Acorn Yard,non-funded,,,,\nEY900002,Heron, Steps,pvi,,,,,\n';
    const report = await desk.run(importSettings, desk.file('settings.csv', `${header}\n${rows}`));
    assert.deepEqual(
      report.rows.map(({ line, reason }) => [line, reason.split('.')[0]]),
      [
        [3, 'EY900001 is in this file already, on line 2'],
        [4, '“Steps” is not a kind of setting'],
      ],
    );
    const longer = await desk.run(importSettings, desk.file('settings.csv', `${header}\nEY900002,Heron,Steps,pvi,,,,,x\n`));
    assert.match(longer.rows[0]?.reason ?? '', /9 cells under 7 headings/);
  });
});
