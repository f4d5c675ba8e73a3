import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TallyError } from '../../src/domain/tally-error.ts';
import { importers } from '../../src/importers/importers.ts';
import { ashmere, openDesk, published } from './support.ts';

/** A compound file's first bytes, and one that holds an encrypted workbook. */
const workbook = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 0xff)]);
const encrypted = Buffer.concat([workbook, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)]);
const oldProtected = Buffer.concat([
  workbook,
  Buffer.from('0908100000060500', 'hex'),
  Buffer.alloc(12, 1),
  Buffer.from('2f003600', 'hex'),
  Buffer.alloc(60),
]);
const zipped = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(200)]);

const bad: { what: string; content: string | Buffer; code: string; says: RegExp }[] = [
  { what: 'an empty file', content: '', code: 'import-empty', says: /is empty/ },
  { what: 'a spreadsheet renamed .csv', content: zipped, code: 'import-spreadsheet', says: /save the sheet as CSV/ },
  { what: 'an old spreadsheet renamed .csv', content: workbook, code: 'import-spreadsheet', says: /save the sheet as CSV/ },
  { what: 'a password-protected workbook', content: encrypted, code: 'import-protected', says: /password-protected/ },
  { what: 'a password-protected old workbook', content: oldProtected, code: 'import-protected', says: /password-protected/ },
  { what: 'a picture', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), code: 'import-binary', says: /not a text file/ },
  { what: 'a PDF', content: '%PDF-1.7\n1 0 obj', code: 'import-binary', says: /not a text file/ },
  {
    what: 'a text without a table',
    content: 'Dear colleague,\nplease find attached\n',
    code: 'import-header',
    says: /Expected these columns/,
  },
  { what: 'a file of blank lines', content: '\n\n\n', code: 'import-header', says: /Expected these columns/ },
];

for (const [what, importer] of Object.entries(importers)) {
  describe(`import ${what}`, () => {
    for (const { what: file, content, code, says } of bad) {
      test(`${file} changes nothing and says what was expected`, async () => {
        const desk = openDesk();
        await assert.rejects(desk.run(importer, desk.file('given.csv', content)), (error) => {
          assert.ok(error instanceof TallyError);
          assert.equal(error.code, code);
          assert.match(error.message, says);
          assert.match(error.message, /given\.csv/);
          return true;
        });
        assert.equal(desk.batches.length, 0);
      });
    }

    test('a file that is not there is told so', async () => {
      const desk = openDesk();
      await assert.rejects(desk.run(importer, `${desk.folder}/nowhere.csv`), { code: 'import-no-file', message: /nowhere\.csv/ });
    });
  });
}

describe('a heading row that is not whole', () => {
  const headings: [what: string, header: string, missing: string][] = [
    ['providers', 'URN,LA (code),EstablishmentName,PhaseOfEducation (name)', 'TypeOfEstablishment (name), EstablishmentStatus (name)'],
    ['ofsted', 'Web link,Provider URN,Provider type,Provider status,Provider name,Local authority', 'Most recent full: Inspection date'],
    ['settings', 'urn,name,postcode', 'kind'],
    ['people', 'email,name,aadObjectId', 'role, urns'],
    ['categories', 'urn,category,reason', 'effectiveFrom'],
    ['days', 'urn,date,by,note', 'activity, days'],
    ['calendar', 'halfTerm,from', 'to'],
  ];
  for (const [what, header, missing] of headings) {
    test(`import ${what} names what is missing: ${missing}`, async () => {
      const desk = openDesk();
      await assert.rejects(desk.run(importers[what]!, desk.file('given.csv', `${header}\na,b,c\n`)), (error: Error) => {
        assert.match(error.message, new RegExp(`these columns are missing: ${missing.replace(/[()]/g, '\\$&')}`));
        return true;
      });
      assert.equal(desk.batches.length, 0);
    });
  }

  test('a file with headings and no rows is told so, whichever importer is given it', async () => {
    const desk = openDesk();
    const file = desk.file('people.csv', 'email,name,aadObjectId,role,urns\n,,,,\n');
    await assert.rejects(desk.run(importers.people!, file), { code: 'import-empty', message: /no rows below/ });
  });
});

describe('another authority’s file', () => {
  const files: [what: string, file: string][] = [
    ['providers', 'gias-2026-06-03-wolverhampton-wirral-walsall-partial.csv'],
    ['ofsted', 'ofsted-schools-2023-08-31-wolverhampton-walsall.csv'],
    ['ofsted', 'ofsted-schools-2026-02-28-report-card-layout-sample.csv'],
    ['ofsted', 'ofsted-early-years-2021-08-31-wolverhampton.csv'],
  ];
  for (const [what, file] of files) {
    test(`${file} changes nothing for Ashmere, and names whose rows were expected`, async () => {
      const desk = openDesk(ashmere);
      await assert.rejects(desk.run(importers[what]!, published(file)), {
        code: 'import-other-authority',
        message: /Ashmere \(LA code 999\)/,
      });
      assert.equal(desk.batches.length, 0);
    });
  }
});

test('a quotation mark that is never closed is refused, not read to the end of the file', async () => {
  const desk = openDesk();
  const rows = Array.from({ length: 9000 }, (_, at) => `${900000 + at},Cinder Lane,pvi`).join('\n');
  const file = desk.file('settings.csv', `urn,name,kind\n900001,"Cinder Lane,pvi\n${rows}\n`);
  await assert.rejects(desk.run(importers.settings!, file), { code: 'import-quotes', message: /never closed/ });
  assert.equal(desk.batches.length, 0);
});
