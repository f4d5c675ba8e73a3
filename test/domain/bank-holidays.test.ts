import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { bankHolidays } from '../../src/domain/bank-holidays.ts';
import { weekdayOf } from '../../src/domain/date.ts';

test("England's bank holidays of 2026 are the eight announced and Boxing Day's substitute", () => {
  const weekdays = [...bankHolidays(2026)].filter((date) => weekdayOf(date) <= 5).sort();
  assert.deepEqual(weekdays, [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ]);
});

test('Easter moves the two holidays beside it', () => {
  for (const [year, friday, monday] of [
    [2024, '2024-03-29', '2024-04-01'],
    [2027, '2027-03-26', '2027-03-29'],
    [2028, '2028-04-14', '2028-04-17'],
  ] as const) {
    assert.ok(bankHolidays(year).has(friday) && bankHolidays(year).has(monday), String(year));
  }
});

test('a Christmas at the weekend has substitute days after it', () => {
  assert.ok(bankHolidays(2027).has('2027-12-27') && bankHolidays(2027).has('2027-12-28'));
  assert.ok(bankHolidays(2022).has('2022-01-03'));
});

test('holidays proclaimed once are there, and those of the other nations are not', () => {
  assert.ok(bankHolidays(2023).has('2023-05-08'), 'coronation');
  assert.ok(bankHolidays(2022).has('2022-06-03'), 'jubilee');
  assert.ok(bankHolidays(2022).has('2022-09-19'), 'state funeral');
  for (const elsewhere of ['2027-03-17', '2027-07-12', '2027-11-30', '2027-01-04']) assert.equal(bankHolidays(2027).has(elsewhere), false);
});

test('the rules are not loaded until a date needs them', () => {
  const domain = fileURLToPath(new URL('../../src/domain', import.meta.url));
  const script = `
    import { createRequire } from 'node:module';
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('date-holidays'));
    await import('${domain}/position-of.ts');
    const { bankHolidays } = await import('${domain}/bank-holidays.ts');
    const before = loaded();
    bankHolidays(2027);
    console.log(before, loaded());`;
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim(), 'false true');
});
