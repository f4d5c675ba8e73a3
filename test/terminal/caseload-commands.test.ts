import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ashmereFile } from '../../src/demo/ashmere.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
const tally = (...args: string[]) => runTally(['--demo', ...args], { TALLY_DATA: folder });
const ask = async (text: string, who: string) => {
  const { code, out, err } = await tally('ask', text, '--as', `${who}@ashmere.example`);
  assert.equal(code, 0, err);
  return out;
};

before(async () => {
  const { code, err } = await runTally(['reset-demo'], { TALLY_DATA: folder });
  assert.equal(code, 0, err);
});
after(remove);

test('a school is moved, the next people file takes it back and says so', async () => {
  assert.match(
    await ask('reassign Cinder Lane to Tom Ashdown', 'angela.thorne'),
    /is on Tom Ashdown’s caseload now\. It was Priya Nair’s before/,
  );
  assert.match(await ask('who looks after Cinder Lane', 'priya.nair'), /Tom Ashdown looks after/);
  const { out } = await tally('import', 'people', ashmereFile('people.csv'));
  assert.match(out, /Cinder Lane.* was moved to Tom Ashdown in Tally on .*; the file does not give it to them/);
  assert.match(await ask('who looks after Cinder Lane', 'priya.nair'), /Priya Nair looks after/);
  assert.doesNotMatch((await tally('import', 'people', ashmereFile('people.csv'))).out, /was moved to/);
});

test('support is asked to be paused in words, and a form asks why', async () => {
  const out = await ask('pause support for Marlow Bank until 12 March', 'priya.nair');
  assert.match(out, /Why is support for Marlow Bank.* to be paused\?/);
  assert.match(out, /12 Mar|2027-03-12/);
});

test('cover is set in one sentence, seen by both, and erased with the person; so is what they watch', async () => {
  assert.match(
    await ask('Tom Ashdown covers for Meera Joshi until 12 March', 'angela.thorne'),
    /Tom Ashdown is covering for Meera Joshi until Fri 12 Mar 2027/,
  );
  assert.match(await ask('my caseload', 'tom.ashdown'), /Covering for Meera Joshi until Fri 12 Mar 2027/);
  await ask('watch Fellview Primary', 'tom.ashdown');
  const held = JSON.parse((await tally('export-person', 'tom.ashdown@ashmere.example')).out);
  assert.deepEqual([held.watches.length, held.covers.length, held.covers[0].person, held.reassignments.length], [1, 1, held.person.key, 1]);
  assert.equal((await tally('erase-person', 'tom.ashdown@ashmere.example')).code, 0);
  assert.doesNotMatch(await ask('my caseload', 'meera.joshi'), /Ashdown|cover/i);
  const theirs = JSON.parse((await tally('export-person', 'meera.joshi@ashmere.example')).out);
  assert.deepEqual(theirs.covers, []);
});

test('a list that repeats the move says nothing of it', async () => {
  await ask('reassign Marlow Bank Primary to Siobhan Kerr', 'angela.thorne');
  const { readFileSync } = await import('node:fs');
  const file = join(folder, 'people.csv');
  const key = '900001';
  const rows = readFileSync(ashmereFile('people.csv'), 'utf8')
    .split('\n')
    .map((row) =>
      row.startsWith('priya.nair@') ? row.replace(`${key} `, '') : row.startsWith('siobhan.kerr@') ? row.replace(/\r?$/, ` ${key}`) : row,
    );
  writeFileSync(file, rows.join('\n'));
  assert.doesNotMatch((await tally('import', 'people', file)).out, /was moved to/);
});
