import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workbookOf } from '../../src/files/workbook-of.ts';
import type { Answer, Table } from '../../src/requests/answer.ts';
import { perform } from '../../src/requests/perform.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { dayOf, openWorkbook } from '../support/workbook.ts';

const desk = await testDesk();

async function sheetsOf(part: string, request: string, input: Record<string, unknown>, performing = perform) {
  const made = await workbookOf(performing, await desk.as(part), { request, input });
  assert.ok('bytes' in made, JSON.stringify(made));
  return { name: made.name, sheets: openWorkbook(made.bytes) };
}
const answering =
  (tables: Table[], more: Partial<Answer> = {}) =>
  async (): Promise<Answer> => ({
    card: 'list',
    title: 'Invented list',
    lead: 'So it is.',
    tables,
    sources: ['Strategy, Annex 2'],
    buttons: [],
    audience: 'person',
    ...more,
  });

test('a workbook says above its table what it is, what it rests on, of which day it is and for whom', async () => {
  const { name, sheets } = await sheetsOf('advisor', 'caseload', {});
  assert.equal(name, 'Your caseload 2027-01-20.xlsx');
  const [first] = sheets;
  const above = first?.rows.slice(0, 5).flat() ?? [];
  assert.equal(above[0], 'Your caseload');
  assert.ok(above.some((line) => /^Sources?: Education Excellence Strategy 2021–24/.test(String(line))));
  assert.ok(above.includes('Ashmere, Wed 20 Jan 2027, for Priya Nair'));
});

test('figures are figures, dates are dates, and what looks like a formula is text', async () => {
  const table = {
    columns: ['Name', 'Days', 'Share', 'Money', 'On', 'URN', 'Nothing'],
    rows: [
      { cells: ['=1+1', '9.5 days', '25%', '£1,250', 'Tue 3 Nov 2026', '900001', '–'] },
      { cells: ['+44', '−1 day', '7', '£0.50', 'soon', '1', ''] },
    ],
  };
  const { sheets } = await sheetsOf('advisor', 'x', {}, answering([table]));
  const [first, second] = sheets[0]?.rows.slice(-2) ?? [];
  assert.ok(first && second);
  assert.deepEqual(first.slice(0, 4), [
    '=1+1',
    { figure: 9.5, format: '[=1]0" day";General" days"' },
    { figure: 0.25, format: '0%' },
    { figure: 1250, format: '"£"#,##0' },
  ]);
  assert.deepEqual([dayOf(first[4]), first[5], first[6] ?? ''], ['2026-11-03', '900001', '']);
  assert.equal((second[1] as { figure: number }).figure, -1);
  assert.equal(second[4], 'soon');
});

test('every table has a sheet of its own, whose name Excel takes', async () => {
  const table = (heading?: string) => ({ heading, columns: ['A'], rows: [{ cells: ['1'] }] });
  const { sheets, name } = await sheetsOf(
    'advisor',
    'x',
    {},
    answering([table('Due: autumn/spring [1]'), table('due autumn spring 1'), table(), table('x'.repeat(60)), table('x'.repeat(61))], {
      title: 'A: “list” / of? things.',
    }),
  );
  const names = sheets.map((sheet) => sheet.name);
  assert.equal(new Set(names.map((one) => one.toLowerCase())).size, 5);
  for (const one of names) assert.match(one, /^[^[\]:*?/\\]{1,31}$/);
  assert.equal(name, 'A “list” of things 2027-01-20.xlsx');
});

