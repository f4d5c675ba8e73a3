import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importOfsted } from '../../src/importers/import-ofsted.ts';
import { importProviders } from '../../src/importers/import-providers.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { counts, leeds, openDesk, published, wolverhampton } from './support.ts';

const schools2023 = published('ofsted-schools-2023-08-31-wolverhampton-walsall.csv');
const schools2026 = published('ofsted-schools-2026-02-28-report-card-layout-sample.csv');
const childcare2021 = published('ofsted-early-years-2021-08-31-wolverhampton.csv');

describe('schools with overall grades, August 2023', () => {
  test('110 of 232 rows are Wolverhampton’s, with these grades and earlier inspections', async () => {
    const desk = openDesk(wolverhampton);
    const report = await desk.run(importOfsted, schools2023);
    assert.deepEqual(counts(report), { read: 232, added: 110, changed: 0, unchanged: 0, rejected: 0, passedOver: 122 });
    const all = (await desk.bodies('provider')).flatMap(({ inspections }) => inspections);
    const graded = all.filter((one) => one.framework === 'overall');
    const grade = (wanted: number) => graded.filter((one) => one.grade === wanted).length;
    // Latest and previous graded inspections together: 79 + 48 good and so on.
    assert.deepEqual([1, 2, 3, 4].map(grade), [18 + 11, 79 + 48, 9 + 35, 3 + 11]);
    // 53 ungraded inspections, of which three became the graded one.
    assert.equal(all.filter((one) => one.framework === 'ungraded').length, 50);
    assert.equal(all.filter((one) => one.predecessorKey !== undefined).length, 19 + 48 + 3);
    assert.deepEqual(new Set(all.map(({ concern }) => concern)), new Set([undefined, 'SM', 'SWK']));
  });

  test('inspections stand newest first, and a predecessor’s says whose it was', async () => {
    const desk = openDesk(wolverhampton);
    await desk.run(importOfsted, schools2023);
    const school = await desk.provider('144252');
    assert.deepEqual(
      school?.inspections.map(({ date, predecessorKey }) => [date, predecessorKey]),
      [
        ['2022-03-01', undefined],
        ['2016-03-15', '104331'],
      ],
    );
    for (const { inspections } of await desk.bodies('provider')) {
      const dates = inspections.map(({ date }) => date);
      assert.deepEqual(dates, [...dates].sort().reverse());
    }
  });

  test('a school the register brought keeps its register facts and gains its inspections', async () => {
    const desk = openDesk(wolverhampton);
    await desk.run(importProviders, published('gias-2026-06-03-wolverhampton-wirral-walsall-partial.csv'));
    const before = (await desk.provider('104278'))!;
    const report = await desk.run(importOfsted, schools2023);
    assert.deepEqual([report.changed, report.added], [30, 80]);
    const now = (await desk.provider('104278'))!;
    assert.equal(now.inspections.length, 3);
    assert.deepEqual({ ...now, inspections: [] }, before);
    assert.equal((await desk.run(importProviders, published('gias-2026-06-03-wolverhampton-wirral-walsall-partial.csv'))).unchanged, 30);
  });
});

