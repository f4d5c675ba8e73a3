import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LedgerEntry } from '../../src/domain/ledger-entry.ts';
import { rebuildYear } from '../../src/domain/rebuild-year.ts';
import { importCategories } from '../../src/importers/import-categories.ts';
import { importDays } from '../../src/importers/import-days.ts';
import { importPeople } from '../../src/importers/import-people.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { counts, type Desk, openDesk } from './support.ts';

const header = 'urn,date,activity,days,by,note';
const wide = `${header},part,ref`;

/** A desk with a B1 school, a closed one, an academy, and Ann, who is an advisor. */
async function deskWithSchools(): Promise<Desk> {
  const desk = openDesk();
  const inspections = [{ framework: 'overall' as const, grade: 2 as const, date: '2023-03-15' }];
  const providers = [
    inventedSchool('900001', 'Marlow Bank', { inspections }),
    inventedSchool('900002', 'Hollin Edge', { inspections }),
    inventedSchool('900005', 'Saltersgate', { status: 'closed', closed: '2026-12-31', inspections }),
    inventedSchool('900006', 'Fellview Academy', { kind: 'academy', opened: '2026-10-01' }),
  ];
  for (const provider of providers) await desk.put('provider', `provider:${provider.key}`, provider);
  await desk.run(
    importCategories,
    desk.file('categories.csv', 'urn,category,effectiveFrom,reason\n900001,B1,2026-09-01,x\n900002,C,2026-09-01,x\n'),
  );
  await desk.run(importPeople, desk.file('people.csv', 'email,name,role,urns\nann@ashmere.example,Ann Lowe,advisor,900001\n'));
  desk.batches.length = 0;
  return desk;
}

const yearOf = async (desk: Desk, key: string, year = 2026) => (await desk.bodies('year', `year:${year}:${key}`))[0];
const asEntry = ({ at: _, source: __, ...entry }: LedgerEntry & { at: string; source: string }): LedgerEntry => entry;

/** The year record says what its entries and decisions say, no more and no less. */
async function assertRebuilds(desk: Desk, key: string, year = 2026): Promise<void> {
  const entries = (await desk.bodies('entry', `entry:${key}:${year}:`)).map(asEntry);
  const history = (await desk.bodies('decision', `decision:${key}:`)).map(({ provider: _, at: __, ...decision }) => decision);
  assert.deepEqual(await yearOf(desk, key, year), rebuildYear(key, year, entries, history));
}

