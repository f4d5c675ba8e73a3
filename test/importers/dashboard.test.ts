import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importDashboard } from '../../src/importers/import-dashboard.ts';
import { inventedProvider, inventedSchool } from '../support/invented-provider.ts';
import { ashmere, counts, openDesk } from './support.ts';

async function deskOfThree() {
  const desk = openDesk();
  for (const school of [
    inventedSchool('900001', 'Marlow Bank Primary School'),
    inventedSchool('900002', 'Cinder Lane Primary School'),
    inventedSchool('900004', 'Fellview Academy', { kind: 'academy' }),
  ])
    await desk.put('provider', `provider:${school.key}`, school);
  return desk;
}
const valuesOf = async (desk: ReturnType<typeof openDesk>, key: string) =>
  Object.fromEntries(
    Object.entries((await desk.bodies('compliance', `compliance:${key}`))[0]?.values ?? {}).map(([field, { value, asOf }]) => [
      field,
      `${value} of ${asOf}`,
    ]),
  );

describe('dashboard.csv', () => {
  test('a team’s columns go in by id or label however money, dates and words are written, and a second run writes nothing', async () => {
    const desk = await deskOfThree();
    const file = desk.file(
      'finance.csv',
      'URN,name,asOf,budget,Deficit/surplus %,Audit up to date?,Named DPO in place?,deficit-meeting\n' +
        '900001,Marlow,01/02/2027,"£-12,345.00",-1.2%,12/03/2026,Y,N/A\n' +
        '900002,Cinder,,"Surplus £10,000",1.25,,no,held\n',
    );
    assert.equal((await desk.run(importDashboard, file)).added, 2);
    assert.deepEqual(await valuesOf(desk, '900001'), {
      budget: '-1234500 of 2027-02-01',
      'deficit-percent': '-120 of 2027-02-01',
      'audit-date': '2026-03-12 of 2027-02-01',
      dpo: 'yes of 2027-02-01',
      'deficit-meeting': 'not-applicable of 2027-02-01',
    });
    assert.equal((await valuesOf(desk, '900002')).budget, '1000000 of 2027-02-24');
    assert.equal((await desk.bodies('compliance-change')).length, 9);
    const before = desk.batches.length;
    assert.equal((await desk.run(importDashboard, file, { today: '2027-03-01' })).unchanged, 2);
    assert.equal(desk.batches.length, before);
  });

  test('a row that cannot be read names its line, column and every reason, and the others go in', async () => {
    const desk = await deskOfThree();
    await desk.put('provider', 'provider:EY900001', inventedProvider('EY900001', 'Acorn Yard Nursery', { kind: 'pvi' }));
    const file = desk.file(
      'hs.csv',
      'urn,hs-audit-date,hs-report-outcome,Colour\n900001,31/02/2026,splendid,blue\n900002,26/07/2026,Good,\nEY900001,,good,\n900099,,good,\n900002,,poor,\n900004,2026-01-05,fair,\n',
    );
    const report = await desk.run(importDashboard, file);
    assert.deepEqual(counts(report), { read: 6, added: 2, changed: 0, unchanged: 0, rejected: 4, passedOver: 0 });
    assert.deepEqual(report.rows, [
      {
        line: 2,
        column: 'hs-audit-date',
        reason:
          '“31/02/2026” is not a date. Write it as 2026-11-03 or 03/11/2026. hs-report-outcome: “splendid” is none of: Good, Satisfactory, Not satisfactory.',
      },
      { line: 4, column: 'urn', reason: 'Acorn Yard Nursery is of a kind that has no dashboard.' },
      { line: 5, column: 'urn', reason: '900099 is not in Tally. Import the providers and settings first.' },
      { line: 6, column: 'urn', reason: '900002 is in this file already, on line 3.' },
    ]);
    assert.deepEqual(report.warnings, ['The column “Colour” is no point of the dashboard and was not read.']);
  });

  test('a later file changes what is other, confirms what it dates and leaves out nothing; the same file again does not undo what was changed since', async () => {
    const desk = await deskOfThree();
    const first = desk.file('a.csv', 'urn,dpo,audit-date\n900001,no,2024-05-01\n');
    await desk.run(importDashboard, first);
    const second = desk.file('b.csv', 'urn,asOf,dpo\n900001,2027-02-23,yes\n');
    assert.match((await desk.run(importDashboard, second)).rows[0]?.reason ?? '', /newer value, of Wed 24 Feb 2027/);
    const third = desk.file('c.csv', 'urn,asOf,dpo,audit-date\n900001,2027-03-01,yes,2024-05-01\n');
    assert.equal((await desk.run(importDashboard, third, { today: '2027-03-01' })).changed, 1);
    assert.deepEqual(await valuesOf(desk, '900001'), { dpo: 'yes of 2027-03-01', 'audit-date': '2024-05-01 of 2027-03-01' });
    assert.equal((await desk.run(importDashboard, first, { today: '2027-03-02' })).unchanged, 1);
    assert.equal((await valuesOf(desk, '900001')).dpo, 'yes of 2027-03-01');
    assert.deepEqual(
      (await desk.bodies('audit')).filter(({ provider }) => provider).map(({ change }) => change),
      [
        [{ what: 'dashboard', after: 'Data protection officer named, Last audit' }],
        [{ what: 'dashboard', after: 'Data protection officer named, Last audit' }],
      ],
    );
  });

  test('a file without a column of the dashboard, and a strategy without one, are refused', async () => {
    const desk = await deskOfThree();
    await assert.rejects(desk.run(importDashboard, desk.file('x.csv', 'urn,colour\n900001,red\n')), { code: 'import-header' });
    const authority = { ...ashmere, packs: [{ fromYear: 2024, pack: 'warwickshire-2013' }] };
    await assert.rejects(desk.run(importDashboard, desk.file('y.csv', 'urn,dpo\n900001,yes\n'), { authority }), {
      code: 'import-no-dashboard',
    });
  });
});
