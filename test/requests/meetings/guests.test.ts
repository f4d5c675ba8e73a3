import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementDocId } from '../../../src/domain/sharing-agreement.ts';
import { fileOf } from '../../../src/files/file-of.ts';
import { converse } from '../../../src/language/converse.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { perform } from '../../../src/requests/perform.ts';
import { erasePerson } from '../../../src/terminal/person/erase-person.ts';
import { allDocs } from '../../support/all-docs.ts';
import { factOf, rowsOf } from '../../support/answer-words.ts';
import { eventIn } from '../../support/calendar-files.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { emailOf } from '../../support/desk-people.ts';
import { bookTas, daysOf, openChat, theMeeting } from '../../support/meetings.ts';
import { makeRound, moveTo, outboxOf } from '../../support/rounds.ts';

/** Marlow Bank has agreed to the sharing of information, and the finance team is asked to its TAS. */
async function deskWithGuest() {
  const desk = await testDesk();
  const agreement = {
    id: 's-1',
    from: '2026-09-01',
    office: 'headteacher' as const,
    by: 'p-advisor',
    provider: '900001',
    at: '2026-09-01T09:00:00.000Z',
  };
  await putAll(desk.store, 'demo', [docOf('agreement', agreementDocId('900001', 's-1'), agreement)]);
  const { ref } = await bookTas(desk, { people: 'p-advisor,p-head,p-chair,p-finance' });
  return { desk, ref };
}

test('a partner team that is asked sees the meeting and who comes, answers it, and sees nothing else of the school', async () => {
  const { desk, ref } = await deskWithGuest();
  const told = await desk.ask('finance', 'meeting-invitation', { meeting: ref, sequence: 0 });
  assert.equal(
    told.lead,
    'Priya Nair asks you to come to this meeting on Tue 2 Mar 2027, 2 pm to 4 pm, at Marlow Bank Primary School. You are asked because of this: the budget, an audit or a deficit.',
  );
  assert.deepEqual(rowsOf(told)[0], ['Grace Oyelaran', 'School Improvement Senior Advisor, chair'], 'no answers of others');
  assert.deepEqual(
    told.event?.attendees.map(({ email }) => email),
    ['senior', 'finance'].map(emailOf),
    'nobody’s address who is not of the authority',
  );
  assert.match(told.event?.title ?? '', /Marlow Bank/);
  await desk.ask('finance', 'answer-invitation', { meeting: ref, answer: 'tentative' });
  assert.equal((await theMeeting(desk.store)).attendees.find(({ person }) => person === 'p-finance')?.answer?.is, 'tentative');
  assert.deepEqual(
    rowsOf(await desk.ask('finance', 'meetings', {})).map(([when, , at]) => [when, at]),
    [['Tue 2 Mar 2027, 2 pm', 'Marlow Bank Primary School']],
  );
  assert.equal((await desk.ask('finance', 'meetings', { provider: '900001' })).refused, 'unseen');
  assert.equal((await desk.ask('hr', 'meeting', { meeting: ref })).refused, 'unseen');
  assert.deepEqual(rowsOf(await desk.ask('hr', 'meetings', {})), []);
});

test('the calendar file of a card is the asker’s own, and nobody else has one', async () => {
  const { desk, ref } = await deskWithGuest();
  const fileFor = async (part: string) =>
    fileOf(perform, await desk.as(part), { request: 'meeting', input: { meeting: ref }, format: 'ics' });
  const made = await fileFor('finance');
  assert.ok('bytes' in made);
  assert.match(made.name, /^Team Around the School meeting Marlow Bank Primary School\.ics$/);
  assert.equal(eventIn(made.bytes.toString()).attendees.length, 2);
  assert.ok(!('bytes' in (await fileFor('hr'))));
});

test('an answer is kept once; a word with declining; and of a head who declines the advisor and the chair hear', async () => {
  const { desk, ref } = await deskWithGuest();
  const answer = (input: object) => desk.ask('head', 'answer-invitation', { meeting: ref, ...input });
  assert.equal((await answer({ answer: 'accepted' })).lead, 'Thank you: you are expected.');
  await answer({ answer: 'accepted' });
  assert.equal((await answer({ answer: 'declined' })).card, 'form');
  await answer({ answer: 'declined', asked: 'yes', word: 'At a funeral.' });
  assert.deepEqual(await daysOf(desk.store, 'p-head'), []);
  const audits = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'answer-invitation');
  assert.equal(audits.length, 2);
  assert.ok(!JSON.stringify(audits).includes('funeral'));
  const news = (await outboxOf(desk.store)).filter(({ input }) => input.declined === 'p-head');
  assert.deepEqual(news.map(({ as }) => as).toSorted(), ['p-advisor', 'p-senior']);
  const told = await desk.ask('senior', 'meeting', { meeting: ref, declined: 'p-head' });
  assert.match(told.lead, /^Ruth Calloway \(headteacher\) cannot come\. They write: “At a funeral\.”/);
  assert.ok(
    !JSON.stringify(await desk.ask('chair', 'meeting', { meeting: ref })).includes('funeral'),
    'their word is for whoever arranges it',
  );
  await answer({ answer: 'accepted' });
  assert.deepEqual(await daysOf(desk.store, 'p-head'), ['2027-03-02 14:00-16:00']);
});

