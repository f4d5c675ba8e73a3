import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditRecord } from '../../src/domain/audit-record.ts';
import { importCategories } from '../../src/importers/import-categories.ts';
import { importDays } from '../../src/importers/import-days.ts';
import { importPeople } from '../../src/importers/import-people.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { type Desk, openDesk } from './support.ts';

async function deskWithSchools(): Promise<Desk> {
  const desk = openDesk();
  for (const key of ['900001', '900002']) {
    const inspections = [{ framework: 'overall' as const, grade: 2 as const, date: '2023-03-15' }];
    await desk.put('provider', `provider:${key}`, inventedSchool(key, `School ${key}`, { inspections }));
  }
  return desk;
}

/** The records of an import that say what changed at a provider or of a person, newest last; the record of the whole file left out. */
async function audits(desk: Desk): Promise<Pick<AuditRecord, 'by' | 'provider' | 'change'>[]> {
  const all = (await desk.bodies('audit')).filter(({ change }) => change?.[0]?.what !== 'rows of the file');
  return all.map(({ by, provider, change }) => ({ by, provider, change }));
}

test('categories of a file: each provider’s record says the category before and after, and a second run adds none', async () => {
  const desk = await deskWithSchools();
  const file = desk.file(
    'categories.csv',
    'urn,category,effectiveFrom,reason\n900001,B1,2026-10-05,Mrs Calloway left\n900001,C,2027-01-12,Attendance fell\n900002,B2,2026-10-05,\n',
  );
  await desk.run(importCategories, file, { by: 'p-manager' });
  await desk.run(importCategories, file, { by: 'p-manager' });
  assert.deepEqual(await audits(desk), [
    {
      by: 'p-manager',
      provider: '900001',
      change: [
        { what: 'category', after: 'B1 from Mon 5 Oct 2026' },
        { what: 'category', before: 'B1', after: 'C from Tue 12 Jan 2027' },
      ],
    },
    { by: 'p-manager', provider: '900002', change: [{ what: 'category', after: 'B2 from Mon 5 Oct 2026' }] },
  ]);
  assert.doesNotMatch(JSON.stringify(await desk.bodies('audit')), /Calloway|Attendance/);
});

test('days of a file, and a row that changed since: what was taken back and what stands instead', async () => {
  const desk = await deskWithSchools();
  const rows = (days: string) =>
    desk.file('days.csv', `urn,date,activity,days,by,note,ref\n900001,2027-01-19,core-visit,${days},,Mr Tully was there,r1\n`);
  await desk.run(importDays, rows('1'));
  await desk.run(importDays, rows('0.5'));
  const what = 'Core Visit on Tue 19 Jan 2027';
  assert.deepEqual(await audits(desk), [
    { by: 'terminal', provider: '900001', change: [{ what, after: '1 day' }] },
    { by: 'terminal', provider: '900001', change: [{ what, before: '1 day', after: '0.5 days' }] },
  ]);
  assert.doesNotMatch(JSON.stringify(await desk.bodies('audit')), /Tully/);
});

test('people of a file: roles and providers that came and went, by key; of a name and an address only that it changed', async () => {
  const desk = await deskWithSchools();
  const people = (rows: string) => desk.file('people.csv', `email,name,aadObjectId,role,urns\n${rows}\n`);
  await desk.run(importPeople, people('ann.lowe@ashmere.example,Ann Lowe,,advisor,900001'));
  const who = `person:${(await desk.bodies('person'))[0]?.key}`;
  await desk.run(importPeople, people('ann.lowe@ashmere.example,Ann Lowe-Marsh,,senior-advisor,900002'));
  await desk.run(importPeople, people('bo.reed@ashmere.example,Bo Reed,,manager,'), { confirm: true });
  const changes = (await audits(desk)).map(({ change }) => change);
  assert.deepEqual(changes[0], [
    { what: `roles of ${who}`, after: 'advisor' },
    { what: 'advisor', provider: '900001', after: who },
  ]);
  assert.deepEqual(changes[1], [
    { what: `roles of ${who}`, before: 'advisor', after: 'senior advisor' },
    { what: `name of ${who}`, after: 'changed' },
    { what: 'advisor', provider: '900001', before: who },
    { what: 'senior advisor', provider: '900002', after: who },
  ]);
  assert.ok(changes.some((change) => change?.[0]?.what === `roles of ${who}` && change[0].after === 'none'));
  assert.doesNotMatch(JSON.stringify(await desk.bodies('audit')), /Lowe|Marsh|Reed|@/);
});