describe('schools with report cards, February 2026', () => {
  test('59 Leeds schools; the one printed twice is read once and said so', async () => {
    const desk = openDesk(leeds);
    const report = await desk.run(importOfsted, schools2026);
    assert.deepEqual(counts(report), { read: 60, added: 59, changed: 0, unchanged: 1, rejected: 0, passedOver: 0 });
    assert.match(report.warnings[0] ?? '', /^URN 107963 stands in the file 2 times/);
    const all = (await desk.bodies('provider')).flatMap(({ inspections }) => inspections);
    const of = (framework: string) => all.filter((one) => one.framework === framework).length;
    // 20 “Not judged” overall are areas alone; nothing is turned into a grade.
    assert.deepEqual([of('report-card'), of('overall'), of('areas'), of('ungraded')], [2, 11 + 5 + 2 + 1, 20, 31]);
    const before = desk.batches.length;
    assert.equal((await desk.run(importOfsted, schools2026)).unchanged, 60);
    assert.equal(desk.batches.length, before);
  });

  test('a report card has each area in words with its date; what does not apply is left out', async () => {
    const desk = openDesk(leeds);
    await desk.run(importOfsted, schools2026);
    const [card, graded] = (await desk.provider('141883'))!.inspections;
    const date = '2025-11-25';
    assert.deepEqual(card, {
      framework: 'report-card',
      areas: {
        Inclusion: { grade: 'needs attention', date },
        'Curriculum and teaching': { grade: 'needs attention', date },
        Achievement: { grade: 'needs attention', date },
        'Attendance and behaviour': { grade: 'expected standard', date },
        'Personal development and wellbeing': { grade: 'expected standard', date },
        'Early years': { grade: 'expected standard', date },
        'Leadership and governance': { grade: 'needs attention', date },
      },
      date,
      event: 'Requires Improvement S5 Reinspection Visit 1',
      safeguarding: 'met',
    });
    assert.deepEqual([graded?.framework, graded?.date], ['overall', '2023-09-19']);
    assert.equal((await desk.provider('151719'))?.inspections[0]?.predecessorKey, '107952');
  });

  test('“date of judgement” may be called “date of grade”, and an older file does not undo a later grade of an area', async () => {
    const desk = openDesk();
    const header =
      'Web Link,URN,LAESTAB,School name,Ofsted phase,Type of education,Inspection start date,Category of concern,Safeguarding standards,Inclusion,Inclusion - date of grade,Latest OEIF overall effectiveness';
    const row = (grade: string, on: string) =>
      `x,900001,9992001,Marlow Bank Primary School,Primary,Community School,06/01/2026,,Met,${grade},${on},NULL`;
    await desk.run(importOfsted, desk.file('newer.csv', `${header}\n${row('Strong standard', '10/09/2026')}\n`));
    await desk.run(importOfsted, desk.file('older.csv', `${header}\n${row('Needs attention', '06/01/2026')}\n`));
    const [card] = (await desk.provider('900001'))!.inspections;
    assert.deepEqual(card?.framework === 'report-card' && card.areas, { Inclusion: { grade: 'strong standard', date: '2026-09-10' } });
  });

  test('a grade that is none is rejected with its column, and the other schools go in', async () => {
    const desk = openDesk();
    const header = 'URN,LAESTAB,School name,Ofsted phase,Type of education,Inspection start date,Overall effectiveness';
    const rows = [
      '900001,9992001,Marlow Bank,Primary,Community School,12/03/2024,2',
      '900002,9992002,Hollin Edge,Primary,Community School,12/03/2024,7',
      '900003,9992003,Fellview,Primary,Community School,31/02/2024,2',
      '900004,999200,Saltersgate,Primary,Community School,12/03/2024,2',
      '900005,9992005,Cinder Lane,Primary,Community School,,3',
    ];
    const report = await desk.run(importOfsted, desk.file('mi.csv', [header, ...rows].join('\n')));
    assert.deepEqual(counts(report), { read: 5, added: 1, changed: 0, unchanged: 0, rejected: 4, passedOver: 0 });
    assert.deepEqual(
      report.rows.map(({ line, column }) => [line, column]),
      [
        [3, 'Overall effectiveness'],
        [4, 'Inspection start date'],
        [5, 'LAESTAB'],
        [6, 'Inspection start date'],
      ],
    );
  });
});

describe('childcare, August 2021', () => {
  test('93 settings of unknown funding, with their graded and their met or not met inspections', async () => {
    const desk = openDesk(wolverhampton);
    const report = await desk.run(importOfsted, childcare2021);
    assert.deepEqual(counts(report), { read: 93, added: 93, changed: 0, unchanged: 0, rejected: 0, passedOver: 0 });
    const settings = await desk.bodies('provider');
    assert.deepEqual(new Set(settings.map(({ kind }) => kind)), new Set(['funding-unknown']));
    const all = settings.flatMap(({ inspections }) => inspections);
    assert.equal(all.filter((one) => one.framework === 'overall').length, 59 + 44 + 31);
    assert.deepEqual(
      ['met', 'not-met'].map((wanted) => all.filter((one) => one.framework === 'requirements' && one.outcome === wanted).length),
      [4 + 4, 1],
    );
  });

  test('19 child minders, whose names Ofsted withholds, stand under their URN until somebody names them', async () => {
    const desk = openDesk(wolverhampton);
    const report = await desk.run(importOfsted, childcare2021);
    assert.match(report.warnings[0] ?? '', /names of 19 settings .*to be completed by hand in settings\.csv: EY476803/);
    const unnamed = (await desk.bodies('provider')).filter(({ key, name }) => key === name);
    assert.equal(unnamed.length, 19);
    assert.deepEqual([unnamed[0]?.postcode, unnamed[0]?.town], [undefined, undefined]);
    // A name given by hand stays when Ofsted's file comes again.
    await desk.put('provider', `provider:${unnamed[0]!.key}`, { ...unnamed[0]!, name: 'Named By Hand', postcode: 'WV1 1AA' });
    const again = await desk.run(importOfsted, childcare2021);
    assert.equal(again.unchanged, 93);
    assert.match(again.warnings[0] ?? '', /names of 18 settings/);
  });

  test('the authority is told by its name, however it is written', async () => {
    for (const name of ['Wolverhampton', 'City of Wolverhampton', 'Wolverhampton City Council']) {
      const desk = openDesk({ ...wolverhampton, name });
      assert.equal((await desk.run(importOfsted, childcare2021)).added, 93);
    }
  });
});

