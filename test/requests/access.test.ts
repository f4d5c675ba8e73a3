import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roleSchema } from '../../src/domain/person.ts';
import { requests } from '../../src/requests/index.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { emailOf, people } from '../support/desk-people.ts';

/** The part that plays each role. */
const parts: Record<Role, string> = {
  advisor: 'advisor',
  'early-years-officer': 'officer',
  'senior-advisor': 'senior',
  'head-of-service': 'hos',
  manager: 'manager',
  administrator: 'admin',
  headteacher: 'head',
  'chair-of-governors': 'chair',
  'setting-owner': 'owner',
  'setting-manager': 'setting-manager',
  'partner-finance': 'finance',
  'partner-hr': 'hr',
  'partner-health-safety': 'safety',
  'partner-safeguarding': 'safeguarding',
  'partner-facilities': 'facilities',
  'partner-sneys': 'sneys',
  'partner-speech-language': 'speech',
};

// Written out here once more, so that widening the table in the code fails until somebody widens this one too.
const reads = [
  'provider-overview',
  'category',
  'remaining-days',
  'allocation',
  'category-offer',
  'who-looks-after',
  'due',
  'next-tas',
  'visits',
  'pause-history',
  'sharing-agreement',
  'actions',
  'my-settings',
  'watch',
  'unwatch',
  'watchlist',
  'forget-names',
  'criteria',
  'rules',
  'activity',
  'compare-categories',
  'meaning',
  'term-dates',
  'disagreement',
  'inspection',
  'compare-providers',
  'what-if',
  'changes',
  'register-card',
  'export',
  'visit-summary',
  'visit-note',
  'visit-notes',
  'category-letter',
  'dashboard',
  'dashboard-changes',
];
const meets = ['start-poll', 'close-poll', 'book-meeting', 'move-meeting', 'cancel-meeting', 'change-attendees'];
const planTerms = ['plan-term', 'term-plan', 'move-in-plan', 'drop-from-plan', 'accept-plan'];
// What a partner team may ask: each answers with its own columns of the dashboard alone.
const partners = ['dashboard', 'dashboard-changes', 'team-dashboard', 'set-dashboard', 'export', 'help'];
const lists = [
  'who-is-away',
  'caseload',
  'providers-by-category',
  'totals',
  'audit-trail',
  'note-history',
  'diary-refused',
  'team-dashboard',
];
const writes = ['log-days', 'correct-days', 'reverse-days', 'pause-support', 'resume-support', 'cover', 'set-dashboard'];
const notes = ['record-visit', 'amend-note', 'withdraw-note', 'my-drafts', 'discard-draft'];
const summaries = ['preview-summary', 'send-summary', 'hold-summary', 'undo-summary', 'resend-summary', 'summary-status'];
const releases = ['held-summaries', 'release-summary', 'return-summary'];
// By having been at a meeting, or being asked to it.
const guests = [
  'meeting',
  'meetings',
  'meeting-invitation',
  'answer-invitation',
  'meeting-agenda',
  'meeting-minutes',
  'acknowledge-minutes',
  'reply-minutes',
];
const answers = ['acknowledge-summary', 'reply-summary'];
const proposes = ['propose-category', 'proposal', 'proposals', 'withdraw-category', 'reviews', 'no-change'];
const decides = ['approve-category', 'return-category'];
const tells = ['termly-review', 'tell-categories', 'round-status', 'resend-round'];
const leads = ['reassign'];
// Said of what is theirs to do, by those who hold or lead a caseload and by leaders.
const dones = ['action-done', 'reopen-action', 'record-agreement', 'end-agreement', 'add-to-agenda'];
const finds = ['schedule-meeting'];
const diary = ['my-diary', 'add-absence', 'drop-absence'];
const follows = ['covers', 'share-agenda', 'change-action', 'drop-action', 'my-week', 'owed-notes'];
const posts = [
  'post-here',
  'stop-posting',
  'channels',
  'post-updates',
  'send-post',
  'correct-post',
  'withdraw-post',
  'channel-post',
  'posts',
  'post-status',
];
const outbox = ['undelivered', 'resend-message', 'drop-message'];
// Whoever is asked in a poll may see and answer it, of whatever role.
const polled = ['poll', 'polls', 'answer-poll'];
const looksAfter = (role: Role): boolean => ['manager', 'head-of-service', 'administrator'].includes(role);
const allowed = (role: Role): string[] => [...allowedOtherwise(role), ...diary, ...polled, ...(looksAfter(role) ? outbox : [])];
const allowedOtherwise = (role: Role): string[] => {
  if (role.startsWith('partner-')) return [...partners, ...guests];
  if (['headteacher', 'chair-of-governors', 'setting-owner', 'setting-manager'].includes(role))
    return [...reads, ...answers, ...dones, ...guests, 'help'];
  if (role === 'administrator') return [...reads, ...lists, ...guests, 'help'];
  const isLead = ['senior-advisor', 'head-of-service', 'manager'].includes(role);
  const isSenior = ['senior-advisor', 'head-of-service'].includes(role);
  return [
    ...reads,
    ...lists,
    ...writes,
    ...meets,
    ...planTerms,
    ...notes,
    ...summaries,
    ...dones,
    ...follows,
    ...finds,
    ...guests,
    ...(isLead ? releases : []),
    ...proposes,
    ...(isLead ? leads : []),
    ...(isSenior ? decides : []),
    ...(role === 'manager' || role === 'head-of-service' ? tells : []),
    ...(role === 'manager' ? [...posts, 'adopt-reading'] : []),
    'help',
  ];
};

