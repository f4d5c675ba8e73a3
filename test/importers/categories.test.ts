import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Inspection } from '../../src/domain/inspection.ts';
import { importCategories } from '../../src/importers/import-categories.ts';
import { importDays } from '../../src/importers/import-days.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { counts, type Desk, openDesk } from './support.ts';

const header = 'urn,category,effectiveFrom,reason';
const good: Inspection = { framework: 'overall', grade: 2, date: '2023-03-15' };

async function deskWithSchools(): Promise<Desk> {
  const desk = openDesk();
  const providers = [
    inventedSchool('900001', 'Marlow Bank', { inspections: [good] }),
    inventedSchool('900002', 'Hollin Edge', { inspections: [{ framework: 'overall', grade: 3, date: '2024-05-01' }, good] }),
    inventedSchool('900003', 'Fellview', {
      inspections: [{ framework: 'report-card', areas: { Inclusion: { grade: 'expected standard' } }, date: '2026-01-20' }],
    }),
    inventedSchool('900004', 'Cinder Lane Academy', { kind: 'academy' }),
    inventedSchool('900005', 'Saltersgate', { status: 'closed', closed: '2026-12-31', inspections: [good] }),
    inventedSchool('EY900001', 'Acorn Yard', { kind: 'funding-unknown' }),
    inventedSchool('EY900002', 'Heron Steps', {
      kind: 'pvi',
      inspections: [{ framework: 'requirements', outcome: 'met', date: '2025-02-01' }],
    }),
  ];
  for (const provider of providers) await desk.put('provider', `provider:${provider.key}`, provider);
  return desk;
}

const yearOf = async (desk: Desk, key: string, year: number) => (await desk.bodies('year', `year:${year}:${key}`))[0];

