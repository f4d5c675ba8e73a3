import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonOf, factOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';
import { categoriesIn, decisionsIn, outboxIn, proposalsIn, proposeAt } from '../support/proposals.ts';

const marlow = { provider: '900001', category: 'C' };

/** Gives somebody other roles, as an import does. */
async function withRoles(desk: TestDesk, part: string, roles: ('senior-advisor' | 'advisor' | 'head-of-service' | 'manager')[]) {
  const { person } = (await desk.as(part)).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: roles.map((role) => ({ role, providers: [] })) }),
    docOf('revision', 'revision', { revision: `${part} ${roles.join(' ')}` }),
  ]);
}

const audits = async ({ store }: TestDesk) => {
  const all = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) all.push(body);
  return all;
};

test('approved, it is the category: with reasons, who took part, days, the audit before and after, and those who are told', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', { ...marlow, date: '2027-01-12', people: 'p-head', column1: 'red' });
  const answer = await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  assert.match(
    answer.lead,
    /^You have approved to move Marlow Bank Primary School from B1 to C from Tue 12 Jan 2027\. Ruth Calloway and Sheila Marsh are told/,
  );
  const decision = (await decisionsIn(desk.store, '900001')).find((one) => one.id === id);
  assert.deepEqual(
    [decision?.category, decision?.by, decision?.proposedBy, decision?.tookPart?.people, decision?.reason],
    ['C', 'p-senior', 'p-advisor', ['p-head'], 'Two leaders have left.'],
  );
  assert.match(
    (await desk.ask('advisor', 'remaining-days', { provider: '900001' })).lead,
    /16\.5 days left: 19 days as C from Tue 12 Jan 2027/,
  );
  const done = (await audits(desk)).find(({ request }) => request === 'approve-category');
  assert.deepEqual(
    [done?.by, done?.outcome, done?.change],
    ['p-senior', 'done', [{ what: 'category', before: 'B1', after: 'C from Tue 12 Jan 2027' }]],
  );
  const told = (await outboxIn(desk.store)).map(({ as, request, cause }) => [as, request, cause]);
  for (const as of ['p-head', 'p-chair'])
    assert.ok(
      told.some((one) => String(one) === String([as, 'category-letter', `decision:${id}`])),
      as,
    );
  assert.ok(told.some((one) => String(one) === String(['p-advisor', 'proposal', `proposal:${id}:approved`])));
  assert.equal(
    factOf(await desk.ask('hos', 'category', { provider: '900001' }), 'Decided by'),
    'Grace Oyelaran, proposed by Priya Nair; Ruth Calloway took part',
  );
  assert.equal(factOf(await desk.ask('head', 'category', { provider: '900001' }), 'Decided by'), undefined);
});

test('pressed twice it is one decision, one letter each, and the same answer', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', marlow);
  const first = await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id }, 'n1');
  const outbox = await outboxIn(desk.store);
  assert.deepEqual(await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id }, 'n1'), first);
  assert.deepEqual(await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id }, 'n2'), first);
  assert.equal((await decisionsIn(desk.store, '900001')).length, 2);
  assert.deepEqual(await outboxIn(desk.store), outbox);
});

test('two who approve, or one who approves and one who returns, at the same moment make one outcome, and the other is told whose', async () => {
  for (const second of ['approve-category', 'return-category'] as const) {
    const desk = await testDesk();
    const { id } = await proposeAt(desk, 'advisor', marlow);
    const input = { provider: '900001', proposal: id };
    const [one, other] = await Promise.all([
      desk.ask('senior', 'approve-category', input),
      desk.ask('hos', second, second === 'return-category' ? { ...input, reason: 'not yet' } : input),
    ]);
    const leads = [one?.lead ?? '', other?.lead ?? ''];
    assert.equal(leads.filter((lead) => /^You have/.test(lead)).length, 1, leads.join('\n'));
    assert.equal(leads.filter((lead) => /^Nothing was changed: (Grace Oyelaran|Daniel Frost) has/.test(lead)).length, 1, leads.join('\n'));
    const [kept] = await proposalsIn(desk.store, '900001');
    const made = (await decisionsIn(desk.store, '900001')).length - 1;
    assert.equal(made, kept?.state === 'approved' ? 1 : 0);
  }
});

