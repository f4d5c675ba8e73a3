import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AuditChange } from '../../src/domain/audit-record.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';

const marlow = '900001';

/** What the audit says was changed, by request, in the order it was done; there must be one record for each of them. */
async function changesOf({ store }: TestDesk): Promise<[string, AuditChange[] | undefined][]> {
  const found: [string, AuditChange[] | undefined][] = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) if (body.outcome === 'done') found.push([body.request, body.change]);
  return found;
}

/** Moves the clock on, so that the records stand in the order of what was done. */
async function stepping(): Promise<TestDesk> {
  const desk = await testDesk();
  let minute = 0;
  const ask: TestDesk['ask'] = (...asked) => {
    minute += 1;
    desk.time.now = `2027-01-20T10:${String(minute).padStart(2, '0')}:00.000Z`;
    return desk.ask(...asked);
  };
  return { ...desk, ask };
}

test('days logged, corrected and taken back: each audit record says what stood there before and what stands there after', async () => {
  const desk = await stepping();
  const logged = await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4, note: 'Mrs Calloway was ill' });
  const correct = logged.buttons.find(({ title }) => title === 'Correct');
  assert.ok(correct);
  const right = await desk.ask('advisor', 'correct-days', { ...correct.input, days: 2, part: 'visit', reason: 'Mr Tully told me' });
  const undo = right.buttons.find(({ title }) => title === 'Undo');
  assert.ok(undo);
  await desk.ask('advisor', undo.request, { ...undo.input, reason: 'Mr Tully told me' });
  const what = 'Core Visit on Wed 20 Jan 2027';
  assert.deepEqual(await changesOf(desk), [
    ['log-days', [{ what, after: '1 day' }]],
    ['correct-days', [{ what, before: '1 day', after: '0.5 days' }]],
    ['reverse-days', [{ what, before: '0.5 days' }]],
  ]);
});

test('days that move to another date leave the one and come to the other', async () => {
  const desk = await stepping();
  const logged = await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4 });
  const correct = logged.buttons.find(({ title }) => title === 'Correct');
  await desk.ask('advisor', 'correct-days', { ...correct?.input, date: '2027-01-19', reason: 'the day before' });
  assert.deepEqual((await changesOf(desk)).at(-1)?.[1], [
    { what: 'Core Visit on Wed 20 Jan 2027', before: '1 day' },
    { what: 'Core Visit on Tue 19 Jan 2027', after: '1 day' },
  ]);
});

test('a pause and its end, a caseload moved, a cover and its end, a watch list: people stand in them as keys', async () => {
  const desk = await stepping();
  await desk.ask('advisor', 'pause-support', { provider: marlow, reason: 'fire', until: '2027-02-28' });
  await desk.ask('advisor', 'resume-support', { provider: marlow, start: '2027-02-01' });
  await desk.ask('senior', 'reassign', { providers: ['900002', marlow], by: 'p-advisor-two' });
  const set = await desk.ask('senior', 'cover', { person: 'p-officer', by: 'p-advisor-two', until: '2027-03-12' });
  const end = set.buttons.find(({ title }) => title === 'End this cover');
  await desk.ask('senior', 'cover', end?.input);
  await desk.ask('senior', 'watch', { provider: marlow });
  await desk.ask('senior', 'unwatch', { provider: marlow });
  const paused = 'paused from Wed 20 Jan 2027 until Sun 28 Feb 2027';
  const moved = { what: 'advisor', before: 'person:p-advisor', after: 'person:p-advisor-two' };
  const what = 'cover for person:p-officer';
  assert.deepEqual(await changesOf(desk), [
    ['pause-support', [{ what: 'support', after: paused }]],
    ['resume-support', [{ what: 'support', before: paused, after: 'goes on from Mon 1 Feb 2027' }]],
    [
      'reassign',
      [
        { ...moved, provider: '900002' },
        { ...moved, provider: marlow },
      ],
    ],
    ['cover', [{ what, after: 'person:p-advisor-two from Wed 20 Jan 2027 until Fri 12 Mar 2027' }]],
    ['cover', [{ what, before: 'person:p-advisor-two until Fri 12 Mar 2027', after: 'taken back' }]],
    ['watch', [{ what: 'watch list', after: 'watched' }]],
    ['unwatch', [{ what: 'watch list', before: 'watched' }]],
  ]);
});

test('no audit record holds a name or what somebody wrote', async () => {
  const desk = await stepping();
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4, note: 'Mrs Calloway was ill' });
  await desk.ask('advisor', 'pause-support', { provider: marlow, reason: 'Mrs Calloway is away' });
  await desk.ask('senior', 'reassign', { provider: marlow, by: 'p-advisor-two' });
  const all = JSON.stringify(await changesOf(desk));
  assert.doesNotMatch(all, /Calloway|Ashdown|Nair|ill\b|away/);
});

test('every command that says it was done says what it changed', () => {
  const source = join(import.meta.dirname, '../../src');
  const silent = globSync('requests/**/*.ts', { cwd: source }).flatMap((path) => {
    const code = readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return argumentsOf(code)
      .filter((given) => given.some((one) => one === "'done'") && given.length < 6)
      .map((given) => `${path}: audit(${given.join(', ')})`);
  });
  assert.deepEqual(silent, []);
});

/** The arguments of each call of `audit`, as written. */
function argumentsOf(code: string): string[][] {
  return [...code.matchAll(/(?<!function |\.)\baudit\(/g)].map(({ index, 0: { length } }) => {
    const given: string[] = [''];
    let depth = 0;
    for (const letter of code.slice(index + length)) {
      if (letter === ')' && depth === 0) break;
      if ('([{'.includes(letter)) depth += 1;
      if (')]}'.includes(letter)) depth -= 1;
      if (letter === ',' && depth === 0) given.push('');
      else given[given.length - 1] += letter;
    }
    return given.map((one) => one.trim()).filter(Boolean);
  });
}
