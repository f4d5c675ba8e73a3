import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ashmereFile } from '../../src/demo/ashmere.ts';
import { importCalendar } from '../../src/importers/import-calendar.ts';
import { exampleCalendar as expected } from '../support/example-calendar.ts';
import { counts, openDesk } from './support.ts';

const csv = [
  'halfTerm,from,to',
  'autumn-1,2026-09-02,2026-10-23',
  'Autumn 2,02/11/2026,18/12/2026',
  'spring-1,2027-01-04,2027-02-12',
  'spring-2,2027-02-22,2027-03-25',
  'Summer term 1st half,2027-04-12,2027-05-28',
  'summer-2,2027-06-07,2027-07-21',
  'closure,2026-09-02,',
  'Training day,2027-01-04,2027-01-04',
];

/** An .ics file of all-day events; the end is the day after the last, as RFC 5545 has it. */
function ics(events: [name: string, start: string, end?: string][]): string {
  const lines = events.flatMap(([name, start, end], at) => [
    'BEGIN:VEVENT',
    `UID:${at}@ashmere.example`,
    'DTSTAMP:20260601T090000Z',
    start.includes(':') ? `DTSTART${start}` : `DTSTART;VALUE=DATE:${start}`,
    ...(end ? [end.includes(':') ? `DTEND${end}` : `DTEND;VALUE=DATE:${end}`] : []),
    `SUMMARY:${name}`,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ashmere//Terms//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

const sixHalfTerms: [string, string, string?][] = [
  ['Autumn 1', '20260902', '20261024'],
  ['Autumn Term - 2nd half', '20261102', '20261219'],
  ['Spring 1', '20270104', '20270213'],
  ['Spring term (second half)', '20270222', '20270326'],
  ['Summer 1', '20270412', '20270529'],
  ['Summer 2', '20270607', '20270722'],
  ['INSET day', '20260902', '20260903'],
  ['Staff training day', '20270104'],
  ['Christmas holidays', '20261221', '20270104'],
  ['Good Friday', '20270326'],
  ['Governors’ dinner', '20261001'],
];

const termsAndBreaks: [string, string, string?][] = [
  ['Autumn term', '20260902', '20261219'],
  ['Autumn half term', '20261026', '20261031'],
  ['Spring Term begins', '20270104'],
  ['February half-term holiday', '20270213', '20270222'],
  ['Spring Term ends', '20270325'],
  ['Summer term', '20270412', '20270722'],
  ['May half term break', '20270529', '20270607'],
  ['INSET', '20260902', '20260903'],
  ['Non-pupil day', '20270104', '20270105'],
];

describe('a calendar in CSV', () => {
  test('six half terms and closure days make a year, and a second run writes nothing', async () => {
    const desk = openDesk();
    const file = desk.file('calendar.csv', csv.join('\n'));
    assert.deepEqual(counts(await desk.run(importCalendar, file)), {
      read: 8,
      added: 8,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      passedOver: 0,
    });
    assert.deepEqual(await desk.bodies('calendar'), [expected]);
    const before = desk.batches.length;
    assert.equal((await desk.run(importCalendar, file)).unchanged, 8);
    assert.equal(desk.batches.length, before);
  });

  test('Ashmere’s own file gives 2026/27 and 2027/28, marked as an example', async () => {
    const desk = openDesk();
    assert.equal((await desk.run(importCalendar, ashmereFile('calendar.csv'))).added, 17);
    const calendars = await desk.bodies('calendar');
    assert.deepEqual(
      calendars.map(({ year, example, halfTerms }) => [year, example, halfTerms.length]),
      [
        [2026, true, 6],
        [2027, true, 6],
      ],
    );
  });

  test('whole terms with the breaks in them will do', async () => {
    const desk = openDesk();
    const rows = [
      'halfTerm,from,to',
      'Autumn term,2026-09-02,2026-12-18',
      'Half term,2026-10-26,2026-10-30',
      'Spring term,2027-01-04,2027-03-25',
      'Half term,2027-02-15,2027-02-19',
      'Summer term,2027-04-12,2027-07-21',
      'Half term,2027-05-31,2027-06-04',
    ];
    await desk.run(importCalendar, desk.file('calendar.csv', rows.join('\n')));
    assert.deepEqual(await desk.bodies('calendar'), [{ ...expected, closures: [] }]);
  });

  const bad: [what: string, rows: string[], says: RegExp][] = [
    ['a half term missing', csv.filter((row) => !row.startsWith('spring-2')), /2026\/27: Spring 2 is missing\./],
    ['two half terms that overlap', csv.map((row) => row.replace('2027-02-22', '2027-02-10')), /Spring 2 begins before Spring 1 has ended/],
    ['a half term twice', [...csv, 'autumn-1,2026-09-03,2026-10-23'], /Autumn 1 is given 2 times/],
    [
      'a date that is none',
      csv.map((row) => row.replace('2026-10-23', '2026-10-33')),
      /Autumn 1 is missing.*Line 2 was not taken: “2026-10-33” is not a date/,
    ],
    ['closures alone', ['halfTerm,from,to', 'closure,2026-09-02,'], /no half term and no term/],
  ];
  for (const [what, rows, says] of bad) {
    test(`${what} is refused whole, with the fault named`, async () => {
      const desk = openDesk();
      await assert.rejects(desk.run(importCalendar, desk.file('calendar.csv', rows.join('\n'))), {
        code: 'import-calendar',
        message: says,
      });
      assert.equal(desk.batches.length, 0);
    });
  }

  test('a closure that cannot be read is rejected with its line, and the year goes in', async () => {
    const desk = openDesk();
    const report = await desk.run(
      importCalendar,
      desk.file('calendar.csv', [...csv, 'closure,soon,', 'picnic,2026-10-01,', 'closure,2026-10-05,2026-10-02'].join('\n')),
    );
    assert.deepEqual(
      report.rows.map(({ line, column }) => [line, column]),
      [
        [10, 'from'],
        [11, 'halfTerm'],
        [12, 'to'],
      ],
    );
    assert.equal(report.added, 8);
  });
});

for (const zone of ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
  describe(`an .ics file on a machine in ${zone}`, () => {
    const inZone = async <T>(work: () => Promise<T>): Promise<T> => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        return await work();
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    };

    for (const [what, events, passedOver] of [
      ['six half terms', sixHalfTerms, 3],
      ['terms, their first and last days, and breaks', termsAndBreaks, 0],
    ] as const) {
      test(`${what} give the same dates`, async () => {
        await inZone(async () => {
          const desk = openDesk();
          const report = await desk.run(importCalendar, desk.file('terms.ics', ics([...events])));
          assert.deepEqual(await desk.bodies('calendar'), [expected]);
          assert.deepEqual([report.read, report.passedOver], [events.length, passedOver]);
        });
      });
    }

    test('times are read in the authority’s zone, and one that ends at midnight ends the day before', async () => {
      await inZone(async () => {
        const desk = openDesk();
        const timed = sixHalfTerms.map(([name, start, end], at): [string, string, string?] => {
          if (at === 0) return [name, ';TZID=Europe/London:20260902T083000', ';TZID=Europe/London:20261023T153000'];
          // Midnight of 12 April and of 29 May in British Summer Time.
          if (at === 4) return [name, ':20270411T230000Z', ':20270528T230000Z'];
          return [name, start, end];
        });
        await desk.run(importCalendar, desk.file('terms.ics', ics(timed)));
        assert.deepEqual(await desk.bodies('calendar'), [expected]);
      });
    });
  });
}

test('other ways to write a year: numbered half terms, unnamed first and last days, a break a day at a time', async () => {
  const numbered = sixHalfTerms.slice(0, 6).map(([, start, end], at): [string, string, string?] => [`Term ${at + 1} 2026/27`, start, end]);
  const days = (from: number, name: string): [string, string][] => [0, 1, 2, 3, 4].map((day) => [name, String(from + day)]);
  const byDays: [string, string, string?][] = [
    ['Term starts', '20260902'],
    ...days(20261026, 'Half term'),
    ['Term ends', '20261218'],
    ['First day of term', '20270104'],
    ...days(20270215, 'Half-term'),
    ['Last day of term', '20270325'],
    ['Start of term', '20270412'],
    ['Half Term', '20270531', '20270605'],
    ['End of term', '20270721'],
    ['School closed', '20270722', '20270904'],
  ];
  for (const events of [numbered, byDays]) {
    const desk = openDesk();
    await desk.run(importCalendar, desk.file('terms.ics', ics(events)));
    assert.deepEqual(
      (await desk.bodies('calendar')).map(({ halfTerms }) => halfTerms),
      [expected.halfTerms],
    );
  }
});

test('a break whose length nobody says is not guessed: the year is refused', async () => {
  const desk = openDesk();
  const events = termsAndBreaks.map(([name, start, end]): [string, string, string?] =>
    name === 'Autumn half term' ? ['Autumn half term begins', start] : [name, start, end],
  );
  await assert.rejects(desk.run(importCalendar, desk.file('terms.ics', ics(events))), {
    code: 'import-calendar',
    message: /Autumn 1 is missing/,
  });
});

test('events that say nothing about terms are passed over by name; an .ics without events is refused', async () => {
  const desk = openDesk();
  const report = await desk.run(importCalendar, desk.file('terms.ics', ics(sixHalfTerms)));
  assert.match(report.warnings[0] ?? '', /^Passed over.*Governors’ dinner/);
  await assert.rejects(desk.run(importCalendar, desk.file('none.ics', ics([]))), { code: 'import-ics' });
  await assert.rejects(desk.run(importCalendar, desk.file('part.ics', ics(sixHalfTerms.slice(1)))), {
    code: 'import-calendar',
    message: /2026\/27: Autumn 1 is missing\./,
  });
});
