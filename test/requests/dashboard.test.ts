import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Documents, Kind } from '../../src/domain/documents.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { dashboardConcerns } from '../../src/requests/compliance/dashboard-concerns.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';

const budget = { provider: '900002', 'f-budget': 'Deficit £12,345.00', 'f-audit-date': '2014-12-01', 'f-dpo': 'yes' };

/** The rows of an answer's tables, each as one line. */
const rows = (answer: Answer) => (answer.tables ?? []).flatMap(({ rows: all }) => all.map(({ cells }) => cells.join(' | ')));

async function bodies<K extends Kind>({ store }: TestDesk, kind: K): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  for await (const { body } of store.list('demo', kind, '')) found.push(body);
  return found;
}

test('a team’s form shows what is kept, saves what is typed with a change each and the audit, and a second press changes nothing', async () => {
  const desk = await testDesk();
  const form = await desk.ask('finance', 'set-dashboard', { provider: '900002' });
  assert.deepEqual(
    form.form?.fields.map(({ label }) => label),
    [
      'Budget',
      'Deficit or surplus meeting',
      'Deficit or surplus in percent',
      'Last audit',
      'Data protection officer named',
      'Business or site manager trained',
      'True on',
      'What I have not changed',
    ],
  );
  const saved = await desk.ask('finance', 'set-dashboard', budget, 'press-1');
  assert.equal(saved.lead, 'Saved: 3 points are changed.');
  assert.deepEqual(await desk.ask('finance', 'set-dashboard', budget, 'press-1'), saved);
  assert.equal((await desk.ask('finance', 'set-dashboard', budget, 'press-2')).lead, 'Nothing has changed: the dashboard says so already.');
  assert.equal((await bodies(desk, 'compliance-change')).length, 3);
  const audits = (await bodies(desk, 'audit')).filter(({ request }) => request === 'set-dashboard');
  assert.deepEqual(
    audits.map(({ by, provider }) => [by, provider]),
    [['p-finance', '900002']],
  );
  assert.deepEqual(audits[0]?.change?.[0], { what: 'dashboard: Budget', after: '−£12,345' });
  const again = await desk.ask('finance', 'set-dashboard', { provider: '900002' });
  assert.equal(again.form?.fields[0]?.value, '-12345.00');
});

test('a point stands with a word for its colour, is out of date when nobody confirms it, and confirming is no change', async () => {
  const desk = await testDesk();
  await desk.ask('finance', 'set-dashboard', budget);
  const stands = async () => rows(await desk.ask('advisor', 'dashboard', { provider: '900002' })).find((row) => row.startsWith('Budget'));
  assert.equal(await stands(), 'Budget | −£12,345 | Red: in deficit, as of Wed 20 Jan 2027');
  desk.time.today = '2027-07-21';
  desk.time.now = '2027-07-21T10:00:00.000Z';
  assert.equal(await stands(), 'Budget | −£12,345 | Red: in deficit, as of Wed 20 Jan 2027 – out of date');
  const confirmed = await desk.ask('finance', 'set-dashboard', { ...budget, others: 'confirm' });
  assert.equal(confirmed.lead, 'Saved: 3 confirmed.');
  assert.equal(await stands(), 'Budget | −£12,345 | Red: in deficit, as of Wed 21 Jul 2027');
  assert.equal((await desk.ask('advisor', 'dashboard-changes', { provider: '900002', since: '2027-07-01' })).tables?.length, 0);
});

test('what does not fit is said under its field and nothing of the form is saved', async () => {
  const desk = await testDesk();
  const typed = { provider: '900002', 'f-budget': 'lots', 'f-dpo': 'yes', 'f-audit-date': '2027-02-01', asOf: '2027-01-21' };
  const form = await desk.ask('finance', 'set-dashboard', typed);
  assert.deepEqual(
    form.form?.fields.flatMap(({ id, error }) => (error ? [`${id}: ${error}`] : [])),
    [
      'f-budget: “lots” is not an amount of money. Write it as 10000 or -12,345.50.',
      'f-audit-date: “2027-02-01” is still to come.',
      'asOf: Thu 21 Jan 2027 is still to come.',
    ],
  );
  assert.deepEqual(await bodies(desk, 'compliance'), []);
  assert.equal((await desk.ask('finance', 'set-dashboard', { provider: '900002', budget: '1' })).title, 'That did not fit together');
});

