import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offencesOf, type Spoilt } from './offences-of.ts';

/** The small pack with a dashboard of two fields, spoilt in one way. */
function offences(spoil: (dashboard: Spoilt, pack: Spoilt) => void): string[] {
  return offencesOf((pack) => {
    const { citation } = pack.groups[0];
    pack.offices = [{ office: 'finance team', role: 'partner-finance', citation }];
    pack.dashboard = {
      name: 'Dashboard',
      appliesTo: ['maintained-school'],
      since: 'visit',
      teams: [{ id: 'finance', name: 'Finance', offices: ['finance team'] }],
      fields: [
        { id: 'budget', label: 'Budget', team: 'finance', kind: 'money', colours: [{ ...rule('below'), own: true }], citation },
        { id: 'audit', label: 'Audit', team: 'finance', kind: 'yes-no', citation },
      ],
      citation,
    };
    spoil(pack.dashboard, pack);
  });
}

const rule = (of: 'below' | 'is' | 'otherwise') => ({
  rag: 'red',
  when: of === 'below' ? { test: 'below', than: 0 } : of === 'is' ? { test: 'is', values: ['maybe'] } : { test: 'otherwise' },
  says: 'so',
});

const meeting = (pack: Spoilt, dashboard: string[]) => ({
  id: 'visit',
  activities: ['visit'],
  minutes: 60,
  places: ['provider'],
  wider: [{ office: 'finance team', because: 'money', dashboard }],
  citation: pack.groups[0].citation,
});

const refused: [fact: string, spoil: (dashboard: Spoilt, pack: Spoilt) => void, offence: string][] = [
  [
    'a threshold neither cited nor marked as its own',
    (d) => delete d.fields[0].colours[0].own,
    'dashboard.fields[0].colours[0]: must have either',
  ],
  ['a field of no known team', (d) => (d.fields[1].team = 'audit'), 'dashboard.fields[1].team: unknown team "audit"'],
  [
    'a team of no known office',
    (d) => (d.teams[0].offices = ['finanse team']),
    'dashboard.teams[0].offices[0]: unknown office "finanse team"',
  ],
  ['changes since no known activity', (d) => (d.since = 'tas'), 'dashboard.since: unknown activity "tas"'],
  [
    'two columns of one name',
    (d) => (d.fields[1].aliases = ['BUDGET']),
    'dashboard.fields[1]: the column "budget" is already at dashboard.fields[0]',
  ],
  [
    'a colour that does not fit the kind of value',
    (d) => (d.fields[1].colours = [{ ...rule('below'), own: true }]),
    'dashboard.fields[1].colours[0].when: "below" does not fit a yes-no',
  ],
  [
    'a colour of a value that there is not',
    (d) => (d.fields[1].colours = [{ ...rule('is'), own: true }]),
    'dashboard.fields[1].colours[0].when.values[0]: unknown value "maybe"',
  ],
  [
    'a rule after the one for everything else',
    (d) => d.fields[0].colours.unshift({ ...rule('otherwise'), own: true }),
    'dashboard.fields[0].colours[1]: no value comes as far as this rule',
  ],
  ['a choice of nothing', (d) => (d.fields[1].kind = 'choice'), 'dashboard.fields[1].options: a choice needs at least two options'],
  [
    'a point of a meeting that the dashboard does not have',
    (_, p) => (p.meetingShapes = [meeting(p, ['budget', 'deficit'])]),
    'meetingShapes[0].wider[0].dashboard[1]: unknown field "deficit" of the dashboard',
  ],
  [
    'a point at a meeting of those who have no dashboard',
    (_, p) => (p.meetingShapes = [{ ...meeting(p, ['budget']), kinds: ['pvi'] }]),
    'meetingShapes[0].wider[0].dashboard[0]: no provider of this meeting has a dashboard',
  ],
];

test('a dashboard that holds together loads', () =>
  assert.deepEqual(
    offences(() => {}),
    [],
  ));

for (const [fact, spoil, offence] of refused) {
  test(`loading a pack refuses in its dashboard ${fact}`, () => {
    const told = offences(spoil);
    assert.ok(
      told.some((line) => line.startsWith(offence)),
      `not told "${offence}" but ${JSON.stringify(told)}`,
    );
  });
}
