import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDecision } from '../../src/domain/add-decision.ts';
import type { CategoryDecision } from '../../src/domain/category-decision.ts';
import { academicYearOf, addDays } from '../../src/domain/date.ts';
import { decisionOn } from '../../src/domain/decision-on.ts';
import { decisionsInYear } from '../../src/domain/decisions-in-year.ts';
import { decisionsTaken, readerOf } from '../../src/requests/decisions/proposals-of.ts';
import { standing } from '../../src/requests/standing/standings.ts';
import { theProvider } from '../../src/requests/standing/the-provider.ts';
import { testDesk } from '../support/desk.ts';
import { categoriesIn, proposeAt } from '../support/proposals.ts';

/** A year back and a year and a half ahead of 20 January 2027, both 1 Septembers well inside. */
const dates = fc.oneof(
  fc.integer({ min: -480, max: 580 }).map((days) => addDays('2027-01-20', days)),
  // Often the same day twice.
  fc.constantFrom('2027-01-12', '2027-09-01'),
);
const moves = fc.array(fc.record({ category: fc.constantFrom('A', 'AS', 'B1', 'B2', 'C'), date: dates, clockBack: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

test('whatever is approved in whatever order, every year’s record holds what the decisions make of it, and a category is the last taken of the latest date', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (all) => {
      const desk = await testDesk();
      let minute = 0;
      const approved: string[] = [];
      for (const { category, date, clockBack } of all) {
        // A second machine's clock may be some minutes behind.
        minute += clockBack ? -7 : 10;
        desk.time.now = new Date(Date.parse('2027-01-20T10:00:00.000Z') + minute * 60_000).toISOString();
        const form = await desk.ask('advisor', 'propose-category', { provider: '900001', category, date, shown: category, reason: 'x' });
        const id = form.buttons.find(({ request }) => request === 'withdraw-category')?.input.proposal;
        if (typeof id !== 'string') continue;
        await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
        approved.push(id);
      }
      const context = await desk.as('hos');
      const taken = await decisionsTaken(readerOf(context), '900001');
      assert.equal(taken.length, 1 + approved.length);
      const inTurn = [...taken].sort((a, b) => approved.indexOf(a.id) - approved.indexOf(b.id));
      const history = inTurn.map(({ at: _, ...decision }) => decision).reduce(addDecision, [] as CategoryDecision[]);
      for (let year = 2025; year <= 2028; year += 1) {
        const record = await desk.store.read('demo', 'year', `year:${year}:900001`);
        if (record) assert.deepEqual(record.body.decisions, decisionsInYear(history, year), String(year));
      }
      for (const today of ['2026-02-01', '2027-01-20', '2027-08-31', '2027-09-01', '2028-06-01']) {
        const stands = await standing({ ...context, today }, theProvider(context, '900001'));
        assert.equal(stands.position.decision?.id, decisionOn(history, today)?.id, today);
        assert.equal(stands.record.year, academicYearOf(today));
      }
    }),
    { numRuns: 25, seed: 20270120 },
  );
});

test('a decision for next year leaves this year as it is and is in force on 1 September', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', { provider: '900001', category: 'A', date: '2027-09-01' });
  await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  assert.match((await desk.ask('hos', 'category', { provider: '900001' })).lead, /is in category B1/);
  assert.deepEqual(await categoriesIn(desk.store, '900001', 2026), ['B1 2026-09-01']);
  assert.deepEqual(await categoriesIn(desk.store, '900001', 2027), ['A 2027-09-01']);
  desk.time.today = '2027-09-01';
  assert.match((await desk.ask('hos', 'category', { provider: '900001' })).lead, /is in category A/);
});

test('a backdated decision changes the year from its date, but not what a later decision has set', async () => {
  const desk = await testDesk();
  const { id, answer } = await proposeAt(desk, 'advisor', { provider: '900002', category: 'B1', date: '2026-11-02' });
  assert.match(JSON.stringify(answer.facts), /Nothing changes today: a later decision stands, C from Tue 12 Jan 2027/);
  await desk.ask('senior', 'approve-category', { provider: '900002', proposal: id });
  assert.deepEqual(await categoriesIn(desk.store, '900002', 2026), ['B2 2025-10-06', 'B1 2026-11-02', 'C 2027-01-12']);
  assert.match((await desk.ask('hos', 'category', { provider: '900002' })).lead, /is in category C/);
});

test('backdated into last year, it reaches over 1 September into this one', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', { provider: '900006', category: 'B2', date: '2026-05-04' });
  await desk.ask('senior', 'approve-category', { provider: '900006', proposal: id });
  assert.deepEqual(await categoriesIn(desk.store, '900006', 2025), ['B2 2026-05-04']);
  assert.deepEqual(await categoriesIn(desk.store, '900006', 2026), ['B2 2026-05-04']);
  assert.match((await desk.ask('advisor', 'remaining-days', { provider: '900006' })).lead, /14\.5 days left/);
});
