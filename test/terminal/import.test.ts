import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ashmereFile } from '../../src/demo/ashmere.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
after(remove);

const file = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const wolverhampton = { TALLY_DATA: join(folder, 'wolverhampton') };
const settings = 'urn,name,kind,offersTwoYearOlds,postcode,ofstedDate,ofstedOutcome\n';

describe('importing from the terminal', () => {
  test('the first import sets the authority up from its pack', async () => {
    assert.equal((await runTally(['authority'], wolverhampton)).code, 1);
    const path = file('settings.csv', `${settings}EY900101,Marlow Steps Nursery,pvi,yes,AS1 1AA,,\n`);
    const first = await runTally(['import', 'settings', path], wolverhampton);
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /read 1, added 1, changed 0, unchanged 0, rejected 0/);
    const { out } = await runTally(['authority'], wolverhampton);
    assert.match(out, /Wolverhampton.*336/);
    assert.match(out, /wolverhampton-2021, in force from September 2021/);
    assert.match(out, /1 providers/);
  });

  test('the same file again changes nothing', async () => {
    const { out, code } = await runTally(['import', 'settings', join(folder, 'settings.csv')], wolverhampton);
    assert.equal(code, 0);
    assert.match(out, /read 1, added 0, changed 0, unchanged 1, rejected 0/);
  });

  test('a bad row is named with its line and reason, the good ones go in, and the exit code is 0', async () => {
    const path = file(
      'some-bad.csv',
      `${settings}EY900102,Cinder Steps,pvi,yes,AS1 1AB,,\nEY900103,Zebra House,zoo,yes,AS1 1AC,,\nEY900104,Hollin Steps,child-minder,no,AS1 1AD,,\n`,
    );
    const { code, out } = await runTally(['import', 'settings', path], wolverhampton);
    assert.equal(code, 0);
    assert.match(out, /read 3, added 2, changed 0, unchanged 0, rejected 1/);
    assert.match(out, /^ {2}line 3, kind: .*zoo/m);
  });

  test('a file of which every row is bad ends in exit code 1', async () => {
    const { code, out } = await runTally(
      ['import', 'settings', file('all-bad.csv', `${settings}EY900105,Zebra House,zoo,yes,AS1 1AC,,\n`)],
      wolverhampton,
    );
    assert.equal(code, 1);
    assert.match(out, /read 1, added 0, changed 0, unchanged 0, rejected 1/);
  });

  const refused: [what: string, kind: string, path: () => string][] = [
    ['that is not there', 'people', () => join(folder, 'nowhere.csv')],
    ['that is empty', 'people', () => file('empty.csv', '')],
    ['with the wrong heading', 'people', () => file('heading.csv', 'name,colour\nAnn,red\n')],
    ['that is a spreadsheet renamed', 'people', () => file('sheet.csv', Buffer.from('504b030414000600080000002100', 'hex'))],
    ['of another authority', 'providers', () => ashmereFile('providers.csv')],
  ];
  for (const [what, kind, path] of refused) {
    test(`a file ${what} is refused in a plain sentence with its code, and changes nothing`, async () => {
      const { code, out, err } = await runTally(['import', kind, path()], wolverhampton);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^[A-Z“"\w].*\([a-z-]+\)\n$/s);
      assert.doesNotMatch(err, /\n {4}at |Error:/);
      assert.match((await runTally(['authority'], wolverhampton)).out, /3 providers\n {2}0 people/);
    });
  }

  test('a kind of file there is none of is answered with the kinds there are', async () => {
    const { code, err } = await runTally(['import', 'toString', 'x.csv'], wolverhampton);
    assert.equal(code, 1);
    assert.match(err, /There are: providers, ofsted, settings, people, categories, days, calendar, dashboard\./);
  });

  test('an authority without a pack is refused, and nothing is made for it', async () => {
    const env = { TALLY_DATA: join(folder, 'nowhere'), TALLY_AUTHORITY: 'atlantis' };
    const { code, err } = await runTally(['import', 'people', ashmereFile('people.csv')], env);
    assert.equal(code, 1);
    assert.match(err, /no authority "atlantis".*\(authority-unknown\)/);
  });

  test('what is not understood ends in exit code 2 with a hint', async () => {
    const { code, err } = await runTally(['imbort', 'people', 'people.csv'], wolverhampton);
    assert.equal(code, 2);
    assert.match(err, /unknown command 'imbort'/);
  });

  test('LOG_LEVEL=debug shows where an error comes from', async () => {
    const { err } = await runTally(['import', 'people', join(folder, 'nowhere.csv')], { ...wolverhampton, LOG_LEVEL: 'debug' });
    assert.match(err, /\n {4}at /);
  });

  test('people whom the file leaves out are shown, and lose access with --confirm', async () => {
    const env = { TALLY_DATA: join(folder, 'demo') };
    const demo = (...args: string[]) => runTally(['--demo', ...args], env);
    await demo('reset-demo');
    const path = file('people.csv', 'email,name,aadObjectId,role,urns\nneil.parrish@ashmere.example,Neil Parrish,,manager,\n');
    const shown = await demo('import', 'people', path);
    assert.match(shown.out, /Priya Nair <priya\.nair@ashmere\.example>/);
    assert.equal((await demo('ask', 'help', '--as', 'priya.nair@ashmere.example')).code, 0);
    await demo('import', 'people', path, '--confirm');
    const { out } = await demo('ask', 'how many days has Marlow Bank left?', '--as', 'priya.nair@ashmere.example');
    assert.doesNotMatch(out, /9\.5/);
  });
});