const needsProvider = (name: string) => requests.find((one) => one.name === name)?.input.safeParse({}).success === false;
const refusal = 'Not part of your role';

test('who may make which request: the table, proved for every role and every request', async () => {
  const { ask } = await testDesk();
  const made: Record<string, Record<string, string>> = {};
  for (const role of roleSchema.options) {
    const person = people.find(({ email }) => email === emailOf(parts[role]));
    const own = person?.roles[0]?.providers[0] ?? '900001';
    made[role] = {};
    for (const { name } of requests) {
      const { title } = await ask(parts[role], name, needsProvider(name) ? { provider: own } : {});
      assert.equal(title !== refusal, allowed(role).includes(name), `${role}: ${name} answered “${title}”`);
      made[role][name] = title === refusal ? '' : 'yes';
    }
  }
  printTable(made);
});

test('every request stands in the table of who may', () => {
  const known = new Set([
    ...reads,
    ...lists,
    ...writes,
    ...planTerms,
    ...meets,
    ...polled,
    ...summaries,
    ...releases,
    ...answers,
    ...guests,
    ...dones,
    ...follows,
    ...notes,
    ...summaries,
    ...releases,
    ...answers,
    ...leads,
    ...finds,
    ...diary,
    ...posts,
    ...outbox,
    'help',
  ]);
  for (const name of [...proposes, ...decides, ...tells, 'adopt-reading']) known.add(name);
  assert.deepEqual(
    requests.map(({ name }) => name).filter((name) => !known.has(name)),
    [],
  );
});

test('a partner is refused a provider that exists and one that does not in the same words', async () => {
  const { ask } = await testDesk();
  for (const { name } of requests.filter((one) => !partners.includes(one.name))) {
    assert.deepEqual(await ask('finance', name, { provider: '900001' }), await ask('finance', name, { provider: '999999' }), name);
  }
});

test('somebody the authority does not know, or whose roles were taken away, has no way in', async () => {
  const { desk } = await testDesk();
  for (const who of [
    { email: emailOf('stranger') },
    { email: emailOf('nobody') },
    { email: '' },
    {},
    { aadObjectId: '' },
    { aadObjectId: 'x' },
  ]) {
    assert.equal(await desk.context('demo', who, { via: 'chat' }), undefined);
  }
});