test('a list of many pages comes whole, whether its request gives all at once or page by page', async () => {
  const many = Array.from({ length: 40 }, (_, at) => inventedSchool(`9009${10 + at}`, `Invented School ${at}`));
  const own = await testDesk();
  const { person } = (await own.as('advisor')).asker;
  await putAll(own.store, 'demo', [
    ...many.map((one) => docOf('provider', `provider:${one.key}`, one)),
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'advisor', providers: many.map(({ key }) => key) }] }),
    docOf('revision', 'revision', { revision: 'many' }),
  ]);
  const context = await own.as('advisor');
  assert.equal((await perform(context, 'caseload', {})).tables?.[0]?.rows.length, 12);
  let asked = 0;
  await workbookOf(
    (given, name, input) => {
      asked += 1;
      return perform(given, name, input);
    },
    context,
    { request: 'caseload', input: {} },
  );
  assert.equal(asked, 1, 'a list that can come whole is made once');
  for (const way of [
    perform,
    async (given: typeof context, name: string, input: unknown) => perform({ ...given, whole: false }, name, input),
  ]) {
    const made = await workbookOf(way, context, { request: 'caseload', input: { skip: 24 } });
    assert.ok('bytes' in made);
    const names = openWorkbook(made.bytes)[0]
      ?.rows.map(([cell]) => String(cell ?? ''))
      .filter((cell) => cell.startsWith('Invented School'));
    assert.equal(new Set(names).size, 40);
    assert.equal(names?.length, 40);
  }
});

test('rows of a later page stand under the heading they have there', async () => {
  const pages: Record<string, Table[]> = {
    first: [
      { heading: 'Overdue', columns: ['What'], rows: [{ cells: ['a'] }] },
      { heading: 'Due', columns: ['What'], rows: [{ cells: ['b'] }] },
    ],
    second: [
      { heading: 'Due', columns: ['What'], rows: [{ cells: ['c'] }] },
      { heading: 'Coming', columns: ['What'], rows: [{ cells: ['d'] }] },
    ],
  };
  const next = { title: 'Next', request: 'x', input: { skip: 12 } };
  const { sheets } = await sheetsOf('advisor', 'x', {}, async (_context, _name, input) =>
    'skip' in (input as object) ? answering(pages.second!)() : answering(pages.first!, { page: { from: 1, to: 2, of: 4, next } })(),
  );
  assert.deepEqual(
    sheets.map(({ name, rows }) => [name, rows.flat().filter((cell) => /^[a-d]$/.test(String(cell)))]),
    [
      ['Overdue', ['a']],
      ['Due', ['b', 'c']],
      ['Coming', ['d']],
    ],
  );
});

test('a head’s workbook holds nothing but the own school, whatever is put into the request', async () => {
  for (const [request, input] of [
    ['due', {}],
    ['due', { person: 'p-advisor-two' }],
    ['visits', { provider: '900001' }],
    ['allocation', { provider: '900001' }],
  ] as const) {
    const { sheets } = await sheetsOf('head', request, input);
    assert.doesNotMatch(JSON.stringify(sheets), /Cinder Lane|Hollin Edge|Fellview|Ravenscroft|Quarry Hill|90000[2-9]|Tom Ashdown/, request);
  }
  for (const [request, input] of [
    ['caseload', {}],
    ['providers-by-category', {}],
    ['allocation', { provider: '900002' }],
    ['drop-tables', {}],
  ] as const) {
    const made = await workbookOf(perform, await desk.as('head'), { request, input });
    assert.ok(!('bytes' in made), request);
    assert.doesNotMatch(JSON.stringify(made), /Cinder Lane/);
  }
});

test('an answer with a table has a button for Excel, one without has none, and what writes has none', async () => {
  const titles = async (request: string, input: object) => (await desk.ask('advisor', request, input)).buttons.map(({ title }) => title);
  assert.ok((await titles('caseload', {})).includes('Excel'));
  assert.ok((await titles('allocation', { provider: '900001' })).includes('Excel'));
  assert.ok(!(await titles('help', {})).includes('Excel'));
  assert.ok(!(await titles('log-days', { provider: '900001', activity: 'core-visit', days: 4, date: '2027-01-19' })).includes('Excel'));
});

test('“can I have that in Excel?” without a list says how to get one', async () => {
  const answer = await desk.ask('advisor', 'export', {});
  assert.match(answer.lead, /Ask for a list or a table first/);
  assert.equal((await desk.ask('advisor', 'export', { request: 'log-days', input: {} })).lead, answer.lead);
  assert.equal((await desk.ask('advisor', 'export', { request: 'export', input: {} })).lead, answer.lead);
});
