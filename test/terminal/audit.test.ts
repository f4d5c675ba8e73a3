import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { AuditRecord } from '../../src/domain/audit-record.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
const audit = (...args: string[]) => runTally(['--demo', 'audit', ...args], { TALLY_DATA: folder });
const file = join(folder, 'audit.csv');
const rowsOf = (path: string): Record<string, string>[] => parse(readFileSync(path), { bom: true, columns: true });

/** Records of an autumn and a spring, one of them with words that a spreadsheet would run. */
const records: AuditRecord[] = [
  {
    at: '2026-10-14T16:00:00.000Z',
    by: 'p-tom',
    via: 'chat',
    request: 'log-days',
    provider: '900001',
    outcome: 'done',
    refs: ['e1', 'e2'],
    change: [{ what: 'Core Visit on Wed 14 Oct 2026', after: '1 day' }],
  },
  {
    at: '2026-12-31T23:30:00.000Z',
    by: 'p-gone',
    via: 'button',
    request: 'reassign',
    outcome: 'done',
    change: [
      { what: 'advisor', provider: '900001', before: 'person:p-gone', after: 'person:p-tom' },
      { what: 'advisor', provider: '900002', before: 'person:p-gone', after: 'person:p-tom' },
    ],
  },
  { at: '2027-01-12T10:00:00.000Z', by: 'p-tom', via: 'chat', request: 'pause-support', provider: '900002', outcome: 'refused' },
  {
    at: '2027-01-13T10:00:00.000Z',
    by: 'terminal',
    via: 'import',
    request: 'import-categories',
    provider: '900003',
    outcome: 'done',
    change: [
      { what: '=HYPERLINK("https://evil.example","open")', before: '-1+1', after: '@SUM(A1)' },
      { what: '+1', before: '\tx', after: 'a, "quoted"\nline' },
    ],
  },
];

before(async () => {
  const store = openEmbeddedStore({ folder });
  const authority = {
    id: 'demo',
    name: 'Ashmere',
    laCode: '999',
    timeZone: 'Europe/London',
    packs: [{ fromYear: 2025, pack: 'wolverhampton-2021' }],
  };
  await store.write('demo', [
    { do: 'put', doc: { id: 'authority', kind: 'authority', v: 1, body: authority } },
    {
      do: 'put',
      doc: { id: 'person:p-tom', kind: 'person', v: 1, body: { key: 'p-tom', name: 'Tom Ashdown', email: 't@ashmere.example', roles: [] } },
    },
    ...['900001', '900002', '900003'].map((key, nth) => ({
      do: 'put' as const,
      doc: {
        id: `provider:${key}`,
        kind: 'provider' as const,
        v: 1,
        body: {
          key,
          name: ['Marlow Bank', 'Cinder Lane', '=Kiln Row'][nth] ?? '',
          aliases: [],
          kind: 'maintained-school' as const,
          status: 'open' as const,
          predecessors: [],
          successors: [],
          inspections: [],
        },
      },
    })),
    ...records.map((body, nth) => ({ do: 'put' as const, doc: { id: `audit:${body.at}:${nth}`, kind: 'audit' as const, v: 1, body } })),
  ]);
  await store.close();
});
after(remove);

test('the audit is printed with names, the authority’s time, and what was so before', async () => {
  const { code, out, err } = await audit();
  assert.equal(code, 0, err);
  assert.match(out, /^6 lines:/);
  assert.match(out, /Wed 14 Oct 2026 at 5 pm {2}Tom Ashdown {2}Marlow Bank: Log days: Core Visit on Wed 14 Oct 2026 \(1 day\)/);
  assert.match(
    out,
    /Thu 31 Dec 2026 at 11.30 pm {2}somebody erased {2}Cinder Lane: Move a school .*: advisor \(somebody erased → Tom Ashdown\)/,
  );
  assert.match(out, /Cinder Lane: Refused: Pause/);
});

test('it can be of one school, and from a day on', async () => {
  const marlow = (await audit('--provider', '900001')).out;
  assert.match(marlow, /^2 lines:/);
  assert.doesNotMatch(marlow, /Cinder Lane/);
  assert.match((await audit('--since', '2027-01-12')).out, /^3 lines:/);
  assert.match((await audit('--since', '2027-01-13', '--provider', '900003')).out, /^2 lines:/);
  assert.match((await audit('--since', '2027-02-01')).out, /^Nothing is recorded\./);
});

test('a CSV file holds every line, opens as it is in a spreadsheet, and no cell of it is a formula', async () => {
  const { code, out, err } = await audit('--csv', file);
  assert.equal(code, 0, err);
  assert.match(out, /audit\.csv: 6 rows\./);
  const rows = rowsOf(file);
  assert.equal(rows.length, 6);
  assert.deepEqual(rows[0], {
    at: '2026-10-14T16:00:00.000Z',
    when: 'Wed 14 Oct 2026 at 5 pm',
    who: 'Tom Ashdown',
    personKey: 'p-tom',
    via: 'chat',
    request: 'Log days',
    outcome: 'done',
    providerKey: '900001',
    provider: 'Marlow Bank',
    what: 'Core Visit on Wed 14 Oct 2026',
    before: '',
    after: '1 day',
    refs: 'e1 e2',
  });
  const [, , , , first, second] = rows;
  assert.deepEqual(
    [first?.what, first?.before, first?.after, first?.provider, second?.what, second?.before, second?.after],
    ['\'=HYPERLINK("https://evil.example","open")', "'-1+1", "'@SUM(A1)", "'=Kiln Row", "'+1", "'\tx", 'a, "quoted"\nline'],
  );
  assert.ok(rows.flatMap((row) => Object.values(row)).every((cell) => !/^[=+\-@\t\r]/.test(cell)));
  assert.equal(readFileSync(file)[0], 0xef, 'Excel reads UTF-8 by its mark');
  assert.ok(!existsSync(`${file}.part`));
});

test('that it was taken out is in the audit from then on', async () => {
  assert.match((await audit()).out, /The terminal {2}Audit exported: rows \(6\)/);
});

test('what cannot be asked is said in words: a day that is none, a school that is none, a folder that is none', async () => {
  for (const [args, says] of [
    [['--since', 'yesterday'], /“yesterday” is not a date/],
    [['--provider', '999999'], /There is no school or setting 999999/],
    [['--csv', join(folder, 'nowhere', 'audit.csv')], /could not be written\. Check the folder/],
  ] as const) {
    const { code, out, err } = await audit(...args);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, says);
  }
});
