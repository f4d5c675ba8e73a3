import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderAnswer } from '../../../src/cards/render-answer.ts';
import { shareable } from '../../../src/domain/shareable.ts';
import type { VisitNote } from '../../../src/domain/visit-note.ts';
import { requests } from '../../../src/requests/index.ts';
import { factOf, rowsOf } from '../../support/answer-words.ts';
import { testDesk } from '../../support/desk.ts';
import { later } from '../../support/time.ts';
import { putNotes, secrets, visitNote } from '../../support/visit-notes.ts';

const marlow = '900001';
const leaders = ['head', 'chair'];
const secretWords = /zircon|obsidian|malachite|carnelian/;

/** A desk with a note whose summary has gone out, and a version written since. */
async function withSent() {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  await desk.ask('advisor', 'send-summary', { provider: marlow, note: visitNote().id });
  later(desk, 11);
  return desk;
}

test('staff read a note whole, what is confidential and its days included, and its letter says so on every page', async () => {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  const note = await desk.ask('admin', 'visit-note', { provider: marlow });
  assert.equal(note.subtitle, 'Core Visit on Tue 12 Jan 2027');
  assert.deepEqual(
    note.texts?.map(({ heading }) => heading),
    [
      'Purpose and focus',
      'Evidence seen',
      'Strengths',
      'Areas to develop',
      'Priorities from now on',
      'Confidential to the local authority',
    ],
  );
  assert.equal(factOf(note, 'Days'), `visit 0.5 days, report 0.5 days (${secrets.daysReason})`);
  assert.deepEqual(rowsOf(note, 'Progress')[0], ['Train all staff in the phonics scheme', 'Amber', 'half of the staff have been trained']);
  assert.equal(note.letter?.marking, 'Confidential to the local authority');
  assert.ok(JSON.stringify(note.letter).includes('zircon'));
  assert.deepEqual(
    note.buttons.map(({ title }) => title),
    ['Word', 'PDF'],
    'an administrator amends nothing',
  );
});

test('leaders see no note before its summary has been sent: not in a list, not by its id, not in a count', async () => {
  const desk = await testDesk();
  const none = await desk.ask('head', 'visit-notes', { provider: marlow });
  const unknown = await desk.ask('head', 'visit-note', { provider: marlow, note: 'b'.repeat(24) });
  await putNotes(desk.store, visitNote());
  assert.deepEqual(await desk.ask('head', 'visit-notes', { provider: marlow }), none);
  assert.deepEqual(await desk.ask('head', 'visit-note', { provider: marlow, note: visitNote().id }), { ...unknown });
  assert.equal((await desk.ask('head', 'note-history', { provider: marlow, note: visitNote().id })).refused, 'role');
});

test('once it was sent leaders read what was shared, and nothing else of it', async () => {
  const desk = await withSent();
  for (const part of leaders) {
    const note = await desk.ask(part, 'visit-note', { provider: marlow });
    assert.ok(note.texts?.some(({ text }) => text.startsWith('Reading is taught every day')));
    assert.doesNotMatch(JSON.stringify(note), secretWords);
    assert.deepEqual([note.letter?.marking, factOf(note, 'Days')], [undefined, undefined]);
    assert.match(
      (await desk.ask(part, 'visit-notes', { provider: marlow })).lead,
      /^1 note; the latest is of Core Visit on Tue 12 Jan 2027\.$/,
    );
  }
});

test('leaders read the version that was sent to them, not one written since', async () => {
  const desk = await withSent();
  await putNotes(desk.store, visitNote({ version: 2, amends: secrets.amends, parts: { strengths: 'Changed since.' } }));
  assert.ok(!JSON.stringify(await desk.ask('head', 'visit-note', { provider: marlow })).includes('Changed since'));
  assert.ok(JSON.stringify(await desk.ask('advisor', 'visit-note', { provider: marlow })).includes('Changed since'));
});

test('a note that is withdrawn is no longer there for leaders; staff are told why by its id', async () => {
  const desk = await withSent();
  await putNotes(desk.store, visitNote({ version: 2, withdrawn: secrets.withdrawn }));
  assert.match((await desk.ask('head', 'visit-note', { provider: marlow, note: visitNote().id })).lead, /^No such note/);
  assert.match((await desk.ask('head', 'visit-notes', { provider: marlow })).lead, /^No notes of visits/);
  assert.equal(
    (await desk.ask('advisor', 'visit-note', { provider: marlow, note: visitNote().id })).lead,
    `This note was withdrawn: ${secrets.withdrawn}`,
  );
  assert.match((await desk.ask('advisor', 'visit-note', { provider: marlow })).lead, /^There is no such note/);
});

test('a list is narrowed by activity, by who visited and by day', async () => {
  const desk = await testDesk();
  await putNotes(
    desk.store,
    visitNote(),
    visitNote({ id: 'b'.repeat(24), activity: 'review', option: 'Early reading', date: '2026-11-24', by: 'p-senior' }),
    visitNote({ id: 'c'.repeat(24), activity: 'tas-meeting', date: '2026-12-09' }),
  );
  const dates = async (input: object) =>
    rowsOf(await desk.ask('advisor', 'visit-notes', { provider: marlow, ...input })).map(([, date]) => date);
  assert.deepEqual(await dates({}), ['Tue 12 Jan 2027', 'Wed 9 Dec 2026', 'Tue 24 Nov 2026']);
  assert.deepEqual(await dates({ activity: 'review' }), ['Tue 24 Nov 2026']);
  assert.deepEqual(await dates({ person: 'me' }), ['Tue 12 Jan 2027', 'Wed 9 Dec 2026']);
  assert.deepEqual(await dates({ since: '2027-01-01' }), ['Tue 12 Jan 2027']);
  assert.match((await desk.ask('advisor', 'visit-notes', { provider: marlow, activity: 'status-check' })).lead, /^None of the 3 notes/);
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
/** Words that stand nowhere else, so that one of them seen is one that got out. */
const secret = fc.stringMatching(/^zq[a-z0-9]{12}$/);

test('whatever a note holds, nothing that is kept inside is in what is shared, nor in any answer to a leader, before or after it is sent', async () => {
  const desk = await testDesk();
  let count = 0;
  const kept = fc.record({ confidential: secret, daysReason: secret, amends: secret, writtenBy: secret, added: secret });
  const open = fc.record({ met: text, option: text, parts: fc.dictionary(fc.constantFrom('focus', 'strengths', 'gone'), text) });
  await fc.assert(
    fc.asyncProperty(open, kept, async (more, hidden) => {
      count += 1;
      const id = String(count).padStart(24, '0');
      const note = visitNote({ id, ...more, ...hidden });
      await putNotes(desk.store, note);
      const words = Object.values(hidden);
      const clean = (said: unknown, where: string) => {
        for (const word of words) assert.ok(!JSON.stringify(said).includes(word), `${where} holds ${word}`);
      };
      clean(shareable(note as VisitNote), 'what is shared');
      if (count % 2 === 0) {
        await desk.ask('advisor', 'send-summary', { provider: marlow, note: id });
        later(desk, 11);
        assert.ok((await desk.ask('head', 'visit-note', { provider: marlow, note: id })).letter, 'it was sent');
      }
      for (const { name } of requests) {
        const input = { provider: marlow, ...(requests.find((one) => one.name === name)?.input.shape.note && { note: id }) };
        const answer = await desk.ask('head', name, input);
        clean(answer, name);
        clean(renderAnswer(answer).card, `the card of ${name}`);
      }
    }),
    { numRuns: 8 },
  );
});
