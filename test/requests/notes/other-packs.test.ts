import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPack } from '../../../src/packs/load.ts';
import { file } from '../../packs/offences-of.ts';
import { smallPack } from '../../packs/small-pack.ts';
import { allDocs } from '../../support/all-docs.ts';
import { fieldOf } from '../../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { entriesIn } from '../../support/ledger.ts';
import { writing } from '../../support/note-form.ts';

/** A small invented pack with a DSIN, as an authority would write it: a `note` entitlement with its four parts. */
function packWithDsin() {
  const written = smallPack();
  const citation = { document: 'strategy', place: 'Monitoring' };
  written.activities.push({ id: 'dsin', name: 'DSIN', plural: 'DSINs', nature: 'task', citation });
  written.groups[0]!.items.push({ shape: 'note', activity: 'dsin', parts: ['Diagnose', 'Support', 'Impact', 'Next steps'], citation });
  const pack = loadPack(written, file);
  return { get: () => pack, of: () => [pack.id] };
}

test('a DSIN is written in the four parts of its entitlement, without days and without a reason', async () => {
  const desk = await testDesk({ pack: 'ashmere-2030', packs: packWithDsin() });
  const green = { id: 'd', category: 'Green', effectiveFrom: '2026-09-01', reason: 'x' };
  await putAll(desk.store, 'demo', [
    docOf('decision', 'decision:900006:2026-09-01:d', { ...green, provider: '900006', at: '2026-09-01T09:00:00.000Z' }),
  ]);
  const form = await writing(desk, 'advisor', { provider: '900006' });
  await form.press('Next', { activity: 'dsin', date: '2027-01-19' });
  assert.deepEqual(
    form.card.form?.fields.map(({ label }) => label),
    ['Diagnose', 'Support', 'Impact', 'Next steps'],
  );
  assert.deepEqual(form.card.sources, ['Improving Together, Monitoring'], 'its parts are the strategy’s own');
  await form.press('Next', { 'part-1-diagnose': 'Outcomes fell.', 'part-4-next-steps': 'A plan by March.' });
  await form.press('Next', { 'what-1': 'Write the plan', 'who-1': 'me' });
  await form.press('Submit the note');
  assert.equal(form.card.title, 'Note kept: Quarry Hill Primary School');
  const [note] = await allDocs(desk.store, 'note', '');
  assert.deepEqual(note?.body.parts, { '1-diagnose': 'Outcomes fell.', '4-next-steps': 'A plan by March.' });
  assert.deepEqual(await entriesIn(desk.store, '900006'), []);
  const shown = await desk.ask('advisor', 'visit-note', { provider: '900006' });
  assert.deepEqual(
    shown.texts?.map(({ heading }) => heading),
    ['Diagnose', 'Next steps'],
  );
});

test('a visit of a cadence counts as held without days, in Tally’s general parts where the pack says nothing of the note', async () => {
  const desk = await testDesk({ pack: 'warwickshire-2013' });
  const left = async () => (await desk.ask('advisor', 'remaining-days', { provider: '900001' })).lead;
  const before = await left();
  const form = await writing(desk, 'advisor', { provider: '900001' });
  await form.press('Next', { activity: 'officer-visit', date: '2027-01-19' });
  assert.deepEqual(
    form.card.form?.fields.map(({ label }) => label),
    ['Purpose and focus (needed)', 'Evidence seen', 'Strengths', 'Areas to develop'],
  );
  assert.match(form.card.sources[0] ?? '', /\(what it is for; the form of the note is Tally’s own\)$/);
  await form.press('Next', { 'part-focus': 'Attendance.' });
  await form.press('Next');
  assert.equal(fieldOf(form.card, 'days-visit')?.value, '0');
  await form.press('Submit the note');
  assert.equal(form.card.title, 'Note kept: Marlow Bank Primary School');
  const [entry] = (await entriesIn(desk.store, '900001')).filter(({ date }) => date === '2027-01-19');
  assert.deepEqual([entry?.part, entry?.quarters, entry?.visits], ['visit', 0, 1]);
  assert.notEqual(await left(), before);
});

test('a setting’s note has a setting’s parts: its status check asks for welfare and curriculum', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'officer', { provider: 'EY900001' });
  await form.press('Next', { activity: 'status-check', date: '2027-01-19' });
  assert.deepEqual(
    form.card.form?.fields.map(({ label }) => label),
    ['Statutory welfare requirements (needed)', 'Curriculum offer (needed)', 'Strengths', 'Areas to develop'],
  );
});
