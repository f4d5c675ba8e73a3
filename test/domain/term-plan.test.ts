import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { costOfRow, costs } from '../../src/domain/term-plan/plan-cost.ts';
import { openSheet } from '../../src/domain/term-plan/sheet.ts';
import { startsOf } from '../../src/domain/term-plan/starts-of.ts';
import type { TermBusy, TermProblem, TermRow } from '../../src/domain/term-plan/term-problem.ts';
import { whyNotPlaced } from '../../src/domain/term-plan/why-not-placed.ts';

const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'];
const row = (provider: string, over: Partial<TermRow> = {}): TermRow => ({
  id: provider,
  provider,
  activity: 'tas-meeting',
  nth: 1,
  opens: '2027-03-01',
  closes: '2027-03-02',
  minutes: 120,
  hours: [{ from: '09:00', until: '16:30' }],
  place: 'provider',
  chaired: true,
  chairs: [{ person: 'david' }],
  officers: ['priya'],
  required: [`head-of-${provider}`],
  ...over,
});
const away = (person: string, ...dates: string[]): TermBusy[] => dates.map((date) => ({ person, date, from: '00:00', until: '24:00' }));
const problem = (rows: TermRow[], busy: TermBusy[] = []): TermProblem => ({ rows, days, busy });

describe('the rules of a term’s plan', () => {
  const at = { date: '2027-03-01', from: '09:00', chair: 'david' };

  test('a time that breaks no rule has no fault', () => assert.equal(openSheet(problem([row('a')])).fault(row('a'), at), undefined));

  test('a day without school, a day outside the window and an hour outside the day are refused, a chair who is none too', () => {
    const sheet = openSheet(problem([row('a')]));
    assert.deepEqual(sheet.fault(row('a'), { ...at, date: '2027-03-06' }), { rule: 'no-school-day' });
    assert.deepEqual(sheet.fault(row('a'), { ...at, date: '2027-03-03' }), { rule: 'window' });
    assert.deepEqual(sheet.fault(row('a'), { ...at, from: '15:00' }), { rule: 'hours' });
    assert.deepEqual(sheet.fault(row('a'), { ...at, chair: 'priya' }), { rule: 'chair' });
    assert.equal(sheet.fault(row('a'), { ...at, date: '2027-03-03' }, true), undefined, 'outside the window where that was asked for');
  });

  test('nobody is at two meetings at once, and there is a way of half an hour between two schools', () => {
    const [a, b] = [row('a'), row('b', { officers: ['tom'] })];
    const sheet = openSheet(problem([a, b]));
    sheet.place({ row: 'a', ...at });
    assert.deepEqual(sheet.fault(b, { ...at, from: '10:30' }), { rule: 'taken', person: 'david', row: 'a' });
    assert.deepEqual(sheet.fault(b, { ...at, from: '11:00' }), { rule: 'taken', person: 'david', row: 'a' });
    assert.equal(sheet.fault(b, { ...at, from: '11:30' }), undefined);
  });

  test('nobody of the authority makes a third visit on one day, those that stand already counted; a head may', () => {
    const a = row('a');
    const visits = [
      { person: 'priya', date: '2027-03-01', from: '00:00', until: '00:00', provider: 'x' },
      { person: 'priya', date: '2027-03-01', from: '09:00', until: '10:00', provider: 'y' },
    ];
    assert.deepEqual(openSheet(problem([a], visits)).fault(a, { ...at, from: '13:00' }), { rule: 'visits', person: 'priya' });
    const heads = visits.map((visit) => ({ ...visit, person: 'head-of-a' }));
    assert.equal(openSheet(problem([a], heads)).fault(a, { ...at, from: '13:00' }), undefined);
  });

  test('one provider is not visited twice on one day', () => {
    const second = row('a', { id: 'a2', officers: ['tom'], chairs: [{ person: 'angela' }], required: [] });
    const sheet = openSheet(problem([row('a'), second]));
    sheet.place({ row: 'a', ...at });
    assert.deepEqual(sheet.fault(second, { date: '2027-03-01', from: '14:00', chair: 'angela' }), { rule: 'twice-a-day', row: 'a' });
  });

  test('starts that fill a day stand before every half hour, evenings where they are the better hours before the day', () => {
    assert.deepEqual(startsOf({ minutes: 120, hours: [{ from: '09:00', until: '16:30' }] }).slice(0, 5), [540, 840, 690, 570, 600]);
    const evening = [
      { from: '18:00', until: '20:30' },
      { from: '09:00', until: '16:30' },
    ];
    assert.equal(startsOf({ minutes: 120, hours: evening })[0], 1080);
  });
});

describe('why a row has no place', () => {
  test('somebody is never free in the window: says who, and the days on which their being free would help', () => {
    const [found] = whyNotPlaced(problem([row('a')], away('david', '2027-03-01', '2027-03-02')), []);
    assert.deepEqual(found?.why, { is: 'never-free', people: ['david'] });
    assert.deepEqual(found?.help, [
      { do: 'late', at: { date: '2027-03-03', from: '09:00', chair: 'david' }, schoolDays: 1 },
      { do: 'free', person: 'david', at: { date: '2027-03-01', from: '09:00', chair: 'david' } },
      { do: 'chair', at: { date: '2027-03-01', from: '09:00' } },
    ]);
  });

  test('each is free and never at the same time', () => {
    const busy = [...away('david', '2027-03-01'), ...away('priya', '2027-03-02')];
    const [found] = whyNotPlaced(problem([row('a')], busy), []);
    assert.deepEqual(found?.why, { is: 'never-together', people: ['david', 'priya', 'head-of-a'] });
  });

  test('the chairs are taken by the rest of the plan', () => {
    const others = ['b', 'c', 'd', 'e'].map((id) => row(id, { officers: [`officer-of-${id}`] }));
    const placed = others.map(({ id }, at) => ({ row: id, date: days[at % 2]!, from: at < 2 ? '09:00' : '14:00', chair: 'david' }));
    const [found] = whyNotPlaced(problem([row('a'), ...others]), placed);
    assert.deepEqual([found?.row, found?.why], ['a', { is: 'all-taken', chairs: true }]);
    assert.deepEqual(
      found?.help.map((help) => help.do),
      ['late', 'chair'],
    );
  });

  test('a window without a day left, and nobody who may chair', () => {
    const rows = [row('a', { opens: '2027-02-01', closes: '2027-02-26' }), row('b', { chairs: [] })];
    assert.deepEqual(
      whyNotPlaced(problem(rows), []).map(({ why }) => why.is),
      ['no-days', 'no-chair'],
    );
  });
});

describe('meetings online', () => {
  const online = (id: string) => row(id, { place: 'online', officers: [] });
  const [a, b, c] = ['a', 'b', 'c'].map(online) as [TermRow, TermRow, TermRow];

  test('are no visits and need no way between them, and yet a day with several is worse', () => {
    const sheet = openSheet(problem([a, b, c]));
    sheet.place({ row: 'a', date: '2027-03-01', from: '09:00', chair: 'david' });
    sheet.place({ row: 'b', date: '2027-03-01', from: '11:00', chair: 'david' });
    assert.equal(sheet.fault(c, { date: '2027-03-01', from: '13:00', chair: 'david' }), undefined);
    assert.equal(costOfRow(sheet, c, { date: '2027-03-01', from: '13:00', chair: 'david' }, new Map()), 2 * costs.second);
    assert.equal(costOfRow(sheet, c, { date: '2027-03-02', from: '13:00', chair: 'david' }, new Map()), 0);
  });
});
