import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderAnswer } from '../../../src/cards/render-answer.ts';
import type { TermPlan } from '../../../src/domain/term-plan/term-plan.ts';
import type { Answer, Button } from '../../../src/requests/answer.ts';
import { termPlans } from '../../../src/requests/rounds/term-plans.ts';
import { allDocs } from '../../support/all-docs.ts';
import { factOf, rowsOf } from '../../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../../support/desk.ts';
import { deliverAll, makeRound } from '../../support/rounds.ts';

const theirs = 'TAS meetings, spring term 2026/27';

async function planOf({ store }: TestDesk): Promise<TermPlan> {
  const [plan] = await allDocs(store, 'term-plan', 'term-plan:');
  assert.ok(plan, 'there is a plan');
  return plan.body;
}

/** A plan that is worked out, with what was told of it. */
async function planned(part = 'hos', input: object = {}, desk?: TestDesk): Promise<{ desk: TestDesk; told: Answer }> {
  const at = desk ?? (await testDesk());
  await at.ask(part, 'plan-term', input, 'n-plan');
  await makeRound(at, 'term-plans');
  const [message] = await deliverAll(at);
  assert.ok(message, 'whoever asked is told');
  return { desk: at, told: message.answer };
}

function buttonOf({ buttons, options = [] }: Answer, title: RegExp): Button {
  const found = [...buttons, ...options].find((one) => title.test(one.title));
  assert.ok(found, `there is a button ${title} among ${buttons.map((one) => one.title)}`);
  return found;
}

/** Accepts everything that is proposed, and books it. */
async function accepted(desk: TestDesk, part = 'hos'): Promise<Answer> {
  const { request, input } = buttonOf(await desk.ask(part, 'term-plan', {}), /^Book (all|it)/);
  return desk.ask(part, request, input, 'n-accept');
}

