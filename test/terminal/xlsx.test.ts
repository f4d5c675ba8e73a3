import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkbook } from '../support/workbook.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
const ask = (text: string, as: string, file: string) =>
  runTally(['--demo', 'ask', text, '--as', `${as}@ashmere.example`, '--xlsx', join(folder, file)], { TALLY_DATA: folder });

before(async () => {
  const { code, err } = await runTally(['reset-demo'], { TALLY_DATA: folder });
  assert.equal(code, 0, err);
});
after(remove);

test('a list asked for at the terminal is written into an Excel file, all its pages, and still printed', async () => {
  const { code, out, err } = await ask('list all schools by category', 'neil.parrish', 'all.xlsx');
  assert.equal(code, 0, err);
  assert.match(out, /1–12 of \d+/);
  const of = Number(/1–12 of (\d+)/.exec(out)?.[1]);
  const [sheet] = openWorkbook(readFileSync(join(folder, 'all.xlsx')));
  const rows = sheet?.rows ?? [];
  const header = rows.findIndex(([first]) => first === 'Provider');
  assert.equal(rows.length - header - 1, of);
});

test('an answer without a table is printed as refused, and no file is written', async () => {
  const { code, err } = await ask('help', 'ruth.calloway', 'none.xlsx');
  assert.equal(code, 1);
  assert.match(err, /no list or table in this answer/);
  assert.ok(!existsSync(join(folder, 'none.xlsx')));
});

test('a file that cannot be written is named', async () => {
  const { code, err } = await ask('my caseload', 'priya.nair', 'no/such/folder.xlsx');
  assert.equal(code, 1);
  assert.match(err, /could not be written/);
});
