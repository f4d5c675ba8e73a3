import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openPacks } from '../../src/packs/open-packs.ts';
import type { Packs } from '../../src/ports.ts';
import { smallPack } from './small-pack.ts';

describe('the packs that come with Tally', () => {
  const packs: Packs = openPacks();

  test('are found by their authority, newest first', () => {
    assert.deepEqual(packs.of('wolverhampton'), ['wolverhampton-2021']);
    assert.deepEqual(packs.of('warwickshire'), ['warwickshire-2013']);
    assert.deepEqual(packs.of('nowhere'), []);
  });

  test('are read once', () => assert.equal(packs.get('wolverhampton-2021'), packs.get('wolverhampton-2021')));

  test('an unknown one is refused with the names of those there are', () => {
    assert.throws(() => packs.get('wirral-2021'), {
      code: 'pack-unknown',
      message: 'There is no pack "wirral-2021". There are: warwickshire-2013, wolverhampton-2021.',
    });
  });
});

describe('a folder of packs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  after(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string) => {
    mkdirSync(join(folder, 'ashmere'), { recursive: true });
    writeFileSync(join(folder, 'ashmere', name), text);
  };
  put('2030.json', `\uFEFF${JSON.stringify(smallPack())}`);
  put('2031.json', JSON.stringify({ ...smallPack(), id: 'ashmere-2031' }));
  put('2032.json', '{ "id": "ashmere-2032", ');
  put('notes.txt', 'not a pack');
  mkdirSync(join(folder, 'ashmere', '2033.json'));
  const packs = openPacks(folder);

  test('lists its packs newest first and nothing else', () => {
    assert.deepEqual(packs.of('ashmere'), ['ashmere-2033', 'ashmere-2032', 'ashmere-2031', 'ashmere-2030']);
  });

  test('gives a right pack, byte order mark or not', () => assert.equal(packs.get('ashmere-2030').title, 'Improving Together'));

  test('refuses a pack whose period is not its file’s, each time it is asked for', () => {
    for (let times = 0; times < 2; times++)
      assert.throws(() => packs.get('ashmere-2031'), { code: 'pack-invalid', message: /period\.from: must be in the academic year 2031/ });
  });

  test('says that half a file is not valid JSON', () => {
    assert.throws(() => packs.get('ashmere-2032'), {
      code: 'pack-unreadable',
      message: /2032\.json is not valid JSON, so nothing in it can be used\.$/,
    });
  });

  test('says that a file that cannot be read cannot be read', () => {
    assert.throws(() => packs.get('ashmere-2033'), {
      code: 'pack-unreadable',
      message: /2033\.json cannot be read\. Check that it is there and may be opened\.$/,
    });
  });

  test('that is not there is refused at once', () => {
    assert.throws(() => openPacks(join(folder, 'missing')), { code: 'pack-unreadable', message: /^There is no folder of packs at / });
  });
});