describe('asking for a term', () => {
  test('is answered at once, and the times follow as a message; a double tap asks once', async () => {
    const desk = await testDesk();
    const answer = await desk.ask('hos', 'plan-term', {}, 'n-1');
    assert.equal(answer.title, theirs);
    assert.equal(answer.lead, 'I am working it out: 7 TAS meetings. A message follows when it is done.');
    assert.deepEqual(await desk.ask('hos', 'plan-term', {}, 'n-1'), answer);
    await Promise.all([makeRound(desk, 'term-plans'), makeRound(desk, 'term-plans')]);
    const told = await deliverAll(desk);
    assert.deepEqual(
      told.map(({ to, answer: { lead } }) => [to, lead]),
      [['p-hos', 'The times are worked out. 7 of 7 TAS meetings have a time. Nothing is booked yet.']],
      'two processes that work it out tell once',
    );
    assert.deepEqual(await allDocs(desk.store, 'meeting', 'meeting:'), []);
    const { rows } = await planOf(desk);
    for (const { time, opens, closes } of rows) assert.ok(time && opens! <= time.date && time.date <= closes!);
    const audits = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'plan-term');
    assert.deepEqual(audits[0]?.body.change, [{ what: 'times for 7 TAS meetings, spring term', after: 'asked for' }]);
  });

  test('says how many are overdue from before the term and lists exactly those; a double tap says so too', async () => {
    const desk = await testDesk();
    const answer = await desk.ask('hos', 'plan-term', {}, 'n-1');
    const note = answer.notes?.find((one) => one.includes('overdue')) ?? '';
    const missed = Number(/^(\d+) more/.exec(note)?.[1]);
    assert.ok(missed > 0, note);
    assert.deepEqual(await desk.ask('hos', 'plan-term', {}, 'n-1'), answer);
    const { request, input } = buttonOf(answer, /^What is overdue$/);
    const list = await desk.ask('hos', request, input);
    assert.equal(list.lead, `${missed} overdue for the whole authority.`);
    const { rows } = await planOf(desk);
    assert.ok(rows.every(({ closes }) => closes === undefined || closes >= '2027-01-04'));
  });

  test('an advisor plans their own caseload and nobody else’s; whoever leads plans all or somebody’s', async () => {
    const desk = await testDesk();
    assert.match((await desk.ask('advisor', 'plan-term', { scope: 'authority' })).lead, /^You can plan the meetings of your own caseload/);
    assert.match((await desk.ask('advisor', 'plan-term', { person: 'p-officer' })).lead, /^You can plan the meetings of your own caseload/);
    const { told } = await planned('advisor', {}, desk);
    assert.equal(told.subtitle, 'your caseload');
    const keys = new Set((await planOf(desk)).rows.map(({ provider }) => provider));
    assert.deepEqual([...keys].sort(), ['900001', '900002']);
    assert.equal((await desk.ask('advisor-two', 'term-plan', {})).title, 'No plan yet', 'another advisor does not see it');
    assert.equal((await desk.ask('senior', 'term-plan', {})).title, theirs, 'whoever leads does');
    const other = await desk.ask('senior', 'plan-term', { person: 'p-officer' }, 'n-officer');
    assert.equal(other.subtitle, 'the caseload of Meera Joshi');
  });

  test('a term that is over, an activity that is no meeting and a caseload with nothing due are said in words', async () => {
    const desk = await testDesk();
    assert.match((await desk.ask('hos', 'plan-term', { half: 'autumn' })).lead, /is over, or its dates are not in Tally/);
    assert.match((await desk.ask('hos', 'plan-term', { activity: 'core-visit' })).lead, /^Tally plans meetings/);
    const none = await desk.ask('hos', 'plan-term', { activity: 'autumn-conversation', person: 'p-officer' });
    assert.match(none.lead, /^No autumn conversations are left|^No Autumn Conversations are left/);
  });

  test('where the solver fails whoever asked is told so, and may ask for the same again', async () => {
    const desk = await testDesk();
    await desk.ask('hos', 'plan-term', { half: 'next-term' }, 'n-1');
    await termPlans.run({ ...(await desk.desk.itself('demo')), planner: undefined });
    const [{ answer } = { answer: undefined }] = await deliverAll(desk);
    assert.equal(answer?.lead, 'The times could not be worked out. Nothing is booked; please ask again.');
    const { request, input } = buttonOf(answer, /^Try again$/);
    assert.match((await desk.ask('hos', request, input, 'n-2')).title, /summer term/);
  });

  test('leave is honoured, and a row that finds no time says who is never free and what would help', async () => {
    const desk = await testDesk();
    const away = { id: 'a1', person: 'p-officer', from: '2027-01-20', until: '2027-03-25', by: 'p-officer', at: desk.time.now };
    await putAll(desk.store, 'demo', [docOf('absence', 'absence:p-officer:a1', away)]);
    const { told } = await planned('hos', {}, desk);
    assert.match(told.lead, /4 of 7 TAS meetings have a time/);
    const rows = rowsOf(told, 'Without a time');
    assert.equal(rows.length, 3);
    assert.equal(rows[0]?.[1], 'Meera Joshi is not free at any time of its window');
    assert.match(rows[2]?.[2] ?? '', /it would fit on .* if Meera Joshi were free then/);
  });

  test('by person it is everybody’s meetings, and whole in a file', async () => {
    const { desk } = await planned();
    const list = await desk.ask('hos', 'term-plan', { by: 'person', person: 'p-officer' });
    assert.deepEqual(
      rowsOf(list, 'Times').map(([who, , , as]) => [who, as]),
      [
        ['Meera Joshi', 'Officer'],
        ['Meera Joshi', 'Officer'],
        ['Meera Joshi', 'Officer'],
      ],
    );
    const file = buttonOf(await desk.ask('hos', 'term-plan', {}), /^Excel$/);
    assert.equal((await desk.ask('hos', file.request, file.input)).file?.request, 'term-plan');
    assert.ok(renderAnswer(list).text.length > 100);
  });
});

