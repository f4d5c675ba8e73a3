import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importPeople } from '../../src/importers/import-people.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { counts, type Desk, openDesk } from './support.ts';

const header = 'email,name,aadObjectId,role,urns';
const annsId = 'dac75c66-48b9-57e8-bb87-529c109b82f2';

async function deskWithSchools(): Promise<Desk> {
  const desk = openDesk();
  for (const [key, name] of [
    ['900001', 'Marlow Bank'],
    ['900002', 'Hollin Edge'],
    ['EY900001', 'Acorn Yard'],
  ] as const) {
    await desk.put('provider', `provider:${key}`, inventedSchool(key, name));
  }
  return desk;
}

describe('people.csv', () => {
  test('several rows of one person are one person with several roles; a second run writes nothing', async () => {
    const desk = await deskWithSchools();
    const file = desk.file(
      'people.csv',
      `${header}\nAnn.Lowe@ashmere.example,Ann Lowe,${annsId.toUpperCase()},senior-advisor,\nann.lowe@ashmere.example,Ann Lowe,,advisor,900001 ey900001\nann.lowe@ashmere.example,Ann Lowe,,advisor,900002\n`,
    );
    assert.deepEqual(counts(await desk.run(importPeople, file)), {
      read: 3,
      added: 3,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      passedOver: 0,
    });
    const [ann, ...others] = await desk.bodies('person');
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...ann, key: '' },
      {
        key: '',
        email: 'ann.lowe@ashmere.example',
        name: 'Ann Lowe',
        aadObjectId: annsId,
        roles: [
          { role: 'senior-advisor', providers: [] },
          { role: 'advisor', providers: ['900001', 'EY900001', '900002'] },
        ],
      },
    );
    assert.doesNotMatch(ann!.key, /ann|lowe/i);
    const before = desk.batches.length;
    assert.equal((await desk.run(importPeople, file)).unchanged, 3);
    assert.equal(desk.batches.length, before);
  });

  test('a person keeps their key when name and roles change, and the id learnt at first contact when the file leaves it blank', async () => {
    const desk = await deskWithSchools();
    await desk.run(importPeople, desk.file('people.csv', `${header}\nann@ashmere.example,Ann Lowe,,advisor,900001\n`));
    const [before] = await desk.bodies('person');
    await desk.put('person', `person:${before!.key}`, { ...before!, aadObjectId: annsId });
    const report = await desk.run(importPeople, desk.file('people.csv', `${header}\nANN@ashmere.example,Ann Patel,,manager,\n`));
    assert.equal(report.changed, 1);
    assert.deepEqual(await desk.bodies('person'), [
      {
        key: before!.key,
        email: 'ann@ashmere.example',
        name: 'Ann Patel',
        aadObjectId: annsId,
        roles: [{ role: 'manager', providers: [] }],
      },
    ]);
  });

  test('whoever the file leaves out is shown and keeps access; with confirmation they lose it and keep their name', async () => {
    const desk = await deskWithSchools();
    const both = `${header}\nann@ashmere.example,Ann Lowe,,advisor,900001\nraj@ashmere.example,Raj Patel,,manager,\n`;
    await desk.run(importPeople, desk.file('people.csv', both));
    const rolesOf = async (email: string) => (await desk.bodies('person')).find((one) => one.email === email)?.roles.length;
    const less = desk.file('people.csv', `${header}\nraj@ashmere.example,Raj Patel,,manager,\n`);
    assert.deepEqual((await desk.run(importPeople, less)).missing, ['Ann Lowe <ann@ashmere.example>']);
    assert.equal(await rolesOf('ann@ashmere.example'), 1);

    const revision = (await desk.bodies('revision', 'revision'))[0]?.revision;
    const report = await desk.run(importPeople, less, { confirm: true });
    assert.match(report.warnings[0] ?? '', /Ann Lowe .*has no access any more/);
    assert.equal(await rolesOf('ann@ashmere.example'), 0);
    assert.equal((await desk.bodies('person')).length, 2);
    assert.notEqual((await desk.bodies('revision', 'revision'))[0]?.revision, revision);

    const again = await desk.run(importPeople, less, { confirm: true });
    assert.deepEqual([again.missing, again.warnings], [undefined, []]);
    await desk.run(importPeople, desk.file('people.csv', both));
    assert.equal(await rolesOf('ann@ashmere.example'), 1);
  });

  test('a slip in somebody’s row takes nothing from them, not even with confirmation', async () => {
    const desk = await deskWithSchools();
    await desk.run(
      importPeople,
      desk.file('people.csv', `${header}\nann@ashmere.example,Ann Lowe,,advisor,900001\nann@ashmere.example,Ann Lowe,,manager,\n`),
    );
    const before = await desk.bodies('person');
    const slip = desk.file(
      'people.csv',
      `${header}\nann@ashmere.example,Ann Lowe,,advisor,999999\nann@ashmere.example,Ann Lowe,,manager,\n`,
    );
    const report = await desk.run(importPeople, slip, { confirm: true });
    assert.deepEqual(counts(report), { read: 2, added: 0, changed: 0, unchanged: 1, rejected: 1, passedOver: 0 });
    assert.deepEqual(report.rows, [{ line: 2, column: 'urns', reason: 'Not in Tally: 999999. Import the providers and settings first.' }]);
    assert.match(report.warnings[0] ?? '', /nothing was changed for them/);
    assert.equal(report.missing, undefined);
    assert.deepEqual(await desk.bodies('person'), before);
  });

  test('a head without a URN goes in, and the report says that they see nothing', async () => {
    const desk = await deskWithSchools();
    const report = await desk.run(importPeople, desk.file('people.csv', `${header}\nhead@marlow.example,Jo Hill,,headteacher,\n`));
    assert.equal(report.added, 1);
    assert.match(report.warnings[0] ?? '', /headteacher of no provider and sees nothing/);
  });

  test('an office is kept with its role in the strategy’s own writing, by its name or its short form; the audit says so', async () => {
    const desk = await deskWithSchools();
    const rows = (office: string) =>
      `${header},office\nann@ashmere.example,Ann Lowe,,senior-advisor,900001,${office}\nann@ashmere.example,Ann Lowe,,senior-advisor,900002,\nann@ashmere.example,Ann Lowe,,advisor,,\n`;
    await desk.run(importPeople, desk.file('people.csv', rows('ssia')));
    const rolesOf = async () => (await desk.bodies('person'))[0]?.roles;
    assert.deepEqual(await rolesOf(), [
      { role: 'senior-advisor', office: 'School Improvement Senior Advisor', providers: ['900001', '900002'] },
      { role: 'advisor', providers: [] },
    ]);
    await desk.run(importPeople, desk.file('people.csv', rows('senior adviser for early years')));
    assert.equal((await rolesOf())?.[0]?.office, 'Senior Adviser for Early Years');
    const said = (await desk.bodies('audit')).flatMap(({ change }) => change ?? []).filter(({ what }) => what.startsWith('roles of'));
    assert.equal(said.at(-1)?.before, 'advisor, senior advisor (School Improvement Senior Advisor)');
    assert.equal(said.at(-1)?.after, 'advisor, senior advisor (Senior Adviser for Early Years)');
    assert.equal((await desk.run(importPeople, desk.file('people.csv', rows('')))).changed, 3);
    assert.equal((await rolesOf())?.[0]?.office, undefined, 'the file is the whole list');
  });

  const office: [what: string, row: string, reason: RegExp][] = [
    [
      'that the strategy does not name',
      'advisor,,Chief Wizard',
      /^“Chief Wizard” is not an office of the strategy\. The offices with the role advisor are School Improvement Advisor, /,
    ],
    ['of another role', 'advisor,,SSIA', /^“School Improvement Senior Advisor” goes with the role senior-advisor, not advisor\./],
    [
      'of a role that has none',
      'administrator,,Clerk',
      /The strategy names no office with the role administrator: leave the cell empty\.$/,
    ],
    [
      'that an earlier row of the role contradicts',
      'senior-advisor,,SSIA',
      /^ann@ashmere\.example is Senior Adviser for Early Years in an earlier row/,
    ],
  ];
  for (const [what, row, reason] of office) {
    test(`an office ${what} is rejected`, async () => {
      const desk = await deskWithSchools();
      const first = 'ann@ashmere.example,Ann Lowe,,senior-advisor,,Senior Adviser for Early Years';
      const report = await desk.run(
        importPeople,
        desk.file('people.csv', `${header},office\n${first}\nann@ashmere.example,Ann Lowe,,${row}\n`),
      );
      assert.deepEqual([report.rejected, report.rows[0]?.line, report.rows[0]?.column], [1, 3, 'office']);
      assert.match(report.rows[0]?.reason ?? '', reason);
    });
  }

  const bad: [what: string, row: string, column: string, reason: RegExp][] = [
    ['a role that is none', 'raj@ashmere.example,Raj Patel,,boss,', 'role', /is not a role\. The roles are advisor, /],
    ['no role', 'raj@ashmere.example,Raj Patel,,,', 'role', /role is missing/],
    ['an address that is none', 'raj at ashmere,Raj Patel,,advisor,', 'email', /is not an e-mail address/],
    ['no name', 'raj@ashmere.example,,,advisor,', 'name', /name is missing/],
    ['an Entra id that is none', 'raj@ashmere.example,Raj Patel,12345,advisor,', 'aadObjectId', /not an Entra object id/],
    ['somebody else’s Entra id', `raj@ashmere.example,Raj Patel,${annsId},advisor,`, 'aadObjectId', /is ann@ashmere\.example's/],
    ['another name for the same address', 'ann@ashmere.example,Anna Lowe,,manager,', 'name', /called “Ann Lowe” in an earlier row/],
    ['an unknown URN', 'raj@ashmere.example,Raj Patel,,advisor,900001 900099', 'urns', /Not in Tally: 900099\./],
    ['a URN that is none', 'raj@ashmere.example,Raj Patel,,advisor,Marlow', 'urns', /is not a URN/],
  ];
  for (const [what, row, column, reason] of bad) {
    test(`${what} is rejected with its line and column, and the good row goes in`, async () => {
      const desk = await deskWithSchools();
      const file = desk.file('people.csv', `${header}\nann@ashmere.example,Ann Lowe,${annsId},advisor,900001\n${row}\n`);
      const report = await desk.run(importPeople, file);
      assert.deepEqual(counts(report), { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1, passedOver: 0 });
      assert.deepEqual([report.rows[0]?.line, report.rows[0]?.column], [3, column]);
      assert.match(report.rows[0]?.reason ?? '', reason);
    });
  }
});