describe('childcare, 2026', () => {
  const header =
    'Web link,Provider URN,Provider type,Provider subtype,Provider status,Provider name,Provider town,Provider postcode,Local authority,Registration date,' +
    'EYR OEIF: Most recent: Full inspection date,EYR OEIF/CIF: Most recent: Overall effectiveness,EYR OEIF: Most recent: Quality of education,' +
    'EYR OEIF: Most recent: Safeguarding is effective?,EYR REIF: Most recent: Inspection date,EYR REIF: Most recent: Inclusion,' +
    '"EYR REIF: Most recent: Behaviour, attitudes and establishing routines",EYR REIF: Most recent: Safeguarding standards met?,' +
    'CR: Most recent: Inspection date,CR: Compliance';
  const rows = [
    'x,EY900001,Childcare on non-domestic premises,Full day care,Active,Acorn Yard Nursery,Ashmere,AS1 4AY,Ashmere,01/09/2015,14/05/2023,2,2,Yes,20/01/2026,Strong standard,Expected standard,Met,NULL,NULL',
    'x,EY900002,Childminder,,Resigned,REDACTED,REDACTED,REDACTED,"Ashmere, County of",01/09/2015,,,,,,,,,03/02/2025,Not met (with actions)',
    'x,EY900003,Childminder,,Active,REDACTED,REDACTED,REDACTED,Otherland,01/09/2015,,,,,,,,,,',
  ];
  const titles = 'Childcare providers and inspections\nAs at 28 February 2026, published 2 April 2026\n';

  test('two title rows above the headings; report card, overall grade and register each in its own words', async () => {
    const desk = openDesk();
    const report = await desk.run(importOfsted, desk.file('childcare.csv', `\ufeff${titles}${[header, ...rows].join('\r\n')}\r\n`));
    assert.deepEqual(counts(report), { read: 3, added: 2, changed: 0, unchanged: 0, rejected: 0, passedOver: 1 });
    assert.deepEqual((await desk.provider('EY900001'))?.inspections, [
      {
        framework: 'report-card',
        areas: {
          Inclusion: { grade: 'strong standard' },
          'Behaviour, attitudes and establishing routines': { grade: 'expected standard' },
        },
        date: '2026-01-20',
        safeguarding: 'met',
      },
      { framework: 'overall', grade: 2, areas: { 'Quality of education': 2 }, date: '2023-05-14', safeguarding: 'effective' },
    ]);
    const minder = await desk.provider('EY900002');
    assert.deepEqual(
      [minder?.status, minder?.inspections],
      ['closed', [{ framework: 'requirements', outcome: 'not-met', date: '2025-02-03', event: 'Childcare Register inspection' }]],
    );
  });

  test('a rejected row is named by its line in the file, titles counted', async () => {
    const desk = openDesk();
    const wrong = rows[0]!.replace('20/01/2026', 'January');
    const report = await desk.run(importOfsted, desk.file('childcare.csv', `${titles}${header}\n${rows[1]}\n${wrong}\n`));
    assert.deepEqual(
      report.rows.map(({ line, column }) => [line, column]),
      [[5, 'EYR REIF: Most recent: Inspection date']],
    );
  });

  test('Ofsted’s later name for a setting named by hand is kept as an alias', async () => {
    const desk = openDesk();
    await desk.put('provider', 'provider:EY900001', inventedSchool('EY900001', 'Acorn Yard', { kind: 'pvi' }));
    await desk.run(importOfsted, desk.file('childcare.csv', `${header}\n${rows[0]}\n`));
    const setting = await desk.provider('EY900001');
    assert.deepEqual([setting?.name, setting?.aliases, setting?.kind], ['Acorn Yard', ['Acorn Yard Nursery'], 'pvi']);
  });
});
