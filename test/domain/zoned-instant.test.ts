import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../src/domain/date.ts';
import { localTime } from '../../src/domain/local-time.ts';
import { zonedInstant } from '../../src/domain/zoned-instant.ts';

test('a time of day in London is that time in winter and an hour earlier by UTC in summer', () => {
  assert.equal(zonedInstant('2027-01-04', '07:30', 'Europe/London'), '2027-01-04T07:30:00.000Z');
  assert.equal(zonedInstant('2027-07-05', '07:30', 'Europe/London'), '2027-07-05T06:30:00.000Z');
});

test('on the morning the clocks go forward 01:30 does not exist, and is taken for 02:30', () => {
  assert.equal(zonedInstant('2027-03-28', '01:30', 'Europe/London'), '2027-03-28T01:30:00.000Z');
  assert.deepEqual(localTime('2027-03-28T01:30:00.000Z', 'Europe/London'), { date: '2027-03-28', time: '02:30' });
});

test('on the morning they go back 01:30 comes twice, and is taken for the first', () => {
  assert.equal(zonedInstant('2027-10-31', '01:30', 'Europe/London'), '2027-10-31T00:30:00.000Z');
});

test('in every zone and on every day a time that exists is read back as it was', () => {
  const zones = ['Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu', 'UTC'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }),
      (zone, day, minute) => {
        const date = addDays('2026-01-01', day);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        assert.deepEqual(localTime(zonedInstant(date, time, zone), zone), { date, time });
      },
    ),
    { numRuns: 300 },
  );
});
