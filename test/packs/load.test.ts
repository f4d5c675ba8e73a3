import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TallyError } from '../../src/domain/tally-error.ts';
import { loadPack } from '../../src/packs/load.ts';
import { file, offencesOf, type Spoilt } from './offences-of.ts';
import { smallPack } from './small-pack.ts';

describe('loading a pack', () => {
  test('a right pack loads, its days as whole quarter-days', () => {
    const pack = loadPack(smallPack(), file);
    assert.equal(pack.groups[0]?.totalDays, 12);
    assert.deepEqual(pack.groups[1]?.items[0], {
      shape: 'days',
      activity: 'visit',
      count: 6,
      parts: { prep: 0, visit: 3, report: 0 },
      windows: [{ in: 'any-time' }],
      divisible: false,
      reportCoversPrep: false,
      outside: false,
      discrepancies: [],
      citation: { document: 'strategy', place: 'Table 1' },
    });
  });

  test('one refusal lists every fault, of shape and of sense alike', () => {
    const offences = offencesOf((pack) => {
      delete pack.groups[0].items[1].citation;
      pack.groups[0].totalDays = 9;
      pack.groups[1].items[0].activity = 'core-vist';
      pack.groups[1].items[0].windows[0] = { in: 'month', month: 8 };
      pack.groups[2].discrepancies = ['nothing'];
      pack.categories[0].name = 7;
      pack.activities[2].countsAs = 'inspection';
    });
    assert.deepEqual(offences.toSorted(), [
      'activities[2].countsAs: unknown activity "inspection"',
      'categories[0].name: Invalid input: expected string, received number',
      'groups[0].items[1].citation: missing',
      'groups[0].totalDays: says 9 days, but the items add up to 3',
      'groups[1].items[0].activity: unknown activity "core-vist"',
      'groups[1].items[0].windows[0].month: August has no school days',
      'groups[2].discrepancies[0]: unknown discrepancy "nothing"',
    ]);
  });

  test('a fault after one that cannot be read is told at its own place', () => {
    const offences = offencesOf((pack) => {
      pack.groups[0].items[0].shape = 'weeks';
      pack.groups[0].items[1].activity = 'core-vist';
    });
    assert.deepEqual(offences, ['groups[0].items[0].shape: Invalid input', 'groups[0].items[1].activity: unknown activity "core-vist"']);
  });

  test('a single fault is told once', () => {
    assert.deepEqual(
      offencesOf((pack) => (pack.groups[1].items[0].activity = 'core-vist')),
      ['groups[1].items[0].activity: unknown activity "core-vist"'],
    );
  });

  test('the cause of the error is the list of faults', () => {
    const pack: Spoilt = smallPack();
    pack.groups[0].totalDays = 9;
    assert.throws(() => loadPack(pack, file), { cause: [{ path: 'groups[0].totalDays', says: 'says 9 days, but the items add up to 3' }] });
  });

  test('a pack in another authority’s folder, or under another year, is refused', () => {
    assert.deepEqual(
      offencesOf(() => {}, 'packs/fellview/2031.json'),
      [
        'id: must be "fellview-2031", as the file\'s place says',
        'authority.id: must be "fellview", as the file\'s folder says',
        "period.from: must be in the academic year 2031/32, as the file's name says",
      ],
    );
  });

  test('two groups without categories may both reach a provider', () => {
    assert.deepEqual(
      offencesOf((pack) => {
        pack.groups.push({ ...pack.groups[2], id: 'everybody', appliesTo: { kinds: ['child-minder'] } });
        pack.groups.push({ ...pack.groups[2], id: 'everybody-too', appliesTo: { kinds: ['child-minder', 'maintained-school'] } });
      }),
      [],
    );
  });

  test('groups of one category and kind for different phases do not collide', () => {
    assert.deepEqual(
      offencesOf((pack) => {
        pack.groups[0].appliesTo.phases = ['primary'];
        pack.groups.push({
          ...pack.groups[0],
          id: 'school-green-secondary',
          appliesTo: { ...pack.groups[0].appliesTo, phases: ['secondary'] },
        });
      }),
      [],
    );
  });

  for (const [what, json] of Object.entries({ 'a list': [], nothing: null, 'a word': 'pack', 'a number': 4 })) {
    test(`${what} is no pack`, () => {
      assert.throws(() => loadPack(json, file), { code: 'pack-unreadable', message: `The file ${file} does not hold a pack.` });
    });
  }

  test('an empty object is told all it lacks', () => {
    assert.throws(
      () => loadPack({}, file),
      (error: TallyError) => {
        const lacks = ['id', 'title', 'authority', 'period', 'checkedOn', 'documents', 'kinds', 'categories', 'activities', 'groups'];
        return error.code === 'pack-invalid' && lacks.every((field) => error.message.includes(`\n- ${field}: missing`));
      },
    );
  });
});
