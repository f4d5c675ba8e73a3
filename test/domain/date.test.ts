import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  academicYearOf,
  addDays,
  addMonths,
  clampDate,
  firstDayOf,
  isIsoDate,
  lastDayOf,
  sayDate,
  sayYear,
  weekdayOf,
} from '../../src/domain/date.ts';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a date is said with its weekday and a month of three letters', () => {
  assert.equal(sayDate('2026-11-03'), 'Tue 3 Nov 2026');
  assert.equal(sayDate('2026-09-01'), 'Tue 1 Sep 2026');
  assert.equal(sayDate('2028-02-29'), 'Tue 29 Feb 2028');
});

test('no date of a year is said with a comma or a month longer than three letters', () => {
  for (let day = firstDayOf(2026); day <= lastDayOf(2026); day = addDays(day, 1)) {
    assert.match(sayDate(day), /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4}$/);
  }
});

test('the academic year turns over between 31 August and 1 September', () => {
  assert.equal(academicYearOf('2026-08-31'), 2025);
  assert.equal(academicYearOf('2026-09-01'), 2026);
  assert.equal(sayYear(2026), '2026/27');
  assert.equal(sayYear(2099), '2099/00');
});

test('the clocks going back or forward loses and repeats no day', () => {
  assert.equal(addDays('2026-10-24', 1), '2026-10-25');
  assert.equal(addDays('2026-10-25', 1), '2026-10-26');
  assert.equal(addDays('2027-03-28', 1), '2027-03-29');
  // Auckland changes on other days.
  assert.equal(addDays('2026-09-26', 1), '2026-09-27');
  assert.equal(addDays('2026-09-27', 1), '2026-09-28');
});

test('adding days and taking them away again comes back, and moves the weekday along', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const moved = addDays(date, days);
      assert.equal(addDays(moved, -days), date);
      assert.equal((((weekdayOf(moved) - weekdayOf(date) - days) % 7) + 7) % 7, 0);
    }),
  );
});

test('a month on is the same day, or the last of a shorter month', () => {
  assert.equal(addMonths('2025-10-01', 12), '2026-10-01');
  assert.equal(addMonths('2026-08-31', 6), '2027-02-28');
  assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
});

test('a date that is not in the calendar is no date', () => {
  assert.equal(isIsoDate('2028-02-29'), true);
  for (const text of ['2027-02-29', '2026-13-01', '2026-9-1', '01/09/2026', '', '2026-09-01T00:00:00Z'])
    assert.equal(isIsoDate(text), false);
});

test('a clamped date lies inside its limits', () => {
  assert.equal(clampDate('2027-09-03', firstDayOf(2026), lastDayOf(2026)), '2027-08-31');
  assert.equal(clampDate('2026-08-20', firstDayOf(2026), lastDayOf(2026)), '2026-09-01');
  assert.equal(clampDate('2027-01-12', firstDayOf(2026), lastDayOf(2026)), '2027-01-12');
});