test('nobody decides on their own proposal: not by a second role, and not by covering for a senior advisor', async () => {
  const desk = await testDesk();
  const own = await proposeAt(desk, 'senior', marlow);
  assert.ok(!own.answer.buttons.some(({ request }) => request === 'approve-category'));
  for (const roles of [['senior-advisor'], ['advisor', 'head-of-service'], ['manager', 'senior-advisor', 'head-of-service']] as const) {
    await withRoles(desk, 'senior', [...roles]);
    for (const request of ['approve-category', 'return-category']) {
      const answer = await desk.ask('senior', request, {
        provider: '900001',
        proposal: own.id,
        ...(request === 'return-category' && { reason: 'x' }),
      });
      assert.match(answer.lead, /You proposed this yourself, so somebody else decides/);
    }
  }
  assert.equal((await proposalsIn(desk.store, '900001'))[0]?.state, 'proposed');
  assert.equal((await audits(desk)).filter(({ outcome, request }) => outcome === 'refused' && request === 'approve-category').length, 3);
  assert.match((await desk.ask('hos', 'approve-category', { provider: '900001', proposal: own.id })).lead, /^You have approved/);

  const covered = await testDesk();
  await withRoles(covered, 'advisor-two', ['senior-advisor']);
  const { id } = await proposeAt(covered, 'advisor', marlow);
  await putAll(covered.store, 'demo', [
    docOf('cover', 'cover:c', {
      id: 'c',
      person: 'p-advisor',
      covered: 'p-advisor-two',
      from: '2027-01-01',
      until: '2027-03-01',
      by: 'p-hos',
      at: '2027-01-01T09:00:00.000Z',
    }),
    docOf('revision', 'revision', { revision: 'covered' }),
  ]);
  assert.equal((await covered.ask('advisor', 'approve-category', { provider: '900001', proposal: id })).title, 'Not part of your role');
});

test('who lost the role since the card was shown decides nothing, nor who loses it between the reading and the writing', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', marlow);
  const shown = await desk.ask('senior', 'proposal', { provider: '900001', proposal: id });
  const approve = buttonOf(shown, 'Approve');
  const context = await desk.as('senior');
  await withRoles(desk, 'senior', ['advisor']);
  assert.equal((await desk.ask('senior', approve.request, approve.input)).title, 'Not part of your role');
  const { approveProposal } = await import('../../src/requests/decisions/decide-proposal.ts');
  assert.equal((await approveProposal(context, '900001', id)).is, 'no-role');
  assert.equal((await decisionsIn(desk.store, '900001')).length, 1);
});

test('where somebody decided in between nothing is written, and the approver is told by whom', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', marlow);
  const meanwhile = {
    id: 'meanwhile',
    category: 'B2',
    effectiveFrom: '2027-01-18',
    reason: 'x',
    by: 'p-hos',
    provider: '900001',
    at: '2027-01-20T10:05:00.000Z',
  };
  await putAll(desk.store, 'demo', [docOf('decision', 'decision:900001:2027-01-18:meanwhile', meanwhile)]);
  const answer = await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  assert.match(answer.lead, /^Nothing was changed\. Daniel Frost decided on the category since: B2 from Mon 18 Jan 2027\./);
  assert.ok(!answer.buttons.some(({ request }) => request === 'approve-category'));
  assert.equal((await decisionsIn(desk.store, '900001')).length, 2);
  assert.match(
    (await desk.ask('senior', 'return-category', { provider: '900001', proposal: id, reason: 'overtaken' })).lead,
    /^You have returned/,
  );
});

