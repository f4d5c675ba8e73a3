import type { Documents, Kind } from '../../../src/domain/documents.ts';

/** Whose data the tests are about, as it is written in texts, and by key where the machine names people. */
export const named = { key: 'p-tom', name: 'Tom Ashdown', email: 'tom.ashdown@ashmere.example' };
const words = `Agreed with ${named.name} and MR  ASHDOWN; write to ${named.email}. Tom’s plan, the Ashdown Road entrance.`;
const by = named.key;
const at = '2026-10-14T16:00:00.000Z';
const provider = '900001';

/** A document of every kind, with what is theirs in each text and key that can hold it: a new kind does not compile until it stands here. */
export const documentsNaming: { [K in Kind]: [id: string, body: Documents[K]][] } = {
  authority: [
    [
      'authority',
      {
        id: 'demo',
        name: 'Ashmere',
        laCode: '999',
        timeZone: 'Europe/London',
        packs: [{ fromYear: 2025, pack: 'wolverhampton-2021' }],
        demo: true,
        readings: [{ pack: 'wolverhampton-2021', rule: 'a', reason: words, by, at }],
      },
    ],
  ],
  revision: [['revision', { revision: '1' }]],
  retention: [],
  'link-key': [['link-key', { key: 'a-secret-that-nobody-sees' }]],
  provider: [
    [
      'provider:900001',
      {
        key: provider,
        name: 'Marlow Bank Primary School',
        aliases: [],
        kind: 'maintained-school',
        status: 'open',
        predecessors: [],
        successors: [],
        inspections: [],
      },
    ],
  ],
  person: [
    ['person:p-tom', { ...named, roles: [{ role: 'advisor', providers: [provider] }] }],
    ['person:p-ann', { key: 'p-ann', name: 'Ann Lowe', email: 'ann.lowe@ashmere.example', roles: [{ role: 'manager', providers: [] }] }],
  ],
  calendar: [],
  year: [
    [
      'year:2026:900001',
      {
        provider,
        year: 2026,
        sums: [{ activity: 'core-visit', date: '2026-10-14', prep: 0, visit: 4, report: 0, visits: 1 }],
        decisions: [{ id: 'd1', category: 'B1', effectiveFrom: '2026-09-01', reason: words, by }],
        planned: [],
        pauses: [{ id: 'p1', from: '2026-11-02', until: '2026-11-06', reason: words, by }],
      },
    ],
  ],
  entry: [
    [
      'entry:900001:2026:e1',
      {
        id: 'e1',
        provider,
        year: 2026,
        activity: 'core-visit',
        part: 'visit',
        date: '2026-10-14',
        quarters: 4,
        visits: 1,
        by,
        note: words,
        at,
        source: 'chat',
      },
    ],
  ],
  decision: [
    [
      'decision:900001:2026-09-01:d1',
      {
        id: 'd1',
        provider,
        category: 'B1',
        effectiveFrom: '2026-09-01',
        reason: words,
        by,
        proposedBy: by,
        ruling: words,
        tookPart: { people: [by], others: words },
        at,
      },
    ],
  ],
  proposal: [
    [
      'proposal:900001:q1',
      {
        id: 'q1',
        provider,
        category: 'C',
        effectiveFrom: '2027-01-12',
        reason: words,
        decisions: 1,
        evidence: { known: [{ column: 'a', says: words }], indicators: [], other: words },
        tookPart: { people: [by], others: words },
        check: [],
        by,
        at,
        state: 'returned',
        closed: { by: 'p-ann', at, reason: words },
      },
    ],
  ],
  review: [['review:2026-autumn:900001', { provider, year: 2026, term: 'autumn', category: 'B1', reason: words, by, at }]],
  told: [['told:2026:900001:d1', { provider, year: 2026, decision: 'd1', people: [by], cause: 'decision:d1', at }]],
  job: [
    [
      'job:round-1',
      {
        kind: 'tell-categories',
        state: 'done',
        at,
        planned: 1,
        written: 1,
        tells: { by, year: 2026, who: 'all', providers: [provider], done: 1 },
      },
    ],
  ],
  audit: [
    [
      `audit:${at}:1`,
      { at, by, via: 'chat', request: 'log-days', provider, outcome: 'done', change: [{ what: 'Core Visit', after: '1 day' }] },
    ],
    [
      `audit:${at}:2`,
      {
        at,
        by: 'p-ann',
        via: 'chat',
        request: 'reassign',
        provider,
        outcome: 'done',
        change: [{ what: 'advisor', provider, before: 'person:p-tom', after: 'person:p-ann' }],
      },
    ],
  ],
  aliases: [['alias:p-tom', { words: [{ said: 'marlow', provider }] }]],
  unheard: [
    ['unheard:2026-10:1', { text: 'sing me a song', by, month: '2026-10', until: '2099-01-01' }],
    ['unheard:2026-10:2', { text: words, by: 'p-ann', month: '2026-10', until: '2099-01-01' }],
  ],
  pause: [
    ['pause:900001:p1', { id: 'p1', provider, from: '2026-11-02', until: '2026-11-06', reason: words, by, at }],
    ['pause:900001:p2', { id: 'p2', provider, ends: 'p0', from: '2026-11-02', by, at }],
  ],
  reassignment: [['reassignment:r1', { id: 'r1', moves: [{ provider, from: by, to: 'p-ann', role: 'advisor' }], by: 'p-ann', at }]],
  cover: [
    ['cover:c1', { id: 'c1', person: 'p-ann', covered: by, from: '2026-10-01', until: '2026-10-09', by: 'p-ann', at }],
    ['cover:c1-end', { id: 'c1-end', ends: 'c1', from: '2026-10-05', by: 'p-ann', at }],
  ],
  watch: [['watch:p-tom', { person: by, providers: [{ provider, since: '2026-10-01' }] }]],
  settings: [['settings:p-tom', { person: by, digest: 'off' }]],
  reach: [
    ['reach:p-tom', { person: by, address: { serviceUrl: 'https://smba.example', conversation: 'a:1', bot: '28:x', user: '29:tom' } }],
  ],
  outbox: [
    ['outbox:person:p-tom:1', message('person:p-tom', by)],
    ['outbox:channel:c:1', { ...message('channel:c', 'p-ann'), lastFault: words }],
  ],
  outcome: [
    ['failed:person:p-tom:0', { message: message('person:p-tom', by), state: 'failed', at, reason: words }],
    ['outcome:channel:c:0', { message: message('channel:c', by), state: 'delivered', at, way: 'teams', activity: 'a1', reason: words }],
  ],
  mark: [
    ['mark:digest:2026-10-12:p-tom', { at }],
    ['mark:retention:2026-10-12', { at }],
  ],
  note: [
    [
      'note:900001:2026-10-14:n1:001',
      {
        id: 'n1',
        version: 1,
        provider,
        year: 2026,
        activity: 'core-visit',
        date: '2026-10-14',
        met: words,
        parts: { focus: words },
        progress: [{ priority: 'x', what: words, rag: 'amber', words }],
        priorities: [{ id: 'y', what: words }],
        actions: [
          { id: 'a1', what: words, who: 'Tom', owner: by },
          { id: 'a2', what: 'timetable', who: words },
        ],
        attendance: [{ person: by, office: 'School Improvement Advisor', seat: 'chair', there: true }],
        risk: { rating: 'low', words },
        confidential: words,
        days: { prep: 0, visit: 4, report: 0 },
        daysReason: words,
        by,
        writtenBy: by,
        at,
        amends: words,
      },
    ],
  ],
  draft: [
    ['draft:p-tom:900001:f1', draft(by, 'f1')],
    ['draft:p-ann:900001:f2', draft('p-ann', 'f2')],
  ],
  action: [
    [
      'action:900001:n1:a1',
      {
        id: 'a1',
        provider,
        note: 'n1',
        activity: 'core-visit',
        what: words,
        who: 'Tom',
        owner: by,
        by,
        agreed: '2026-10-14',
        state: 'done',
        closed: { on: '2026-11-01', by, says: words },
      },
    ],
  ],
  summary: [
    [
      'summary:900001:n1:001',
      {
        provider,
        note: 'n1',
        version: 1,
        date: '2026-10-14',
        state: 'sending',
        tells: 'visit',
        recipients: [{ person: 'p-ann', role: 'headteacher', message: 'person:p-ann:1' }],
        entries: [],
        steps: [{ did: 'returned', by, at, reason: words }],
        acknowledged: [],
        replies: [{ id: 'r1', person: 'p-ann', at, way: 'email', text: words }],
      },
    ],
  ],
  channel: [['channel:c', { key: 'c', name: 'Category updates', by, at }]],
  post: [
    [
      'post:o1',
      {
        id: 'o1',
        channel: 'c',
        since: '2026-09-01',
        until: '2026-10-01',
        at,
        due: at,
        versions: [
          {
            intro: words,
            reasons: true,
            changes: [{ provider, after: 'B1', from: '2026-09-01', reason: words }],
            counts: [],
            by,
            at,
            message: 'channel:c:0',
          },
        ],
        withdrawn: { by, at, reason: words },
      },
    ],
  ],
  meeting: [
    [
      'meeting:2026:900001:m1',
      {
        id: 'm1',
        year: 2026,
        provider,
        activity: 'tas-meeting',
        date: '2026-11-18',
        from: '14:00',
        minutes: 120,
        place: 'provider',
        attendees: [{ person: by, office: 'School Improvement Advisor', seat: 'required', because: words }],
        state: 'cancelled',
        reason: words,
        sequence: 1,
        by,
        at,
      },
    ],
  ],
  compliance: [['compliance:900001', { provider, values: { 'hs-provider': { value: words, asOf: '2026-10-14', by, at } } }]],
  'compliance-change': [
    [
      `compliance-change:900001:${at}:hs-provider`,
      { provider, field: 'hs-provider', before: words, after: words, asOf: '2026-10-14', by, at },
    ],
  ],
  'term-plan': [
    [
      'term-plan:t1',
      {
        id: 't1',
        by,
        at,
        year: 2026,
        activity: 'tas-meeting',
        span: { opens: '2027-01-04', closes: '2027-03-25' },
        said: 'spring term',
        whose: by,
        state: 'ready',
        rows: [
          {
            id: '900001:tas-meeting:2',
            provider,
            activity: 'tas-meeting',
            nth: 2,
            of: 3,
            minutes: 120,
            place: 'provider',
            state: 'accepted',
            time: { date: '2027-03-02', from: '14:00', chair: by },
            accepted: by,
          },
        ],
      },
    ],
  ],
  poll: [
    [
      'poll:900001:q1',
      {
        id: 'q1',
        provider,
        activity: 'tas-meeting',
        times: [{ date: '2027-03-02', from: '14:00' }],
        minutes: 120,
        place: 'provider',
        people: [by],
        asked: [by],
        answers: [{ person: by, says: ['suits'], at, way: 'card' }],
        until: '2027-02-26',
        state: 'open',
        by,
        at,
      },
    ],
  ],
  day: [
    [
      'day:p-tom:2026-11-18',
      { person: by, date: '2026-11-18', spans: [{ from: '14:00', until: '16:00', provider, meeting: '2026:900001:m1' }] },
    ],
  ],
  risk: [],
  agenda: [['agenda:900001:m1', { meeting: '2026:900001:m1', provider, items: [{ id: 'i1', point: 'evidence', text: words, by, at }] }]],
  agreement: [
    ['agreement:900001:g1', { id: 'g1', provider, from: '2026-10-01', office: 'headteacher', by, at }],
    ['agreement:900001:g2', { id: 'g2', provider, ends: ['g1'], from: '2026-11-01', reason: words, by, at }],
  ],
  absence: [['absence:p-tom:b1', { id: 'b1', person: by, from: '2026-11-02', until: '2026-11-06', by, at }]],
};

function message(lane: string, as: string): Documents['outbox'] {
  return { id: `${lane}:1`, lane, at, due: at, as, request: 'visit-summary', input: {}, cause: 'summary:n1:1', does: 'post', tries: 0 };
}

function draft(person: string, id: string): Documents['draft'] {
  return { id, person, provider, fields: { focus: words }, step: 'visit', begun: at, saved: at };
}
