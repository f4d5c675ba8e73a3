import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDate } from '../../src/domain/parse-date.ts';
import { cleanCell } from '../../src/importers/file/clean-cell.ts';
import { importSettings } from '../../src/importers/import-settings.ts';
import { sameAuthority } from '../../src/importers/ofsted/same-authority.ts';
import { openDesk } from './support.ts';

const rows = ['urn,name,kind', 'EY900001,Acorn Yard,pvi', 'EY900002,"Heron ""Steps"", Ashmere",pvi', 'EY900003,Weirside,nursery'];

describe('the same table, however it was saved', () => {
  const saved: [what: string, content: string | Buffer, line: number][] = [
    ['Unix line ends', rows.join('\n'), 4],
    ['Windows line ends', `${rows.join('\r\n')}\r\n`, 4],
    ['old Macintosh line ends', rows.join('\r'), 4],
    ['mixed line ends', `${rows[0]}\n${rows[1]}\r\n${rows[2]}\n${rows[3]}\r\n`, 4],
    ['a byte order mark', `\ufeff${rows.join('\r\n')}`, 4],
    ['two title rows', `Settings of Ashmere\n"As at 1 June 2026, draft"\n${rows.join('\n')}`, 6],
    ['semicolons', rows.map((row) => row.replaceAll(/,(?! )/g, ';')).join('\r\n'), 4],
    ['tabs, in UTF-16', Buffer.from(`\ufeff${rows.map((row) => row.replaceAll(/,(?! )/g, '\t')).join('\r\n')}`, 'utf16le'), 4],
    [
      'headings in another case and order',
      ['Name ,KIND,Urn', 'Acorn Yard,pvi,EY900001', '"Heron ""Steps"", Ashmere",pvi,EY900002', 'Weirside,nursery,EY900003'].join('\n'),
      4,
    ],
    ['empty rows between and behind', `${rows.slice(0, 3).join('\n\n')}\n,,\n${rows[3]}\n,,\n,,\n`, 7],
  ];
  for (const [what, content, line] of saved) {
    test(`${what}: two settings go in, and the bad row is named by its line`, async () => {
      const desk = openDesk();
      const report = await desk.run(importSettings, desk.file('settings.csv', content));
      assert.deepEqual([report.read, report.added, report.rejected, report.rows[0]?.line], [3, 2, 1, line]);
      assert.equal((await desk.provider('EY900002'))?.name, 'Heron "Steps", Ashmere');
    });
  }

  for (const end of ['\n', '\r\n']) {
    test(`a row with ${JSON.stringify(end)} inside a cell is named by its first line, and the rows below it by theirs`, async () => {
      const desk = openDesk();
      const lines = [
        'urn,name,kind',
        'EY900001,"Acorn',
        'Yard",pvi',
        'EY900002,"Heron',
        '',
        'Steps",club',
        'EY900003,Weirside,nursery',
        '',
      ];
      const report = await desk.run(importSettings, desk.file('settings.csv', lines.join(end)));
      assert.deepEqual(
        report.rows.map(({ line }) => line),
        [4, 7],
      );
      assert.equal((await desk.provider('EY900001'))?.name, 'Acorn Yard');
    });
  }
});

test('dates are read day before month, in the forms that files have, and no others', () => {
  const dates: [string, string | undefined][] = [
    ['2026-11-03', '2026-11-03'],
    ['03/11/2026', '2026-11-03'],
    ['3-11-2026', '2026-11-03'],
    ['03.11.2026', '2026-11-03'],
    ['3 November 2026', '2026-11-03'],
    ['Tue 3 Nov 2026', '2026-11-03'],
    ['3-Nov-2026', '2026-11-03'],
    ['03/11/2026 00:00', '2026-11-03'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', undefined],
    ['11/25/2026', undefined],
    ['03/11/26', undefined],
    ['45964', undefined],
    ['soon', undefined],
  ];
  for (const [text, date] of dates) assert.equal(parseDate(text), date, text);
});

test('cells are cleaned of stray spaces and of punctuation left as control characters', () => {
  assert.equal(cleanCell('\u00a0 Schools \u0096  Section\t8\ufeff'), 'Schools – Section 8');
});

test('authorities’ names are matched however they are written, and different ones are not', () => {
  assert.ok(sameAuthority('Durham', 'County Durham'));
  assert.ok(sameAuthority('Bristol', 'Bristol, City of'));
  assert.ok(sameAuthority('Ashmere', 'Ashmere Metropolitan Borough Council'));
  assert.ok(!sameAuthority('Nottingham', 'Nottinghamshire County Council'));
  assert.ok(!sameAuthority('Kingston upon Hull, City of', 'Kingston upon Thames'));
  assert.ok(!sameAuthority('City of London', 'Ashmere'));
});
