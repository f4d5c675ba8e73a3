import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { openDocx, openPdf } from '../support/letter-files.ts';
import { putNotes, visitNote } from '../support/visit-notes.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
const file = (name: string) => join(folder, name);
const ask = (text: string, ...files: string[]) =>
  runTally(['--demo', 'ask', text, '--as', 'priya.nair@ashmere.example', ...files], { TALLY_DATA: folder });

before(async () => {
  const { code, err } = await runTally(['reset-demo'], { TALLY_DATA: folder });
  assert.equal(code, 0, err);
  const store = openEmbeddedStore({ folder });
  for await (const { body } of store.list('demo', 'person', '')) {
    if (body.email === 'priya.nair@ashmere.example') await putNotes(store, visitNote({ by: body.key, writtenBy: body.key }));
  }
  await store.close();
});
after(remove);

test('a summary asked for at the terminal is written into a Word file and a PDF, and still printed', async () => {
  const { code, out, err } = await ask(
    'preview the summary of the visit to Marlow Bank Primary School',
    '--docx',
    file('summary.docx'),
    '--pdf',
    file('summary.pdf'),
  );
  assert.equal(code, 0, err);
  assert.match(out, /Next you can ask for: .*Word, PDF/);
  const { text } = await openPdf(readFileSync(file('summary.pdf')));
  for (const said of [text, openDocx(readFileSync(file('summary.docx'))).text]) {
    assert.match(said, /Order decodable books for Year 1/);
    assert.match(said, /Amber: half of the staff have been trained/);
    // What is confidential to the authority is in neither.
    assert.doesNotMatch(said, /zircon|obsidian/);
  }
});

test('an answer that is no letter is printed as refused, and no Word file and no PDF is written', async () => {
  for (const format of ['docx', 'pdf']) {
    const { code, err } = await ask('my caseload', `--${format}`, file(`none.${format}`));
    assert.equal(code, 1);
    assert.match(err, /This answer is no letter/);
    assert.ok(!existsSync(file(`none.${format}`)));
  }
});
