import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { absenceDocId } from '../../../src/domain/absence.ts';
import { bookedDayDocId } from '../../../src/domain/booked-day.ts';
import { complianceDocId } from '../../../src/domain/compliance.ts';
import type { Role } from '../../../src/domain/person.ts';
import { converse } from '../../../src/language/converse.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../../support/desk.ts';
import { people } from '../../support/desk-people.ts';
import { providers } from '../../support/desk-providers.ts';

const marlow = '900001';
const cinder = '900002';
const minder = 'EY900002';
const factOf = ({ facts = [] }: Answer, label: string) => facts.find((one) => one.label === label)?.value;
const daysOf = ({ options = [] }: Answer) => options.map(({ input }) => String(input.date));
const notesOf = ({ notes = [] }: Answer) => notes.join('\n');

/** Somebody of the desk with other roles or offices than there. */
async function withRole(desk: TestDesk, part: string, ...roles: { role: Role; providers?: string[]; office?: string }[]): Promise<void> {
  const person = people.find(({ key }) => key === `p-${part}`) ?? { key: `p-${part}`, name: part, email: `${part}@ashmere.example` };
  const body = { ...person, roles: roles.map((one) => ({ providers: [], ...one })) };
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${body.key}`, body),
    docOf('revision', 'revision', { revision: `${part}-${JSON.stringify(roles)}` }),
  ]);
}

async function away(desk: TestDesk, part: string, from: string, until: string): Promise<void> {
  const absence = { id: `${from}-${part}`, person: `p-${part}`, from, until, by: `p-${part}`, at: '2027-01-20T09:00:00.000Z' };
  await putAll(desk.store, 'demo', [docOf('absence', absenceDocId(absence), absence)]);
}

async function booked(desk: TestDesk, part: string, date: string, provider: string, from = '09:00', until = '11:00'): Promise<void> {
  const day = { person: `p-${part}`, date, spans: [{ from, until, provider, meeting: `2026:${provider}:m` }] };
  await putAll(desk.store, 'demo', [docOf('day', bookedDayDocId(day), day)]);
}

describe('a TAS that is due', () => {
  test('is answered with which it is, who must be there, and three days in the second half of the term that book it', async () => {
    const answer = await (await testDesk()).ask('advisor', 'schedule-meeting', { provider: marlow });
    assert.equal(answer.card, 'choice');
    assert.match(factOf(answer, 'Which') ?? '', /^Team Around the School meeting 2 of 3: spring term, usually its second half/);
    assert.equal(factOf(answer, 'Chair'), 'Daniel Frost, Head of Service');
    assert.equal(
      factOf(answer, 'Must be there'),
      'Priya Nair (School Improvement Advisor), Ruth Calloway (headteacher), Sheila Marsh (chair of governors)',
    );
    assert.deepEqual(daysOf(answer), ['2027-02-22', '2027-03-01', '2027-03-08']);
    assert.deepEqual(answer.options?.[0], {
      title: 'Mon 22 Feb 2027, 9.30 am to 11.30 am',
      detail: 'Nothing is in the way; not known of Ruth Calloway and Sheila Marsh; in the second half of the term',
      request: 'book-meeting',
      input: {
        provider: marlow,
        activity: 'tas-meeting',
        place: 'provider',
        chair: 'p-hos',
        people: 'p-advisor,p-head,p-chair',
        date: '2027-02-22',
        from: '09:30',
      },
    });
    assert.match(notesOf(answer), /does not see the calendars of Ruth Calloway and Sheila Marsh/);
    assert.match(answer.sources.join(), /Annex 4/);
  });

  test('has more times on request, each page three further days, and back', async () => {
    const desk = await testDesk();
    const first = await desk.ask('advisor', 'schedule-meeting', { provider: marlow });
    const next = first.page?.next;
    assert.ok(next);
    const second = await desk.ask('advisor', next.request, next.input);
    assert.deepEqual(daysOf(second), ['2027-03-15', '2027-03-22', '2027-02-23']);
    const back = second.page?.previous;
    assert.ok(back);
    assert.deepEqual(daysOf(await desk.ask('advisor', back.request, back.input)), daysOf(first));
  });

  test('honours leave and what is booked, and says where an officer is that day and how far', async () => {
    const desk = await testDesk();
    const at = { [marlow]: { easting: 352000, northing: 512000 }, [cinder]: { easting: 353200, northing: 513600 } };
    await putAll(
      desk.store,
      'demo',
      providers
        .filter(({ key }) => key in at)
        .map((one) => docOf('provider', `provider:${one.key}`, { ...one, ...at[one.key as keyof typeof at] })),
    );
    await putAll(desk.store, 'demo', [docOf('revision', 'revision', { revision: 'places' })]);
    await away(desk, 'advisor', '2027-02-22', '2027-02-26');
    await booked(desk, 'advisor', '2027-03-03', cinder);
    const answer = await desk.ask('advisor', 'schedule-meeting', { provider: marlow });
    assert.deepEqual(daysOf(answer), ['2027-03-03', '2027-03-01', '2027-03-08']);
    assert.match(answer.options?.[0]?.title ?? '', /^Wed 3 Mar 2027, 1 pm/, 'dinner is no time to meet, and before it there is a visit');
    assert.match(answer.options?.[0]?.detail ?? '', /on the same day as Cinder Lane Primary School, 2 km away \(Priya Nair\)$/);
  });

  test('is found in the days that are asked for, and is then the one that falls in them', async () => {
    const desk = await testDesk();
    const asked = (more: object) => desk.ask('advisor', 'schedule-meeting', { provider: cinder, ...more });
    const second = await asked({ half: 'second-half' });
    assert.match(factOf(second, 'Which') ?? '', /4 of 6: Spring 2/);
    assert.equal(factOf(second, 'Looked at'), 'Mon 22 Feb 2027 to Thu 25 Mar 2027');
    assert.deepEqual(daysOf(await asked({ start: '2027-02-09', until: '2027-02-10', part: 'afternoon' })), [
      '2027-02-09',
      '2027-02-10',
      '2027-02-09',
    ]);
    assert.equal(factOf(await asked({ half: 'month-6' }), 'Looked at'), 'Tue 1 Jun 2027 to Wed 30 Jun 2027');
    for (const wrong of [
      { start: '2027-01-04' },
      { start: '2027-03-01', until: '2027-02-01' },
      { until: 'soon' },
      { half: 'spring-1', start: 'x' },
    ]) {
      const form = await asked(wrong);
      assert.equal(form.card, 'form', JSON.stringify(wrong));
      assert.match(form.lead, /^No times yet\. /);
    }
  });

  test('for a child minder is online in the evening first, and by day where that is chosen', async () => {
    const desk = await testDesk();
    const answer = await desk.ask('officer', 'schedule-meeting', { provider: minder });
    assert.match(answer.options?.[0]?.title ?? '', /6 pm to 8 pm$/);
    assert.equal(answer.options?.[0]?.input.place, 'online');
    assert.match(notesOf(answer), /Evenings come first, because a child minder/);
    assert.match(notesOf(answer), /Its window closed on Fri 18 Dec 2026: it is overdue\./);
    assert.match(notesOf(answer), /Tally knows no setting owner or setting manager of Pat Fenn: an administrator can add one\./);
    const byDay = await desk.ask('officer', 'schedule-meeting', { provider: minder, part: 'day', where: 'provider' });
    assert.match(byDay.options?.[0]?.title ?? '', /9\.30 am/);
    assert.equal(byDay.options?.[0]?.input.place, 'provider');
  });

  test('is not for a closed school, not while support is paused, and not what is no meeting or not the provider’s', async () => {
    const desk = await testDesk();
    assert.match((await desk.ask('advisor', 'schedule-meeting', { provider: '900031' })).lead, /^No meeting can be scheduled/);
    const visit = await desk.ask('advisor', 'schedule-meeting', { provider: cinder, activity: 'core-visit' });
    assert.match(visit.lead, /Core Visit is none/);
    assert.deepEqual(
      visit.buttons.map(({ title }) => title),
      ['Schedule Autumn Conversation', 'Schedule Team Around the School meeting', 'What is due'],
    );
    const none = await desk.ask('advisor-two', 'schedule-meeting', { provider: '900007' });
    assert.equal(none.lead, 'The strategy gives St Bride’s Primary School no TAS meetings in category AS.');
    const all = none.buttons.find(({ title }) => title === 'Schedule one all the same');
    assert.ok(all);
    const besides = await desk.ask('advisor-two', all.request, all.input);
    assert.equal(besides.options?.length, 3);
    assert.match(notesOf(besides), /this one is besides what it gets/);
    await desk.ask('advisor', 'pause-support', { provider: marlow, start: '2027-01-20', until: '2027-02-26', reason: 'building works' });
    const paused = await desk.ask('advisor', 'schedule-meeting', { provider: marlow });
    assert.match(paused.lead, /^No meeting is scheduled while support is paused\./);
    const [after] = paused.buttons;
    assert.equal(after?.title, 'Times from Sat 27 Feb 2027');
    assert.equal(daysOf(await desk.ask('advisor', after!.request, after!.input))[0], '2027-03-01');
    await desk.ask('advisor', 'pause-support', { provider: cinder, start: '2027-01-28', until: '2027-02-05', reason: 'a fire' }, 'p2');
    const around = await desk.ask('advisor', 'schedule-meeting', { provider: cinder, start: '2027-01-27' });
    assert.deepEqual(daysOf(around), ['2027-01-27', '2027-02-08', '2027-02-09'], 'nothing within a pause that is to come');
  });

  test('of another authority’s strategy goes the same way', async () => {
    const desk = await testDesk({ pack: 'warwickshire-2013' });
    const found = await Promise.all(
      providers.filter(({ status }) => status === 'open').map(({ key }) => desk.ask('manager', 'schedule-meeting', { provider: key })),
    );
    const meeting = found.find(({ title }) => /Review/.test(title) && /Intervention/.test(title));
    assert.ok(meeting?.options?.length === 3);
    assert.equal(factOf(meeting, 'Chair'), 'Anita Rowe, Service Manager');
    assert.match(factOf(meeting, 'Must be there') ?? '', /attached LA officer/);
  });
});

describe('where there is no time', () => {
  test('it says who is not free and never why, what would help, and where to look next', async () => {
    const desk = await testDesk();
    await away(desk, 'advisor', '2027-01-20', '2027-03-25');
    const answer = await desk.ask('manager', 'schedule-meeting', { provider: marlow });
    assert.equal(answer.card, 'answer');
    assert.match(
      answer.lead,
      /^At no time on the 41 school days in .* is everybody free who must be there\. .*without Priya Nair there would be \d+ times/,
    );
    assert.doesNotMatch(JSON.stringify(answer), /leave|absen|away|holiday/i);
    const later = answer.buttons.find(({ title }) => title === 'Look at the weeks after');
    assert.ok(later);
    assert.equal(daysOf(await desk.ask('manager', later.request, later.input))[0], '2027-04-12');
  });

  test('another who may chair takes the place of one who is away', async () => {
    const desk = await testDesk();
    await away(desk, 'hos', '2027-01-20', '2027-03-25');
    assert.equal(
      factOf(await desk.ask('advisor', 'schedule-meeting', { provider: marlow }), 'Chair'),
      'Grace Oyelaran, School Improvement Senior Advisor',
    );
  });
});

describe('who sits on it', () => {
  test('an office that somebody holds expressly is theirs alone, and nobody with another office of the role is taken for it', async () => {
    const desk = await testDesk();
    await withRole(desk, 'senior', { role: 'senior-advisor', office: 'Senior Adviser for Early Years' });
    const chairs = async (provider: string) => {
      const form = await desk.ask('manager', 'schedule-meeting', { provider, change: 'yes' });
      const field = form.form?.fields.find(({ id }) => id === 'chair');
      return field?.type === 'choice' ? field.options.map(({ label }) => label) : [];
    };
    assert.deepEqual(await chairs(marlow), ['Daniel Frost, Head of Service']);
    assert.deepEqual(await chairs(minder), ['Grace Oyelaran, Senior Adviser for Early Years']);
    await withRole(desk, 'second', { role: 'senior-advisor' });
    assert.deepEqual(await chairs(minder), ['Grace Oyelaran, Senior Adviser for Early Years']);
    assert.deepEqual(await chairs(marlow), ['Daniel Frost, Head of Service', 'second, School Improvement Senior Advisor']);
  });

  test('a chair who is linked to the school is warned of for a TAS, and refused for an Autumn Conversation', async () => {
    const desk = await testDesk();
    await withRole(desk, 'senior', { role: 'senior-advisor' }, { role: 'advisor', providers: [marlow] });
    const asked = (activity: string) =>
      desk.ask('manager', 'schedule-meeting', { provider: marlow, activity, chair: 'p-senior', start: '2027-03-01', until: '2027-03-31' });
    const tas = await asked('tas-meeting');
    assert.equal(tas.options?.[0]?.input.chair, 'p-senior');
    assert.match(notesOf(tas), /Grace Oyelaran is its advisor: somebody who is not linked to it may be better/);
    const conversation = await asked('autumn-conversation');
    assert.equal(conversation.options?.[0]?.input.chair, 'p-hos');
    assert.match(notesOf(conversation), /Grace Oyelaran cannot chair it: they are its advisor\./);
  });

  test('whoever covers for its officer comes in their place, and the officer is asked as well', async () => {
    const desk = await testDesk();
    await desk.ask('senior', 'cover', { person: 'p-advisor', by: 'p-advisor-two', until: '2027-03-31' });
    const answer = await desk.ask('advisor-two', 'schedule-meeting', { provider: marlow });
    assert.match(factOf(answer, 'Must be there') ?? '', /^Tom Ashdown \(School Improvement Advisor, covers for Priya Nair\)/);
    assert.match(factOf(answer, 'Asked as well') ?? '', /^Priya Nair/);
  });

  test('other teams are asked only under an agreement, and those come first for whom the dashboard speaks', async () => {
    const desk = await testDesk();
    const kept = { value: -1_234_500, asOf: '2026-12-31', by: 'p-finance', at: '2027-01-04T09:00:00.000Z' };
    await putAll(desk.store, 'demo', [docOf('compliance', complianceDocId(marlow), { provider: marlow, values: { budget: kept } })]);
    const asked = (more: object = {}) => desk.ask('advisor', 'schedule-meeting', { provider: marlow, ...more });
    const without = await asked({ wider: 'p-finance' });
    assert.match(notesOf(without), /There is no information sharing agreement yet/);
    assert.doesNotMatch(JSON.stringify(without), /Paul Ince|12,345/);
    assert.ok(!String(without.options?.[0]?.input.people).includes('p-finance'));
    assert.ok(without.buttons.some(({ request }) => request === 'record-agreement'));

    await desk.ask('advisor', 'record-agreement', { provider: marlow, office: 'headteacher' });
    const agreed = await asked();
    assert.match(notesOf(agreed), /Paul Ince \(finance team\) may be useful\. Budget: in deficit/);
    const too = agreed.buttons.find(({ title }) => title === 'Ask them too');
    assert.ok(too);
    const asWell = await desk.ask('advisor', too.request, too.input);
    assert.match(factOf(asWell, 'Asked as well') ?? '', /Paul Ince \(finance team\)/);
    assert.ok(String(asWell.options?.[0]?.input.people).split(',').includes('p-finance'));
    const form = await asked({ change: 'yes' });
    const field = form.form?.fields.find(({ id }) => id === 'wider');
    assert.ok(field?.type === 'choices' && field.options[0]?.value === 'p-finance' && field.options.length === 5);
  });
});

describe('a time of day that was asked for', () => {
  const on = { provider: marlow, activity: 'tas-meeting', start: '2027-03-09', until: '2027-03-09' };
  test('comes first, also where meetings do not usually begin then', async () => {
    const desk = await testDesk();
    for (const [time, from] of [
      ['2pm', '14:00'],
      ['half past', undefined],
      ['14:15', '14:15'],
    ] as const) {
      const answer = await desk.ask('advisor', 'schedule-meeting', { ...on, time });
      if (from) assert.deepEqual([answer.options?.[0]?.input.date, answer.options?.[0]?.input.from], ['2027-03-09', from]);
      else assert.equal(answer.card, 'choice');
    }
  });

  test('that cannot be had is said so, with others of the day', async () => {
    const desk = await testDesk();
    await booked(desk, 'advisor', '2027-03-09', cinder, '14:00', '16:00');
    const answer = await desk.ask('advisor', 'schedule-meeting', { ...on, time: '2pm' });
    assert.match(answer.lead, /^2 pm does not fit everybody\. /);
    assert.ok(answer.options?.every(({ input }) => input.from !== '14:00'));
    assert.match((await desk.ask('advisor', 'schedule-meeting', { ...on, time: '11pm' })).lead, /^11 pm does not fit everybody\. /);
  });

  test('is heard in a message', async () => {
    const desk = await testDesk();
    const answer = await converse('book the TAS at Marlow Bank Primary on 9 March at 2pm', await desk.as('advisor'));
    assert.equal(answer.options?.[0]?.title, 'Tue 9 Mar 2027, 2 pm to 4 pm');
  });
});