test('what a colleague saved since the form was opened is shown before it is overwritten', async () => {
  const desk = await testDesk();
  const { form } = await desk.ask('finance', 'set-dashboard', { provider: '900002' });
  await desk.ask('finance', 'set-dashboard', { provider: '900002', 'f-budget': '500' });
  const mine = { ...form?.input, 'f-budget': '900' };
  const shown = await desk.ask('finance', 'set-dashboard', mine);
  assert.match(shown.form?.fields[0]?.error ?? '', /changed this to £500 meanwhile/);
  assert.equal(
    (await desk.ask('finance', 'set-dashboard', { ...shown.form?.input, 'f-budget': '900' })).lead,
    'Saved: 1 point is changed.',
  );
});

test('each team sets its own points alone, school improvement its own, and leaders, managers and officers none', async () => {
  const { ask } = await testDesk();
  const ids = async (part: string) =>
    (await ask(part, 'set-dashboard', { provider: '900002' })).form?.fields.map(({ id }) => id).filter((id) => id.startsWith('f-')) ?? [];
  assert.deepEqual(await ids('hr'), ['f-suspensions']);
  assert.deepEqual(await ids('advisor'), ['f-parent-view', 'f-website-compliant']);
  for (const part of ['manager', 'officer']) assert.deepEqual(await ids(part), [], part);
  assert.match((await ask('manager', 'set-dashboard', { provider: '900002' })).lead, /kept by these teams/);
  assert.equal((await ask('head-two', 'set-dashboard', { provider: '900002' })).title, 'Not part of your role');
  const sent = await ask('hr', 'set-dashboard', { provider: '900002', team: 'finance', 'f-budget': '1' });
  assert.equal(sent.card, 'form', 'another team’s field is not saved');
  assert.equal((await ask('advisor', 'dashboard', { provider: '900002', field: 'budget' })).lead, 'Budget: nothing is kept of it yet.');
});

test('leaders see their own school whole, without who of the authority set it; Ofsted’s three points come from the inspection', async () => {
  const desk = await testDesk();
  await desk.ask('finance', 'set-dashboard', { ...budget, provider: '900001' });
  const seen = await desk.ask('head', 'dashboard', { provider: '900001' });
  assert.match(
    seen.lead,
    /^Marlow Bank Primary School: of 24 points, 2 red and 19 not kept yet\. Nothing has changed since .*; 3 points were given for the first time\.$/,
  );
  assert.ok(rows(seen).includes('Ofsted rating | Good | Green: judged good or outstanding'), rows(seen).join('\n'));
  const all = await desk.ask('head', 'dashboard-changes', { provider: '900001' });
  assert.ok(rows(all).some((row) => row.endsWith('Budget | – | −£12,345 | Finance')));
  assert.deepEqual(
    seen.buttons.filter(({ request }) => request === 'set-dashboard'),
    [],
  );
});

test('changes are told since the last TAS meeting, latest first', async () => {
  const desk = await testDesk();
  const at = async (day: string, value: string) => {
    desk.time.today = day;
    desk.time.now = `${day}T10:00:00.000Z`;
    await desk.ask('finance', 'set-dashboard', { provider: '900002', 'f-budget': value });
  };
  await at('2026-09-10', '1000');
  await desk.ask('advisor', 'log-days', { provider: '900002', activity: 'tas-meeting', days: 2, date: '2026-09-10', part: 'visit' });
  await at('2027-01-11', '-50');
  await at('2027-01-12', '-60');
  const held = await desk.ask('advisor', 'log-days', {
    provider: '900002',
    activity: 'tas-meeting',
    days: 2,
    date: '2026-12-03',
    part: 'visit',
  });
  assert.notEqual(held.card, 'form', held.lead);
  const told = await desk.ask('advisor', 'dashboard-changes', { provider: '900002' });
  assert.match(told.lead, /2 changes on the compliance dashboard since the Team Around the School meeting on Thu 3 Dec 2026\.$/);
  assert.deepEqual(rows(told), [
    'Tue 12 Jan 2027 | Budget | −£50 | −£60 | Paul Ince',
    'Mon 11 Jan 2027 | Budget | £1,000 | −£50 | Paul Ince',
  ]);
});