describe('changing a plan', () => {
  test('a meeting moves to the week after, at the same time of the same weekday, and nothing else moves', async () => {
    const { desk } = await planned();
    const before = await planOf(desk);
    const row = before.rows.find(({ provider }) => provider === '900001')!;
    const moved = await desk.ask('hos', 'move-in-plan', { provider: '900001', week: 'after' });
    assert.equal(
      moved.lead.slice(0, moved.lead.indexOf(', chaired')),
      'Marlow Bank Primary School is now on Tue 2 Mar 2027, 9 am to 11 am',
    );
    assert.equal(row.time?.date, '2027-02-23');
    const later = await planOf(desk);
    assert.deepEqual(
      later.rows.filter(({ id }) => id !== row.id),
      before.rows.filter(({ id }) => id !== row.id),
    );
    const [audit] = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'move-in-plan');
    assert.match(audit?.body.change?.[0]?.after ?? '', /^Tue 2 Mar 2027, 9 am to 11 am, chaired by person:p-/);
  });

  test('“move it” without a booked meeting leads to the meeting in the plan, with the day that was said', async () => {
    const { desk } = await planned();
    const answer = await desk.ask('hos', 'move-meeting', { provider: '900001', date: '2027-03-09', time: '2pm' });
    const { request, input } = buttonOf(answer, /in the plan of the term$/);
    assert.match((await desk.ask('hos', request, input)).lead, /^Marlow Bank Primary School is now on Tue 9 Mar 2027, 2 pm to 4 pm/);
  });

  test('a time that breaks a rule is refused with the rule, and other times are offered', async () => {
    const { desk } = await planned();
    const plan = await planOf(desk);
    const ask = (input: object) => desk.ask('hos', 'move-in-plan', { provider: '900001', ...input });
    assert.match((await ask({ date: '2027-03-06' })).lead, /^Nothing is changed\. Sat 6 Mar 2027 is no school day/);
    const outside = await ask({ date: '2027-04-13', time: '2pm' });
    assert.match(outside.lead, /^Nothing is changed\. Tue 13 Apr 2027 is outside its window, Mon 4 Jan|Thu 21 Jan/);
    assert.match((await ask({ time: '5pm' })).lead, /^Nothing is changed\. At 5 pm it would not be within 9 am to 4\.30 pm/);
    const cinder = plan.rows.filter(({ provider }) => provider === '900002').at(-1)!;
    const same = await ask({ date: cinder.time!.date, time: cinder.time!.from });
    assert.match(same.lead, /^Nothing is changed\. Priya Nair is at Cinder Lane Primary School on .* by this plan\.$/);
    assert.equal(same.options?.length, 3);
    assert.deepEqual(await planOf(desk), plan);
    const late = buttonOf(outside, /all the same$/);
    assert.match((await desk.ask('hos', late.request, late.input)).lead, /is now on Tue 13 Apr 2027, 2 pm/);
    assert.equal((await planOf(desk)).rows.find(({ provider }) => provider === '900001')?.late, true);
  });

  test('a meeting is left out, is not booked, and is put back', async () => {
    const { desk } = await planned();
    const out = await desk.ask('hos', 'drop-from-plan', { provider: '900001' });
    assert.match(out.lead, /^Marlow Bank Primary School is left out of the plan\. 6 of 6 TAS meetings have a time/);
    await accepted(desk);
    await makeRound(desk, 'term-plans');
    assert.deepEqual(await allDocs(desk.store, 'meeting', 'meeting:2026:900001:'), []);
    const back = await desk.ask('hos', 'move-in-plan', { provider: '900001', date: '2027-03-09', time: '2pm' });
    assert.match(back.lead, /^Marlow Bank Primary School is now on Tue 9 Mar 2027, 2 pm to 4 pm/);
  });
});

