import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { importProviders } from '../../src/importers/import-providers.ts';
import { counts, openDesk, published, wolverhampton } from './support.ts';

const gias2026 = published('gias-2026-06-03-wolverhampton-wirral-walsall-partial.csv');
const links = published('gias-predecessor-links-2025-04-22.csv');

describe('the schools register of June 2026', () => {
  test('30 of its 77 rows are Wolverhampton’s, of these kinds and phases', async () => {
    const desk = openDesk(wolverhampton);
    const report = await desk.run(importProviders, gias2026);
    assert.deepEqual(counts(report), { read: 77, added: 30, changed: 0, unchanged: 0, rejected: 0, passedOver: 47 });
    const providers = await desk.bodies('provider');
    const phases = Object.groupBy(providers, ({ phase }) => phase ?? 'none');
    assert.deepEqual(Object.fromEntries(Object.entries(phases).map(([phase, some]) => [phase, some?.length])), {
      nursery: 6,
      primary: 20,
      secondary: 2,
      special: 2,
    });
    // The group column is empty in this file: the type alone says whose schools they are.
    assert.equal(providers.filter(({ kind }) => kind === 'maintained-school').length, 30);
    assert.deepEqual(await desk.provider('104415'), {
      key: '104415',
      name: 'Green Park School',
      aliases: [],
      kind: 'maintained-school',
      phase: 'special',
      type: 'Community special school',
      status: 'open',
      lowAge: 3,
      highAge: 19,
      town: 'Bilston',
      postcode: (await desk.provider('104415'))?.postcode,
      predecessors: [],
      successors: [],
      inspections: [],
    });
  });

  test('Wirral gets its 32 and not the Greenwich school whose URN lies among them', async () => {
    const desk = openDesk({ ...wolverhampton, id: 'wirral', laCode: '344' });
    assert.equal((await desk.run(importProviders, gias2026)).added, 32);
    assert.equal(await desk.provider('105135'), undefined);
  });

  test('a second run finds all unchanged and writes nothing', async () => {
    const desk = openDesk(wolverhampton);
    await desk.run(importProviders, gias2026);
    const before = desk.batches.length;
    assert.deepEqual(counts(await desk.run(importProviders, gias2026)), {
      read: 77,
      added: 0,
      changed: 0,
      unchanged: 30,
      rejected: 0,
      passedOver: 47,
    });
    assert.equal(desk.batches.length, before);
  });

  test('what the register does not hold survives it, and a former name becomes an alias', async () => {
    const desk = openDesk(wolverhampton);
    await desk.run(importProviders, gias2026);
    const before = (await desk.provider('104278'))!;
    const inspections = [{ framework: 'ungraded' as const, date: '2023-07-04' }];
    const known = { ...before, name: 'Its Former Name', aliases: ['The Hill'], inspections, offersTwoYearOlds: true };
    await desk.put('provider', 'provider:104278', known);
    assert.equal((await desk.run(importProviders, gias2026)).changed, 1);
    assert.deepEqual(await desk.provider('104278'), { ...known, name: before.name, aliases: ['The Hill', 'Its Former Name'] });
  });

  test('the revision moves with the providers, and the job is told as done', async () => {
    const desk = openDesk(wolverhampton);
    await desk.run(importProviders, gias2026);
    const revision = (await desk.bodies('revision', 'revision'))[0]?.revision;
    assert.ok(revision);
    const [job] = await desk.bodies('job');
    assert.deepEqual({ state: job?.state, planned: job?.planned, written: job?.written }, { state: 'done', planned: 30, written: 30 });
    assert.equal((await desk.bodies('audit'))[0]?.via, 'import');
  });
});

describe('the layouts of other years', () => {
  test('2025: 135 columns, with a head and numbers on roll', async () => {
    const desk = openDesk({ ...wolverhampton, id: 'city-of-london', laCode: '201' });
    await desk.run(importProviders, published('gias-2025-01-current-layout.csv'));
    const school = await desk.provider('100000');
    assert.deepEqual([school?.head, school?.pupils, school?.ward], ['Miss Head1 Teacher1', 244, 'Portsoken']);
  });

  test('2024: 140 columns; an academy with its trust, a closed nursery with its date, “open, but proposed to close” as open', async () => {
    const academy = openDesk({ ...wolverhampton, id: 'devon', laCode: '878' });
    await academy.run(importProviders, published('gias-2024-06-140-columns.csv'));
    const converter = await academy.provider('137666');
    assert.deepEqual([converter?.kind, converter?.trust, converter?.opened], ['academy', 'THE FIRST FEDERATION TRUST', '2011-11-01']);

    const closed = openDesk({ ...wolverhampton, id: 'camden', laCode: '202' });
    await closed.run(importProviders, published('gias-2024-06-140-columns.csv'));
    const nursery = await closed.provider('100004');
    assert.deepEqual([nursery?.status, nursery?.closed, nursery?.phase], ['closed', '1992-08-31', 'nursery']);

    const proposed = openDesk({ ...wolverhampton, id: 'wiltshire', laCode: '865' });
    await proposed.run(importProviders, published('gias-2024-06-140-columns.csv'));
    const school = await proposed.provider('126370');
    assert.deepEqual([school?.status, school?.opened, school?.closed], ['open', undefined, '2024-07-31']);
  });

  test('2023: 139 columns; the row without a name is rejected with its line and column, the others go in', async () => {
    const desk = openDesk({ ...wolverhampton, id: 'city-of-london', laCode: '201' });
    const report = await desk.run(importProviders, published('gias-2023-03-139-columns.csv'));
    assert.deepEqual(counts(report), { read: 7, added: 2, changed: 0, unchanged: 0, rejected: 1, passedOver: 4 });
    assert.deepEqual(report.rows, [{ line: 2, column: 'EstablishmentName', reason: 'The name of the establishment is missing.' }]);
    assert.deepEqual(new Set((await desk.bodies('provider')).map(({ kind }) => kind)), new Set(['not-supported']));
  });

  test('columns may move, go and come: names decide', async () => {
    const desk = openDesk();
    const file = desk.file(
      'moved.csv',
      'New column,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name),TypeOfEstablishment (name),LA (code),URN\r\n' +
        ',Marlow Bank Primary School,Primary,Open,Community school,999,900001\r\n' +
        ',Cinder Lane Academy,Middle deemed secondary,Proposed to open,Free schools,999,900002\r\n',
    );
    assert.equal((await desk.run(importProviders, file)).added, 2);
    const academy = await desk.provider('900002');
    assert.deepEqual([academy?.kind, academy?.phase, academy?.status], ['academy', 'secondary', 'proposed']);
  });
});

