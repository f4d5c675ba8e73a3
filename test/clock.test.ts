import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openClock } from '../src/clock.ts';

const at = (instant: string) => openClock(undefined, () => new Date(instant));

test('In summer London is a day ahead of UTC for the first hour', () => {
  assert.equal(at('2026-06-30T22:59:59Z').today(), '2026-06-30');
  assert.equal(at('2026-06-30T23:00:00Z').today(), '2026-07-01');
});

test('In winter London keeps UTC', () => {
  assert.equal(at('2026-12-31T23:59:59Z').today(), '2026-12-31');
  assert.equal(at('2027-01-01T00:00:00Z').today(), '2027-01-01');
});

test("The machine's own zone does not matter", () => {
  const before = process.env.TZ;
  try {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London']) {
      process.env.TZ = zone;
      assert.equal(at('2026-08-31T22:30:00Z').today(), '2026-08-31', zone);
      assert.equal(at('2026-08-31T23:30:00Z').today(), '2026-09-01', zone);
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test('What is written on a fixed day is written on that day, at the time it is', () => {
  const clock = openClock('2026-11-03', () => new Date('2027-01-01T12:00:00Z'));
  assert.equal(clock.today(), '2026-11-03');
  assert.equal(clock.now(), '2026-11-03T12:00:00.000Z');
});
