import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
after(remove);
const retention = (...args: string[]) => runTally(['--demo', 'retention', ...args], { TALLY_DATA: folder });

test('the times are shown with their reasons, and one that is set says what it would be without', async () => {
  const { code, out, err } = await retention();
  assert.equal(code, 0, err);
  assert.match(out, /drafts +30 days +notes half written/);
  assert.match(out, /audit +7 years/);
  assert.match(out, /notes +for good +notes of visits and their summaries \(the authority’s record/);
  const set = await retention('--set', 'notes=7y', 'drafts=14');
  assert.match(set.out, /notes +7 years .*set here; for good as it comes/);
  assert.match(set.out, /drafts +14 days .*set here; 30 days as it comes/);
  assert.match((await retention('--set', 'drafts=default')).out, /drafts +30 days +notes half written \([^,]*, or never will\)/);
  assert.match((await retention()).out, /notes +7 years/);
});

for (const [setting, says] of [
  ['cakes=3', /“cakes” is not kept by a time\. There are: unheard, drafts, .*\(retention-unknown\)/],
  ['notes=1', /notes of visits and their summaries are kept for 1 year at least/],
  ['unheard=keep', /kept for 90 days at most/],
  ['audit=soon', /Give days \(90\), years \(7y\), “keep” for good, or “default”/],
  ['audit', /Give days/],
  ['constructor=1', /is not kept by a time/],
] as const) {
  test(`--set ${setting} is refused in words, and nothing is set`, async () => {
    const before = (await retention()).out;
    const { code, out, err } = await retention('--set', 'drafts=8', setting);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, says);
    assert.equal((await retention()).out, before);
  });
}

test('--apply --dry-run says what would go and removes nothing; --apply removes it and says so; both are done at once', async () => {
  const saved = '2026-10-01T10:00:00.000Z';
  const body = { id: 'f', person: 'p', provider: '900001', fields: {}, step: 'visit', begun: saved, saved };
  const store = openEmbeddedStore({ folder });
  await store.write('demo', [{ do: 'create', doc: { id: 'draft:p:900001:f', kind: 'draft', v: 1, body } }]);
  await store.close();
  const dry = await retention('--apply', '--dry-run');
  assert.match(dry.out, /Nothing is changed\. This would be removed:\n {2}notes half written: 1/);
  assert.match((await retention('--apply')).out, /^Removed:\n {2}notes half written: 1/);
  assert.match((await retention('--apply')).out, /nothing was removed/);
});