describe('categories.csv', () => {
  test('decisions are appended with how the rules stood, the years they touch hold them, and a second run writes nothing', async () => {
    const desk = await deskWithSchools();
    const file = desk.file(
      'categories.csv',
      `${header}\n900001,b1,05/10/2026,Autumn review\n900001,A,2025-10-13,Securely good\nEY900002,A,2026-10-01,All requirements met\n900001,C,2027-01-12,Attendance fell\n`,
    );
    assert.deepEqual(counts(await desk.run(importCategories, file)), {
      read: 4,
      added: 4,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      passedOver: 0,
    });
    const decisions = await desk.bodies('decision', 'decision:900001:');
    assert.deepEqual(
      decisions.map(({ category, effectiveFrom, check }) => [effectiveFrom, category, check?.[0]?.outcome]),
      [
        ['2025-10-13', 'A', 'met'],
        ['2026-10-05', 'B1', undefined],
        ['2027-01-12', 'C', undefined],
      ],
    );
    assert.deepEqual(
      (await yearOf(desk, '900001', 2025))?.decisions.map(({ category }) => category),
      ['A'],
    );
    assert.deepEqual(
      (await yearOf(desk, '900001', 2026))?.decisions.map(({ category }) => category),
      ['A', 'B1', 'C'],
    );
    const before = desk.batches.length;
    assert.equal((await desk.run(importCategories, file)).unchanged, 4);
    assert.equal(desk.batches.length, before);
  });

  test('a decision taken back in time reaches the later years that stand, and leaves their days alone', async () => {
    const desk = await deskWithSchools();
    await desk.run(importDays, desk.file('days.csv', 'urn,date,activity,days,by,note\n900001,2026-11-03,core-visit,1,,\n'));
    await desk.run(importCategories, desk.file('categories.csv', `${header}\n900001,B2,2025-10-13,Vulnerable\n`));
    const year = await yearOf(desk, '900001', 2026);
    assert.deepEqual(
      year?.decisions.map(({ category }) => category),
      ['B2'],
    );
    assert.equal(year?.sums.length, 1);
  });

  test('A for a school whose last inspection was not good is rejected with the strategy’s page', async () => {
    const desk = await deskWithSchools();
    const report = await desk.run(importCategories, desk.file('categories.csv', `${header}\n900002,A,2026-10-05,Strong data\n`));
    assert.deepEqual([report.rejected, report.rows[0]?.line, report.rows[0]?.column], [1, 2, 'category']);
    assert.match(
      report.rows[0]?.reason ?? '',
      /until its most recent Ofsted inspection.*\(Education Excellence Strategy 2021–24, 4\.2\).*[Rr]equires improvement/,
    );
    assert.deepEqual(await desk.bodies('decision'), []);
  });

  test('only inspections up to the date count: the same school could be A before that inspection', async () => {
    const desk = await deskWithSchools();
    const report = await desk.run(importCategories, desk.file('categories.csv', `${header}\n900002,A,2024-04-30,Securely good\n`));
    assert.equal(report.added, 1);
  });

  test('where a report card leaves the rule undecided, A needs a reason and is recorded as undecided', async () => {
    const desk = await deskWithSchools();
    const silent = await desk.run(importCategories, desk.file('categories.csv', `${header}\n900003,A,2026-10-05,\n`));
    assert.deepEqual([silent.rejected, silent.rows[0]?.column], [1, 'reason']);
    assert.match(silent.rows[0]?.reason ?? '', /cannot be decided from the inspection.*reason is missing/);
    const reasoned = await desk.run(
      importCategories,
      desk.file('categories.csv', `${header}\n900003,A,2026-10-05,Senior advisor’s judgement\n`),
    );
    assert.equal(reasoned.added, 1);
    assert.equal((await desk.bodies('decision'))[0]?.check?.[0]?.outcome, 'undecided');
  });

  const bad: [what: string, row: string, column: string, reason: RegExp][] = [
    ['an academy', '900004,B1,2026-10-05,x', 'urn', /gives no category to academies and free schools \(Education Excellence Strategy/],
    ['a setting whose funding is unknown', 'EY900001,B1,2026-10-05,x', 'urn', /Give its kind in settings\.csv first/],
    ['a school after it closed', '900005,B1,2027-01-01,x', 'effectiveFrom', /Saltersgate closed on Thu 31 Dec 2026/],
    ['a category that is none', '900001,D,2026-10-05,x', 'category', /is not a category of .*There are A, AS, B1, B2, C/],
    ['a URN nobody has', '900099,B1,2026-10-05,x', 'urn', /900099 is not in Tally/],
    ['a date in no year', '900001,B1,2206-10-05,x', 'effectiveFrom', /is after .* the last day/],
    ['no date', '900001,B1,,x', 'effectiveFrom', /date is missing/],
    ['an American date', '900001,B1,10/25/2026,x', 'effectiveFrom', /is not a date/],
  ];
  for (const [what, row, column, reason] of bad) {
    test(`${what} is rejected, and the good row goes in`, async () => {
      const desk = await deskWithSchools();
      const report = await desk.run(importCategories, desk.file('categories.csv', `${header}\n${row}\n900002,B2,2026-10-05,Vulnerable\n`));
      assert.deepEqual(counts(report), { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1, passedOver: 0 });
      assert.deepEqual([report.rows[0]?.line, report.rows[0]?.column], [2, column]);
      assert.match(report.rows[0]?.reason ?? '', reason);
    });
  }

  test('what a school was before it closed may still be entered', async () => {
    const desk = await deskWithSchools();
    assert.equal((await desk.run(importCategories, desk.file('categories.csv', `${header}\n900005,B1,2026-10-05,x\n`))).added, 1);
  });

  test('two categories from one date in one file contradict each other', async () => {
    const desk = await deskWithSchools();
    const report = await desk.run(
      importCategories,
      desk.file('categories.csv', `${header}\n900001,B1,2026-10-05,x\n900001,B2,2026-10-05,x\n`),
    );
    assert.deepEqual([report.added, report.rows[0]?.line], [1, 3]);
  });

  test('a later file may correct an earlier file’s decision and go back again; one taken in Tally it never undoes', async () => {
    const desk = await deskWithSchools();
    const b1 = desk.file('b1.csv', `${header}\n900001,B1,2026-10-05,x\n`);
    const b2 = desk.file('b2.csv', `${header}\n900001,B2,2026-10-05,x\n`);
    for (const file of [b1, b2, b1]) assert.equal((await desk.run(importCategories, file)).added, 1);
    assert.equal((await yearOf(desk, '900001', 2026))?.decisions.at(-1)?.category, 'B1');
    const decision = { id: 'chat-1', category: 'C', effectiveFrom: '2026-10-05', reason: 'Decided at the board', by: 'p1' };
    await desk.put('decision', 'decision:900001:2026-10-05:chat-1', { ...decision, provider: '900001', at: '2027-02-25T09:00:00Z' });
    const report = await desk.run(importCategories, b1);
    assert.deepEqual([report.added, report.unchanged], [0, 1]);
    assert.match(report.warnings[0] ?? '', /somebody decided C from that date in Tally since/);
  });
});