describe('accepting a plan', () => {
  test('what was typed is asked back once; what is accepted is booked one by one, and a message says so', async () => {
    const { desk } = await planned();
    const asked = await desk.ask('hos', 'accept-plan', {});
    assert.equal(asked.lead, '7 TAS meetings would be booked, and everybody invited. Book them?');
    const { request, input } = buttonOf(asked, /^Book 7/);
    const [one, other] = await Promise.all([desk.ask('hos', request, input, 'n-1'), desk.ask('hos', request, input, 'n-2')]);
    assert.deepEqual(
      [one.lead, other.lead].filter((lead) => lead.startsWith('I am booking 7 TAS meetings.')).length,
      1,
      'two accepts accept once',
    );
    await Promise.all([makeRound(desk, 'term-plans'), makeRound(desk, 'term-plans')]);
    assert.equal((await allDocs(desk.store, 'meeting', 'meeting:')).length, 7);
    const told = (await deliverAll(desk)).filter(({ answer }) => answer.title === theirs);
    assert.deepEqual(
      told.map(({ to, answer }) => [to, answer.lead, factOf(answer, 'Booked')]),
      [['p-hos', '7 of 7 TAS meetings have a time. 7 are booked.', '7']],
    );
    const audits = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'accept-plan');
    assert.equal(audits.length, 8, 'one of the acceptance and one of each meeting');
    assert.ok(audits.every(({ body }) => body.by === 'p-hos'));
  });

  test('a plan that has changed since it was seen is shown again and not booked', async () => {
    const { desk, told } = await planned();
    const { request, input } = buttonOf(told, /^Book all 7/);
    await desk.ask('senior', 'move-in-plan', { provider: '900001', week: 'after' });
    assert.match((await desk.ask('hos', request, input)).lead, /^Something has changed since you saw it, so that nothing is booked/);
    assert.ok((await planOf(desk)).rows.every(({ state }) => state === 'proposed'));
  });

  test('some of it is accepted: those that were chosen, or one person’s', async () => {
    const { desk } = await planned();
    const form = await desk.ask('hos', 'accept-plan', { choose: true });
    const [field] = form.form!.fields;
    assert.ok(field?.type === 'choices' && field.options.length === 7);
    await desk.ask('hos', 'accept-plan', {
      ...form.form!.input,
      rows: field.options
        .slice(0, 2)
        .map(({ value }) => value)
        .join(','),
    });
    await makeRound(desk, 'term-plans');
    assert.equal((await allDocs(desk.store, 'meeting', 'meeting:')).length, 2);
    const theirRows = await desk.ask('hos', 'accept-plan', { person: 'p-advisor-two' });
    const { request, input } = buttonOf(theirRows, /^Book 1 /);
    await desk.ask('hos', request, input);
    await makeRound(desk, 'term-plans');
    assert.equal((await allDocs(desk.store, 'meeting', 'meeting:2026:900008:')).length, 1);
  });

  test('a row whose time has been taken meanwhile is not booked, and comes back with three others', async () => {
    const { desk } = await planned();
    const row = (await planOf(desk)).rows.find(({ provider }) => provider === '900001')!;
    const away = { id: 'a1', person: 'p-advisor', from: row.time!.date, until: row.time!.date, by: 'p-advisor', at: desk.time.now };
    await putAll(desk.store, 'demo', [docOf('absence', 'absence:p-advisor:a1', away)]);
    await accepted(desk);
    await makeRound(desk, 'term-plans');
    const list = await desk.ask('hos', 'term-plan', {});
    assert.equal(list.lead, '7 of 7 TAS meetings have a time. 6 are booked and 1 could not be booked.');
    const card = await desk.ask('hos', 'move-in-plan', { row: row.id });
    assert.equal(factOf(card, 'Why it was not booked'), 'Somebody who is needed is no longer free then.');
    assert.equal(card.options?.length, 3);
    const [first] = card.options!;
    await desk.ask('hos', first!.request, first!.input);
    await accepted(desk);
    await makeRound(desk, 'term-plans');
    assert.equal((await allDocs(desk.store, 'meeting', 'meeting:')).length, 7);
  });

  test('a meeting that somebody booked otherwise meanwhile is not booked a second time', async () => {
    const { desk } = await planned();
    const row = (await planOf(desk)).rows.find(({ provider }) => provider === '900008')!;
    const booked = {
      provider: '900008',
      activity: 'tas-meeting',
      date: '2027-03-17',
      from: '09:00',
      minutes: 120,
      place: 'provider',
      chair: 'p-hos',
      people: 'p-advisor-two',
    };
    assert.match((await desk.ask('hos', 'book-meeting', booked, 'n-own')).lead, /^Booked for/);
    await accepted(desk);
    await makeRound(desk, 'term-plans');
    assert.equal((await allDocs(desk.store, 'meeting', 'meeting:2026:900008:')).length, 1);
    assert.equal((await planOf(desk)).rows.find(({ id }) => id === row.id)?.state, 'settled');
  });
});