test('an undecided rule passes only by the approver’s own reason, which is kept and shown', async () => {
  const desk = await testDesk();
  const school = providers.find(({ key }) => key === '900001');
  assert.ok(school);
  await putAll(desk.store, 'demo', [
    docOf('provider', 'provider:900001', { ...school, inspections: [{ framework: 'ungraded', date: '2025-03-15' }] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const { id } = await proposeAt(desk, 'advisor', { provider: '900001', category: 'A' });
  const asked = await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  assert.equal(asked.card, 'form');
  assert.match(asked.notes?.[0] ?? '', /4\.2.*Ungraded inspection/);
  assert.match((await desk.ask('senior', 'approve-category', { ...asked.form?.input, ruling: ' ' })).lead, /Please say why/);
  assert.equal((await decisionsIn(desk.store, '900001')).length, 1);
  await desk.ask('senior', 'approve-category', { ...asked.form?.input, ruling: 'The letter of the inspection says securely good.' });
  const decision = (await decisionsIn(desk.store, '900001')).find((one) => one.id === id);
  assert.deepEqual([decision?.ruling, decision?.check?.[0]?.outcome], ['The letter of the inspection says securely good.', 'undecided']);
  assert.match(JSON.stringify(await desk.ask('head', 'category', { provider: '900001' })), /letter of the inspection says securely good/);
});

test('an inspection imported since the proposal counts: a rule it does not meet blocks the approval', async () => {
  const desk = await testDesk();
  const school = providers.find(({ key }) => key === '900001');
  assert.ok(school);
  const { id } = await proposeAt(desk, 'advisor', { provider: '900001', category: 'A' });
  await putAll(desk.store, 'demo', [
    docOf('provider', 'provider:900001', {
      ...school,
      inspections: [{ framework: 'overall', grade: 4, date: '2027-01-15' }, ...school.inspections],
    }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const answer = await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  assert.match(answer.lead, /can no longer be approved\..*Inadequate overall/);
  assert.equal((await decisionsIn(desk.store, '900001')).length, 1);
});

test('returned with a reason, it comes back to whoever proposed it, and is proposed again from there', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', { ...marlow, column1: 'red', indicators: 'gaps', evidence: 'seen', people: 'p-head' });
  const asks = await desk.ask('senior', 'return-category', { provider: '900001', proposal: id });
  assert.equal(asks.card, 'form');
  const returned = await desk.ask('senior', 'return-category', { provider: '900001', proposal: id, reason: 'Please add attendance.' });
  assert.match(returned.lead, /^You have returned the proposal .* Please add attendance\./);
  assert.ok((await outboxIn(desk.store)).some(({ as, cause }) => as === 'p-advisor' && cause === `proposal:${id}:returned`));
  const list = await desk.ask('advisor', 'proposals', {});
  assert.deepEqual(
    rowsOf(list, 'Returned to you').map(([name, move]) => [name, move]),
    [['Marlow Bank Primary School', 'B1 to C']],
  );
  const again = buttonOf(await desk.ask('advisor', 'proposal', { provider: '900001', proposal: id }), 'Propose again');
  const form = await desk.ask('advisor', again.request, again.input);
  assert.match(form.notes?.[0] ?? '', /Returned with: Please add attendance\./);
  const values = Object.fromEntries(form.form?.fields.map((field) => [field.id, field.value]) ?? []);
  assert.deepEqual(
    [values.reason, values.column1, values.indicators, values.evidence, values.people],
    ['Two leaders have left.', 'red', 'gaps', 'seen', 'p-head'],
  );
  desk.time.now = '2027-01-20T12:00:00.000Z';
  await desk.ask('advisor', 'propose-category', { ...form.form?.input, ...values, reason: 'Attendance fell by 4%.' });
  assert.equal((await proposalsIn(desk.store, '900001')).at(-1)?.again, id);
  assert.deepEqual(rowsOf(await desk.ask('advisor', 'proposals', {}), 'Returned to you'), []);
});

test('one’s own proposal is withdrawn, a colleague’s is not', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', marlow);
  assert.match((await desk.ask('advisor-two', 'withdraw-category', { provider: '900001', proposal: id })).lead, /not yours to decide/);
  assert.match((await desk.ask('advisor', 'withdraw-category', { provider: '900001', proposal: id })).lead, /^You have withdrawn/);
  assert.match(
    (await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id })).lead,
    /Priya Nair has withdrawn this proposal already/,
  );
  assert.equal((await decisionsIn(desk.store, '900001')).length, 1);
});

test('undo proposes the category of before from the same day, and needs another’s approval', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', { ...marlow, date: '2027-01-12' });
  const undo = buttonOf(await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id }), 'Undo: back to B1');
  desk.time.now = '2027-01-20T11:00:00.000Z';
  const form = await desk.ask('senior', undo.request, undo.input);
  const values = Object.fromEntries(form.form?.fields.map((field) => [field.id, field.value]) ?? []);
  assert.match(String(values.reason), /The decision for C from Tue 12 Jan 2027 is taken back/);
  assert.equal(values.date, '2027-01-12');
  await desk.ask('senior', 'propose-category', { ...form.form?.input, ...values });
  const back = (await proposalsIn(desk.store, '900001')).at(-1);
  assert.ok(back && back.id !== id);
  assert.match(
    (await desk.ask('senior', 'approve-category', { provider: '900001', proposal: back.id })).lead,
    /You proposed this yourself/,
  );
  desk.time.now = '2027-01-20T11:30:00.000Z';
  assert.match((await desk.ask('hos', 'approve-category', { provider: '900001', proposal: back.id })).lead, /^You have approved/);
  assert.match((await desk.ask('advisor', 'category', { provider: '900001' })).lead, /is in category B1/);
  assert.deepEqual(await categoriesIn(desk.store, '900001', 2026), ['B1 2026-09-01', 'C 2027-01-12', 'B1 2027-01-12']);
});

test('asked for by name alone a proposal is shown before it is approved', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', marlow);
  for (const request of ['approve-category', 'return-category']) {
    const shown = await desk.ask('senior', request, { provider: '900001' });
    assert.deepEqual(buttonOf(shown, 'Approve').input, { provider: '900001', proposal: id });
  }
  assert.equal((await proposalsIn(desk.store, '900001'))[0]?.state, 'proposed');
  assert.match((await desk.ask('senior', 'approve-category', { provider: '900003' })).lead, /Nothing waits to be decided/);
});

test('a message to those who may decide has nothing left to say once it is decided', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', marlow);
  const delivered = async () => {
    const context = await desk.desk.context('demo', { key: 'p-hos' }, { via: 'delivery' });
    assert.ok(context);
    const { perform } = await import('../../src/requests/perform.ts');
    return perform(context, 'proposal', { provider: '900001', proposal: id });
  };
  assert.equal((await delivered()).nothing, undefined);
  await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  assert.equal((await delivered()).nothing, true);
});

test('without a second person who may decide the proposer is told so', async () => {
  const desk = await testDesk();
  await withRoles(desk, 'hos', ['manager']);
  const { answer } = await proposeAt(desk, 'senior', marlow);
  assert.match(answer.lead, /Nobody else may decide on it yet/);
});
