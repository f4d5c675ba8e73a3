import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openLimiter, teamsLimits } from '../../src/delivery/limits/open-limiter.ts';
import { slidingWindow } from '../../src/delivery/limits/sliding-window.ts';

/** Sends whenever it may, after pauses of its own; says when it sent. */
function sendAll(pauses: readonly number[], wait: (now: number) => number): number[] {
  let now = 0;
  return pauses.map((pause) => {
    now += pause;
    for (let more = wait(now); more > 0; more = wait(now)) now += more;
    return now;
  });
}

const most = (times: readonly number[], within: number) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + within).length));

test('whatever the pauses between them, no stretch of time sees more than its limit, and nobody waits without need', () => {
  const limit = fc.record({ most: fc.integer({ min: 1, max: 20 }), within: fc.integer({ min: 1, max: 5000 }) });
  fc.assert(
    fc.property(
      fc.array(limit, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 120 }),
      (limits, pauses) => {
        const gate = slidingWindow(limits);
        const free = slidingWindow(limits);
        const times = sendAll(pauses, (now) => {
          const wait = gate.wait(now);
          if (wait === 0) gate.count(now);
          return wait;
        });
        for (const { most: allowed, within } of limits) if (times.length > 0) assert.ok(most(times, within) <= allowed);
        // Each went at the first moment that every limit allowed: a millisecond before, one would have been broken.
        let wanted = 0;
        for (const [at, time] of times.entries()) {
          wanted = (at === 0 ? 0 : times[at - 1]!) + pauses[at]!;
          if (time > wanted) assert.ok(free.wait(time - 1) > 0);
          free.count(time);
        }
      },
    ),
  );
});

test('Teams’ own limits are kept for each conversation and for the tenant, and a reply in a thread counts in its channel', () => {
  const limiter = openLimiter(teamsLimits);
  const places = Array.from({ length: 10 }, (_, at) => ({
    conversation: `19:c${at % 5}@thread.tacv2${at < 5 ? '' : ';messageid=1'}`,
    tenant: 't',
  }));
  const sent: { channel: string; at: number }[] = [];
  for (let now = 0; sent.length < 800; now += 7) {
    for (const place of places) {
      const wait = limiter.wait(place, now);
      assert.equal(limiter.take(place, now), wait);
      if (wait === 0) sent.push({ channel: place.conversation.split(';')[0]!, at: now });
    }
  }
  const all = sent.map(({ at }) => at);
  assert.ok(most(all, 1000) <= 50);
  for (const own of Map.groupBy(sent, ({ channel }) => channel).values()) {
    const times = own.map(({ at }) => at);
    assert.deepEqual([most(times, 1000) <= 7, most(times, 2000) <= 8, most(times, 30_000) <= 60], [true, true, true]);
  }
  assert.equal(openLimiter(teamsLimits).take({ conversation: 'another' }, 0), 0);
});

test('conversations that nothing is sent to any more are forgotten, and what counts still counts', () => {
  const limiter = openLimiter({ thread: [{ most: 1, within: 1000 }], tenant: [{ most: 10_000, within: 1 }] });
  for (let at = 0; at < 3000; at += 1) assert.equal(limiter.take({ conversation: `c${at}` }, at), 0);
  assert.equal(limiter.take({ conversation: 'c2999' }, 3000), 999);
  assert.equal(limiter.take({ conversation: 'c0' }, 3000), 0);
});