describe('the bytes of the register', () => {
  test('Windows-1252 is read as such: its byte 0x92 is an apostrophe', async () => {
    const desk = openDesk();
    const text = `${readFileSync(published('gias-2025-01-current-layout.csv'), 'latin1').replace('"201"', '"999"').replace('The Aldgate School', 'St Hollin\u0092s School')}`;
    await desk.run(importProviders, desk.file('1252.csv', Buffer.from(text, 'latin1')));
    assert.equal((await desk.provider('100000'))?.name, 'St Hollin’s School');
  });

  test('UTF-8 with a byte order mark and UTF-16 are read too', async () => {
    const rows =
      'URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name)\n900001,999,Fellview – Ecole,Community school,Open,Primary\n';
    for (const content of [`\ufeff${rows}`, Buffer.from(`\ufeff${rows.replaceAll(',', '\t')}`, 'utf16le')]) {
      const desk = openDesk();
      assert.equal((await desk.run(importProviders, desk.file('register.csv', content))).added, 1);
      assert.equal((await desk.provider('900001'))?.name, 'Fellview – Ecole');
    }
  });
});

describe('predecessors and successors', () => {
  test('the five links of these schools are kept at the end that Tally has, and it says that the other is missing', async () => {
    const desk = openDesk(wolverhampton);
    await desk.run(importProviders, gias2026);
    const report = await desk.run(importProviders, links);
    assert.deepEqual(counts(report), { read: 488, added: 0, changed: 5, unchanged: 0, rejected: 0, passedOver: 483 });
    assert.match(report.warnings[0] ?? '', /^5 links name an establishment that is not in Tally/);
    assert.deepEqual((await desk.provider('104297'))?.predecessors, ['104298']);
    const before = desk.batches.length;
    assert.equal((await desk.run(importProviders, links)).unchanged, 5);
    assert.equal(desk.batches.length, before);
  });

  test('links before any school are refused, and it is said what comes first', async () => {
    const desk = openDesk(wolverhampton);
    await assert.rejects(desk.run(importProviders, links), { code: 'import-order', message: /Import the schools register first/ });
  });

  test('a link is written at both ends, whichever way round the file says it', async () => {
    const desk = openDesk();
    const register = [
      'URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),OpenDate,CloseDate',
      '900010,999,Saltersgate Primary School,Community school,Closed,Primary,,31-12-2026',
      '900030,999,Saltersgate Primary Academy,Academy converter,Open,Primary,01-01-2027,',
    ];
    await desk.run(importProviders, desk.file('register.csv', register.join('\n')));
    for (const row of ['900010,900030,,Successor,', '900030,900010,,Predecessor - merged,', '900030,900010,,Sixth Form Centre Link,']) {
      await desk
        .run(importProviders, desk.file('links.csv', `URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n${row}\n`))
        .catch(() => {});
      assert.deepEqual((await desk.provider('900030'))?.predecessors, ['900010']);
      assert.deepEqual((await desk.provider('900010'))?.successors, ['900030']);
    }
    // Importing the register again keeps the links.
    await desk.run(
      importProviders,
      desk.file('register.csv', register.join('\n').replace('Saltersgate Primary Academy', 'Saltersgate Academy')),
    );
    assert.deepEqual((await desk.provider('900030'))?.predecessors, ['900010']);
  });
});

describe('where an establishment stands', () => {
  const current = published('gias-2025-01-current-layout.csv');
  const city = { ...wolverhampton, id: 'city', laCode: '201' };

  test('is read from the register in whole metres', async () => {
    const desk = openDesk(city);
    await desk.run(importProviders, current);
    const { easting, northing } = (await desk.provider('100000')) ?? {};
    assert.deepEqual({ easting, northing }, { easting: 533498, northing: 181201 });
  });

  for (const [what, written] of [
    ['no figure', '"n/a"'],
    ['nought', '"0"'],
    ['off the map', '"5334980"'],
  ] as const) {
    test(`is left out where the register says ${what}, and the school goes in`, async () => {
      const desk = openDesk(city);
      const text = readFileSync(current, 'latin1');
      assert.match(text, /533498/);
      const file = desk.file('gias.csv', Buffer.from(text.replace(/"?533498"?/, written), 'latin1'));
      assert.equal((await desk.run(importProviders, file)).rejected, 0);
      const school = await desk.provider('100000');
      assert.ok(school && !('easting' in school) && !('northing' in school));
    });
  }
});