describe('days.csv', () => {
  test('a row without a part fills the parts as the strategy splits the activity, and its entries say who and what', async () => {
    const desk = await deskWithSchools();
    const report = await desk.run(
      importDays,
      desk.file(
        'days.csv',
        `${header}\n900001,13/10/2026,Autumn-Conversation,1,ANN@ashmere.example,"Priorities, agreed"\n900001,2026-10-06,autumn-conversation-prep,1,Ann Lowe,\n`,
      ),
    );
    assert.deepEqual(counts(report), { read: 2, added: 2, changed: 0, unchanged: 0, rejected: 0, passedOver: 0 });
    const [ann] = await desk.bodies('person');
    const entries = await desk.bodies('entry');
    assert.deepEqual(
      entries.map(({ activity, part, quarters, visits, by, note, source }) => [activity, part, quarters, visits, by, note, source]).sort(),
      [
        ['autumn-conversation', 'report', 2, 0, ann!.key, 'Priorities, agreed', 'import'],
        ['autumn-conversation', 'visit', 2, 1, ann!.key, 'Priorities, agreed', 'import'],
        ['autumn-conversation-prep', 'prep', 4, 0, ann!.key, undefined, 'import'],
      ],
    );
    assert.deepEqual((await yearOf(desk, '900001'))?.sums, [
      { activity: 'autumn-conversation-prep', date: '2026-10-06', prep: 4, visit: 0, report: 0, visits: 0 },
      { activity: 'autumn-conversation', date: '2026-10-13', prep: 0, visit: 2, report: 2, visits: 1 },
    ]);
    await assertRebuilds(desk, '900001');
  });

  test('days imported before the categories are split the same way, by the kind of provider', async () => {
    const desk = await deskWithSchools();
    const file = desk.file('days.csv', `${header}\n900003,2026-11-03,review,2,,\n`);
    await desk.put('provider', 'provider:900003', inventedSchool('900003', 'Cinder Lane'));
    await desk.run(importDays, file);
    await desk.run(importCategories, desk.file('categories.csv', 'urn,category,effectiveFrom,reason\n900003,C,2026-09-01,x\n'));
    assert.deepEqual((await yearOf(desk, '900003'))?.sums, [
      { activity: 'review', date: '2026-11-03', prep: 0, visit: 4, report: 4, visits: 1 },
    ]);
    await assertRebuilds(desk, '900003');
  });

  test('a named part takes all of it', async () => {
    const desk = await deskWithSchools();
    await desk.run(importDays, desk.file('days.csv', `${wide}\n900001,2026-10-14,autumn-conversation,0.5,,,report,\n`));
    assert.deepEqual((await yearOf(desk, '900001'))?.sums, [
      { activity: 'autumn-conversation', date: '2026-10-14', prep: 0, visit: 0, report: 2, visits: 0 },
    ]);
  });

  test('the same file again is all unchanged and writes nothing', async () => {
    const desk = await deskWithSchools();
    const rows = Array.from(
      { length: 40 },
      (_, at) => `900001,2026-11-${String((at % 28) + 1).padStart(2, '0')},tas-meeting,0.5,,note ${at},,r${at}`,
    );
    const file = desk.file('days.csv', `${wide}\n${rows.join('\n')}\n`);
    assert.equal((await desk.run(importDays, file)).added, 40);
    await assertRebuilds(desk, '900001');
    for (const batch of desk.batches) assert.ok(batch.length <= 90, `a batch of ${batch.length}`);
    const before = desk.batches.length;
    assert.equal((await desk.run(importDays, file)).unchanged, 40);
    assert.equal(desk.batches.length, before);
  });

  test('a changed row is taken back and entered again, and may change back', async () => {
    const desk = await deskWithSchools();
    const row = (days: string, note: string) =>
      desk.file('days.csv', `${header}\n900001,2026-11-03,tas-meeting,${days},ann@ashmere.example,${note}\n`);
    await desk.run(importDays, row('0.5', 'x'));
    for (const [days, quarters] of [
      ['1', 4],
      ['0.5', 2],
    ] as const) {
      const report = await desk.run(importDays, row(days, 'x'));
      assert.deepEqual(counts(report), { read: 1, added: 0, changed: 1, unchanged: 0, rejected: 0, passedOver: 0 });
      assert.deepEqual((await yearOf(desk, '900001'))?.sums, [
        { activity: 'tas-meeting', date: '2026-11-03', prep: 0, visit: quarters, report: 0, visits: 1 },
      ]);
      await assertRebuilds(desk, '900001');
    }
    const entries = await desk.bodies('entry');
    assert.equal(entries.length, 5);
    assert.deepEqual(
      entries.filter(({ reverses }) => reverses).map(({ reason }) => reason),
      Array(2).fill('The row changed in the imported file.'),
    );
    assert.equal((await desk.run(importDays, row('0.5', 'other note'))).changed, 1, 'a changed note is a change too');
  });

  test('with a ref a row may change its date, year and school: it is taken back where it stood', async () => {
    const desk = await deskWithSchools();
    await desk.run(importDays, desk.file('days.csv', `${wide}\n900001,2026-11-03,tas-meeting,0.5,,,,visit-7\n`));
    const report = await desk.run(importDays, desk.file('days.csv', `${wide}\n900002,2026-03-03,tas-meeting,0.5,,,,visit-7\n`));
    assert.equal(report.changed, 1);
    assert.deepEqual((await yearOf(desk, '900001'))?.sums, []);
    assert.equal((await yearOf(desk, '900002', 2025))?.sums.length, 1);
    await assertRebuilds(desk, '900001');
    await assertRebuilds(desk, '900002', 2025);
    assert.equal(
      (await desk.run(importDays, desk.file('days.csv', `${wide}\n900002,2026-03-03,tas-meeting,0.5,,,,visit-7\n`))).unchanged,
      1,
    );
  });

  test('two rows that are alike need a ref each', async () => {
    const desk = await deskWithSchools();
    const alike = '900001,2026-11-03,tas-meeting,0.5,,,,';
    const report = await desk.run(importDays, desk.file('days.csv', `${wide}\n${alike}\n${alike}\n${alike}a\n${alike}b\n${alike}b\n`));
    assert.deepEqual(counts(report), { read: 5, added: 3, changed: 0, unchanged: 0, rejected: 2, passedOver: 0 });
    assert.deepEqual(
      report.rows.map(({ line, reason }) => [line, reason.match(/on line \d+/)?.[0]]),
      [
        [3, 'on line 2'],
        [6, 'on line 5'],
      ],
    );
  });

  test('days that somebody took back in Tally stay taken back when the file comes again', async () => {
    const desk = await deskWithSchools();
    const file = desk.file('days.csv', `${header}\n900001,2026-11-03,tas-meeting,0.5,,\n`);
    await desk.run(importDays, file);
    const [entry] = await desk.bodies('entry');
    const { note: _, ...rest } = entry!;
    const id = `${entry!.id}-reversed`;
    await desk.put('entry', `entry:900001:2026:${id}`, {
      ...rest,
      id,
      quarters: -2,
      visits: -1,
      reverses: entry!.id,
      reason: 'wrong school',
    });
    const report = await desk.run(importDays, file);
    assert.deepEqual([report.unchanged, report.warnings.length], [1, 1]);
    assert.match(report.warnings[0]!, /^Line 2: .*they stay taken back/);
  });

  test('days by somebody unknown are entered without a person, and it is said so', async () => {
    const desk = await deskWithSchools();
    const rows = '900001,2026-11-03,tas-meeting,0.5,gone@ashmere.example,\n900001,2026-11-04,core-visit,1,gone@ashmere.example,\n';
    const report = await desk.run(importDays, desk.file('days.csv', `${header}\n${rows}`));
    assert.equal(report.added, 2);
    assert.deepEqual(report.warnings, [
      '“gone@ashmere.example” in 2 rows is nobody in Tally, or more than one: the days are entered without a person.',
    ]);
    assert.deepEqual(
      (await desk.bodies('entry')).map(({ by }) => by),
      [undefined, undefined, undefined],
    );
  });

  test('a school’s days from before it closed go in', async () => {
    const desk = await deskWithSchools();
    assert.equal((await desk.run(importDays, desk.file('days.csv', `${header}\n900005,2026-12-31,core-visit,1,,\n`))).added, 1);
  });

  const bad: [what: string, row: string, column: string, reason: RegExp][] = [
    ['an activity that is none', '900001,2026-11-03,lunch,1,,', 'activity', /is not an activity of .*tas-meeting/],
    ['a third of a day', '900001,2026-11-03,tas-meeting,0.3,,', 'days', /whole number of quarter-days/],
    ['words for days', '900001,2026-11-03,tas-meeting,half,,', 'days', /is not a number of days/],
    ['no days', '900001,2026-11-03,tas-meeting,,,', 'days', /is missing/],
    ['nought days', '900001,2026-11-03,tas-meeting,0,,', 'days', /more than 0/],
    ['days below nought', '900001,2026-11-03,tas-meeting,-1,,', 'days', /below 0/],
    ['fifty days', '900001,2026-11-03,tas-meeting,50,,', 'days', /check the figure/],
    ['a day to come', '900001,2027-02-25,tas-meeting,0.5,,', 'date', /Thu 25 Feb 2027 has not come yet/],
    ['a day before Tally’s years', '900001,2024-08-31,tas-meeting,0.5,,', 'date', /Tally keeps days from Sun 1 Sep 2024 on/],
    ['a date that is none', '900001,2026-02-30,tas-meeting,0.5,,', 'date', /is not a date/],
    ['a closed school', '900005,2027-01-01,tas-meeting,0.5,,', 'date', /closed on Thu 31 Dec 2026/],
    ['a school not yet open', '900006,2026-09-30,academy-day,1,,', 'date', /Enter such days for its predecessor/],
    ['a URN nobody has', '900099,2026-11-03,tas-meeting,0.5,,', 'urn', /is not in Tally/],
  ];
  for (const [what, row, column, reason] of bad) {
    test(`${what} is rejected, and the good row of the same school goes in`, async () => {
      const desk = await deskWithSchools();
      const report = await desk.run(importDays, desk.file('days.csv', `${header}\n${row}\n900001,2026-11-04,core-visit,1,,\n`));
      assert.deepEqual(counts(report), { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1, passedOver: 0 });
      assert.deepEqual([report.rows[0]?.line, report.rows[0]?.column], [2, column]);
      assert.match(report.rows[0]?.reason ?? '', reason);
      await assertRebuilds(desk, '900001');
    });
  }

  test('a row that turns bad leaves what an earlier import entered for it', async () => {
    const desk = await deskWithSchools();
    await desk.run(importDays, desk.file('days.csv', `${wide}\n900001,2026-11-03,tas-meeting,0.5,,,,r1\n`));
    assert.equal((await desk.run(importDays, desk.file('days.csv', `${wide}\n900001,2026-11-03,lunch,0.5,,,,r1\n`))).rejected, 1);
    assert.equal((await yearOf(desk, '900001'))?.sums.length, 1);
  });
});

test('a visit counted without days (Warwickshire’s officer visits) may say 0', async () => {
  const desk = openDesk({
    id: 'demo',
    name: 'Ashmere',
    laCode: '999',
    timeZone: 'Europe/London',
    packs: [{ fromYear: 2024, pack: 'warwickshire-2013' }],
  });
  await desk.put('provider', 'provider:900001', inventedSchool('900001', 'Marlow Bank'));
  await desk.run(importCategories, desk.file('categories.csv', 'urn,category,effectiveFrom,reason\n900001,3D,2026-09-01,x\n'));
  const report = await desk.run(importDays, desk.file('days.csv', `${header}\n900001,2026-11-03,officer-visit,0,,\n`));
  assert.deepEqual(report.rows, []);
  assert.deepEqual(
    (await yearOf(desk, '900001'))?.sums.map(({ visits }) => visits),
    [1],
  );
});