test('an invitation is answered in words as well, and only by who is asked', async () => {
  const { desk } = await deskWithGuest();
  const say = async (part: string, said: string) => converse(said, await desk.as(part));
  const answered = async (person: string) => (await theMeeting(desk.store)).attendees.find((one) => one.person === person)?.answer?.is;
  assert.equal((await say('head', 'yes I can make the TAS, please accept')).lead, 'Thank you: you are expected.');
  assert.equal(await answered('p-head'), 'accepted');
  const declined = await say('head', 'Sorry, I won’t be able to attend the TAS. Please decline');
  assert.equal(declined.card, 'form');
  assert.deepEqual(declined.form?.input.answer, 'declined');
  assert.equal(await answered('p-head'), 'accepted', 'nothing is declined before the form is sent');
  const open = await desk.ask('head', 'answer-invitation', {});
  assert.ok(open.buttons.some(({ request, input }) => request === 'answer-invitation' && input.answer === 'declined'));
  const other = await desk.ask('advisor-two', 'answer-invitation', { provider: '900001', activity: 'tas-meeting', answer: 'accepted' });
  assert.equal(other.refused, 'unseen');
  assert.equal(await answered('p-advisor-two'), undefined);
});

test('everybody is reminded two school days before and on the morning, but who has declined or wants none, and once', async () => {
  const { desk, ref } = await deskWithGuest();
  await openChat(desk, 'p-head');
  await desk.ask('chair', 'answer-invitation', { meeting: ref, answer: 'declined', asked: 'yes' });
  await desk.ask('senior', 'my-settings', { told: 'reminders', turn: 'off' });
  const reminded = async () =>
    (await outboxOf(desk.store)).filter(({ input }) => input.remind).map(({ as, input }) => `${as} ${input.remind}`);
  for (const instant of ['2027-02-25T09:00:00.000Z', '2027-02-26T07:50:00.000Z']) {
    moveTo(desk, instant);
    await makeRound(desk, 'meeting-reminders');
    assert.deepEqual(await reminded(), [], instant);
  }
  for (const instant of ['2027-02-26T08:05:00.000Z', '2027-02-26T09:00:00.000Z']) {
    moveTo(desk, instant);
    await makeRound(desk, 'meeting-reminders');
  }
  assert.deepEqual(
    await reminded(),
    ['p-advisor', 'p-finance', 'p-head'].map((person) => `${person} 2027-02-26`),
  );
  moveTo(desk, '2027-03-02T08:05:00.000Z');
  await makeRound(desk, 'meeting-reminders');
  assert.equal((await reminded()).length, 6);
  assert.match((await desk.ask('head', 'meeting', { meeting: ref, remind: '2027-03-02' })).title, /^Today: /);
});

test('the next TAS says when it is booked and opens it; what is due, the overview and a week say its time and open it', async () => {
  const { desk, ref } = await deskWithGuest();
  const next = await desk.ask('head', 'next-tas', { provider: '900001' });
  assert.equal(factOf(next, 'Booked'), 'Tue 2 Mar 2027, 2 pm to 4 pm');
  assert.deepEqual(next.buttons.find(({ title }) => title === 'The meeting')?.input, { meeting: ref });
  const [when, opens] = ['Tue 2 Mar 2027, 2 pm to 4 pm', { request: 'meeting', input: { meeting: ref } }];
  const rowWith = ({ tables = [] }: Answer, time: string) => tables.flatMap(({ rows }) => rows).find(({ cells }) => cells.includes(time));
  const overview = await desk.ask('head', 'provider-overview', { provider: '900001' });
  assert.equal(factOf(overview, 'Booked'), `Team Around the School meeting, ${when}`);
  assert.deepEqual(overview.buttons.find(({ title }) => title === 'The meeting')?.input, { meeting: ref });
  moveTo(desk, '2027-03-01T09:00:00.000Z');
  for (const asked of [{ provider: '900001' }, { person: 'me' }]) {
    const row = rowWith(await desk.ask('advisor', 'due', asked), `booked ${when}`);
    assert.deepEqual({ request: row?.open?.request, input: row?.open?.input }, opens);
  }
  const week = await desk.ask('advisor', 'my-week', {});
  assert.match(week.lead, /^1 meeting planned this week/);
  const planned = rowWith(week, when);
  assert.deepEqual({ request: planned?.open?.request, input: planned?.open?.input }, opens);
  await desk.ask('advisor', 'cancel-meeting', { meeting: ref, reason: 'The boiler has burst.' }, 'n-off');
  assert.equal(factOf(await desk.ask('head', 'provider-overview', { provider: '900001' }), 'Booked'), undefined);
});

test('somebody who is erased leaves no name in a meeting: the others see that somebody was asked who has left', async () => {
  const { desk, ref } = await deskWithGuest();
  await desk.ask('head', 'answer-invitation', { meeting: ref, answer: 'tentative', asked: 'yes', word: 'Paul Ince knows why.' });
  await erasePerson({ store: desk.store, authority: 'demo', now: desk.time.now }, emailOf('finance'));
  const shown = await desk.ask('advisor', 'meeting', { meeting: ref });
  assert.ok(rowsOf(shown).some(([name]) => name === 'somebody who has left'));
  assert.ok(!JSON.stringify(await allDocs(desk.store, 'meeting', '')).includes('Paul Ince'));
  assert.deepEqual(await daysOf(desk.store, 'p-finance'), []);
});