test('a team’s columns over all schools are narrowed to what is red or not kept, and are wide in a file', async () => {
  const desk = await testDesk();
  await desk.ask('finance', 'set-dashboard', budget);
  const red = await desk.ask('senior', 'team-dashboard', { team: 'finance', stands: 'red' });
  assert.equal(red.lead, '1 school of 7 is red.');
  assert.match(rows(red)[0] ?? '', /^Cinder Lane Primary School \| Budget −£12,345 \(red: in deficit\); Last audit Mon 1 Dec 2014/);
  assert.equal(
    (await desk.ask('finance', 'team-dashboard', { field: 'budget', stands: 'missing' })).lead,
    '6 schools of 7 are without a value on “Budget”.',
  );
  assert.equal((await desk.ask('manager', 'team-dashboard', {})).options?.length, 6, 'who keeps nothing is asked whose columns');
  const context = { ...(await desk.as('finance')), whole: true };
  const { perform } = await import('../../src/requests/perform.ts');
  const [table] = (await perform(context, 'team-dashboard', {})).tables ?? [];
  assert.deepEqual(table?.columns.slice(0, 4), ['URN', 'School', 'Budget', 'Budget: how it stands']);
  assert.equal(table?.rows.length, 7);
});

test('an academy has a dashboard from when something is kept of it, a nursery never', async () => {
  const { ask } = await testDesk();
  assert.match((await ask('advisor', 'dashboard', { provider: '900004' })).lead, /has no compliance dashboard\. It may be given one/);
  assert.match(
    (await ask('owner', 'dashboard', { provider: 'EY900001' })).lead,
    /is for LA-maintained schools, and can be made available to academies/,
  );
  assert.match((await ask('finance', 'set-dashboard', { provider: '900004', 'f-dpo': 'yes' })).lead, /^Saved/);
  assert.match((await ask('advisor', 'dashboard', { provider: '900004' })).lead, /of 24 points/);
  assert.equal((await ask('finance', 'team-dashboard', {})).lead.split(' ')[0], '8');
});

test('a strategy without a dashboard says so to everybody', async () => {
  const { ask, as } = await testDesk({ pack: 'warwickshire-2013' });
  for (const request of ['dashboard', 'dashboard-changes', 'set-dashboard', 'team-dashboard'])
    assert.match(
      (await ask('advisor', request, request === 'team-dashboard' ? {} : { provider: '900002' })).lead,
      /has no compliance dashboard\.$/,
    );
  assert.match((await ask('finance', 'team-dashboard', {})).lead, /has no compliance dashboard\.$/);
  const context = await as('advisor');
  assert.deepEqual(await dashboardConcerns(context, context.directory.get('900002')!), []);
});

test('the concerns of a school are its red and amber points in words, in the pack’s order', async () => {
  const desk = await testDesk();
  await desk.ask('facilities', 'set-dashboard', { provider: '900002', 'f-continuity-plans': 'no', 'f-fire-return': 'yes' });
  await desk.ask('finance', 'set-dashboard', budget);
  const context = await desk.as('advisor');
  assert.deepEqual(await dashboardConcerns(context, context.directory.get('900002')!), [
    { field: 'budget', label: 'Budget', rag: 'red', says: 'in deficit: −£12,345, as of Wed 20 Jan 2027' },
    {
      field: 'audit-date',
      label: 'Last audit',
      rag: 'red',
      says: 'audited more than four years ago: Mon 1 Dec 2014, as of Wed 20 Jan 2027',
    },
    {
      field: 'continuity-plans',
      label: 'Continuity plans in place',
      rag: 'amber',
      says: 'no continuity plan is in place, as of Wed 20 Jan 2027',
    },
  ]);
});
