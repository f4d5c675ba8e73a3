import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mostTries, pauseAfter } from '../../src/delivery/pause-after.ts';

test('the pause is three times as long after each failed try, up to an hour, and ten tries take from one to four hours', () => {
  const longest = Array.from({ length: mostTries - 1 }, (_, at) => pauseAfter(at + 1, { chance: 1 }));
  assert.deepEqual(
    longest.map((pause) => pause / 1000),
    [4, 12, 36, 108, 324, 972, 2916, 3600, 3600],
  );
  const hours = (chance: number) => longest.reduce((sum, _, at) => sum + pauseAfter(at + 1, { chance }), 0) / 3_600_000;
  assert.ok(hours(0) > 1.5 && hours(1) < 4, `${hours(0)} to ${hours(1)}`);
});

test('chance shortens a pause to no less than half, and never below what was asked for, six hours at most', () => {
  const six = 6 * 3_600_000;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 10 * six }),
      (tries, chance, after) => {
        const pause = pauseAfter(tries, { chance, after });
        const whole = pauseAfter(tries, { chance: 1 });
        assert.ok(pause >= whole / 2);
        assert.ok(pause >= Math.min(after, six));
        assert.ok(pause <= Math.max(whole, Math.min(after, six) * 1.1) + 1);
      },
    ),
  );
});