test('a blank Entra id matches nobody, and is learnt only from the authority’s own roster', async () => {
  const { desk } = await testDesk();
  const at = (upn: string, tenantId: string, aadObjectId: string) => desk.context('demo', { upn, tenantId, aadObjectId }, { via: 'chat' });
  assert.equal(await at(emailOf('head'), 'another-tenant', 'id-1'), undefined);
  assert.equal(await at('head_ashmere.example#EXT#@other.example', 'ashmere-tenant', 'id-1'), undefined);
  assert.equal((await at(emailOf('head'), 'ashmere-tenant', 'id-1'))?.asker.person.key, 'p-head');
  assert.equal((await desk.context('demo', { aadObjectId: 'ID-1' }, { via: 'chat' }))?.asker.person.key, 'p-head');
  assert.equal(await at(emailOf('head'), 'ashmere-tenant', 'id-2'), undefined, 'a second id is not learnt');
});

test('a person removed loses access on the next turn', async () => {
  const { desk, store, ask, as } = await testDesk();
  const { person } = (await as('head')).asker;
  assert.match((await ask('head', 'remaining-days', { provider: '900001' })).lead, /7 days left/);
  await putAll(store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [] }),
    docOf('revision', 'revision', { revision: 'after-removal' }),
  ]);
  assert.equal(await desk.context('demo', { email: person.email }, { via: 'chat' }), undefined);
});

test('a head who moves to another school sees that one on the next turn, and no more the old one', async () => {
  const { store, ask, as } = await testDesk();
  const { person } = (await as('head')).asker;
  const unseen = await ask('head', 'category', { provider: '900003' });
  await putAll(store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'headteacher', providers: ['900003'] }] }),
    docOf('revision', 'revision', { revision: 'after-move' }),
  ]);
  assert.match((await ask('head', 'category', { provider: '900003' })).lead, /category A/);
  assert.deepEqual(await ask('head', 'category', { provider: '900001' }), unseen);
});

test('somebody with several roles may do what any of them may', async () => {
  const { store, ask, as } = await testDesk();
  const { person } = (await as('head')).asker;
  const roles = [...person.roles, { role: 'advisor' as const, providers: ['900003'] }];
  await putAll(store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  assert.equal((await ask('head', 'log-days', { provider: '900002' })).card, 'form');
});

test('a partner’s or an advisor’s list of providers adds nothing to what a head may see', async () => {
  const { store, ask, as } = await testDesk();
  const { person } = (await as('head')).asker;
  const roles = [...person.roles, { role: 'partner-finance' as const, providers: ['900002', '900003'] }];
  await putAll(store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  assert.deepEqual(
    (await as('head')).directory.all().map(({ key }) => key),
    ['900001'],
  );
  assert.equal((await ask('head', 'category', { provider: '900002' })).title, 'Not found');
});

test('what was refused is kept, without the provider it was about', async () => {
  const { store, ask } = await testDesk();
  await ask('head', 'log-days', { provider: '900001' });
  await ask('head', 'category', { provider: '900002' });
  const audits = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) audits.push(body);
  assert.deepEqual(audits.map(({ request, outcome, provider }) => [request, outcome, provider]).sort(), [
    ['category', 'refused', undefined],
    ['log-days', 'refused', undefined],
  ]);
});

/** The table as a person reads it, in the test's output. */
function printTable(made: Record<string, Record<string, string>>): void {
  const roles = Object.keys(made);
  const width = Math.max(...roles.map(({ length }) => length));
  const names = requests.map(({ name }) => name);
  console.log([''.padEnd(width), ...names].join(' | '));
  for (const role of roles)
    console.log([role.padEnd(width), ...names.map((name) => (made[role]?.[name] ?? '').padEnd(name.length))].join(' | '));
}
