import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { BusySpan } from '../../../src/domain/busy-span.ts';
import { addDays } from '../../../src/domain/date.ts';
import { isSchoolDay } from '../../../src/domain/is-school-day.ts';
import { bestTimes } from '../../../src/domain/meeting-times/best-times.ts';
import { possibleTimes } from '../../../src/domain/meeting-times/possible-times.ts';
import type { TimesAsk, TimesPerson } from '../../../src/domain/meeting-times/times-ask.ts';
import { whyNone } from '../../../src/domain/meeting-times/why-none.ts';
import { minuteOf, timeAt } from '../../../src/domain/time-of-day.ts';
import { exampleCalendar } from '../../support/example-calendar.ts';

const places: Record<string, { easting: number; northing: number }> = {
  here: { easting: 352000, northing: 512000 },
  next: { easting: 353200, northing: 513600 },
  away: { easting: 358000, northing: 520000 },
};

function ask(more: Partial<TimesAsk> = {}): TimesAsk {
  return {
    window: { opens: '2027-01-04', closes: '2027-03-25' },
    better: { opens: '2027-02-22', closes: '2027-03-25' },
    calendar: (year) => (year === 2026 ? exampleCalendar : undefined),
    hours: [{ from: '09:00', until: '16:30' }],
    minutes: 120,
    people: [],
    provider: 'here',
    online: false,
    where: (key) => places[key],
    ...more,
  };
}

const person = (key: string, spans: BusySpan[] = [], more: Partial<TimesPerson> = {}): TimesPerson => ({
  key,
  required: true,
  officer: true,
  sure: true,
  spans,
  ...more,
});
const busy = (date: string, from: string, until: string, provider?: string): BusySpan => ({
  date,
  from,
  until,
  ...(provider && { provider }),
});
const wholeDay = (date: string) => busy(date, '00:00', '24:00');

describe('the best times of a meeting', () => {
  test('are in the better half, in different weeks, by turns in the morning and in the afternoon, and not before half past nine or over dinner', () => {
    const best = bestTimes(ask());
    assert.deepEqual(
      best.slice(0, 3).map(({ date, from }) => [date, from]),
      [
        ['2027-02-22', '09:30'],
        ['2027-03-01', '13:00'],
        ['2027-03-08', '09:30'],
      ],
    );
    assert.deepEqual(best[0]?.reasons, [{ is: 'all-free' }, { is: 'better-half' }]);
    const days = new Set(best.map(({ date }) => date)).size;
    assert.equal(new Set(best.slice(0, days).map(({ date }) => date)).size, days);
  });

  test('are away from a day out elsewhere, and rather on a day near by; a distance that is not known is not said', () => {
    const window = { opens: '2027-03-01', closes: '2027-03-04' };
    const spans = [
      busy('2027-03-01', '09:00', '10:00', 'away'),
      busy('2027-03-03', '09:00', '10:00', 'next'),
      busy('2027-03-04', '09:00', '10:00', 'nowhere'),
    ];
    const best = bestTimes(ask({ window, better: undefined, people: [person('ann', spans)] }));
    assert.deepEqual(
      best.slice(0, 4).map(({ date, reasons }) => [date, reasons[1]]),
      [
        ['2027-03-03', { is: 'near', person: 'ann', provider: 'next', metres: 2000 }],
        ['2027-03-02', undefined],
        ['2027-03-04', { is: 'far', person: 'ann', provider: 'nowhere' }],
        ['2027-03-01', { is: 'far', person: 'ann', provider: 'away', metres: 10000 }],
      ],
    );
    const online = bestTimes(ask({ window, better: undefined, online: true, people: [person('ann', spans)] }));
    assert.deepEqual(online[0]?.reasons, [{ is: 'all-free' }], 'nobody travels to a screen');
  });

  test('leave an officer half an hour to get there, and nobody is out at more than two providers on a day', () => {
    const window = { opens: '2027-03-01', closes: '2027-03-02' };
    const spans = [
      busy('2027-03-01', '11:00', '13:00', 'next'),
      busy('2027-03-02', '08:00', '09:00', 'next'),
      busy('2027-03-02', '16:00', '17:00', 'away'),
    ];
    const startsFor = (who: TimesPerson) =>
      possibleTimes(ask({ window, people: [who] })).map(({ date, from }) => `${date.slice(8)} ${from}`);
    assert.deepEqual(startsFor(person('ann', spans)), ['01 13:30', '01 14:00', '01 14:30']);
    assert.deepEqual(startsFor(person('head', spans.slice(0, 1), { officer: false })).slice(0, 4), [
      '01 09:00',
      '01 13:00',
      '01 13:30',
      '01 14:00',
    ]);
  });

  test('say whose calendar is not seen, who of the invited cannot come, and what is short notice', () => {
    const people = [
      person('ann'),
      person('head', [], { sure: false, officer: false }),
      person('finance', [busy('2027-03-01', '09:00', '12:00')], { required: false, officer: false, sure: false }),
    ];
    const best = bestTimes(ask({ window: { opens: '2027-03-01', closes: '2027-03-01' }, noticeBy: '2027-03-02', people }));
    assert.equal(best[0]?.from, '13:00', 'a time at which the invited can come is better');
    assert.deepEqual(best[0]?.reasons, [{ is: 'not-known', people: ['head'] }, { is: 'better-half' }, { is: 'short-notice' }]);
    assert.deepEqual(best.at(-1)?.reasons.at(-1), { is: 'invited-busy', people: ['finance'] });
  });

  test('of hours with an evening are the better in those that come first', () => {
    const hours = [
      { from: '18:00', until: '20:30' },
      { from: '09:00', until: '16:30' },
    ];
    const best = bestTimes(ask({ hours, window: { opens: '2027-03-01', closes: '2027-03-01' } }));
    assert.deepEqual(
      best.slice(0, 3).map(({ from }) => from),
      ['18:00', '18:30', '09:30'],
    );
  });

  test('leave a meeting that is moved out of its own way', () => {
    const own = { ...busy('2027-03-01', '09:00', '16:30', 'here'), meeting: 'm1' };
    const window = { opens: '2027-03-01', closes: '2027-03-01' };
    assert.equal(bestTimes(ask({ window, people: [person('ann', [own])] })).length, 0);
    assert.ok(bestTimes(ask({ window, people: [person('ann', [own])], moving: { ref: 'm1' } })).length > 0);
  });
});

describe('why there is no time', () => {
  const window = { opens: '2027-03-01', closes: '2027-03-02' };
  test('is the calendar where no school day is left', () => {
    assert.deepEqual(whyNone(ask({ window: { opens: '2027-02-13', closes: '2027-02-21' } })), { is: 'no-days' });
  });
  test('is the hours where they are too short', () => {
    assert.deepEqual(whyNone(ask({ window, minutes: 480 })), { is: 'no-hours' });
  });
  test('is whoever stands in the way alone, and what there would be without them', () => {
    const away = person('ann', [wholeDay('2027-03-01'), wholeDay('2027-03-02')]);
    const half = person('raj', [wholeDay('2027-03-01')]);
    assert.deepEqual(whyNone(ask({ window, people: [away, half] })), { is: 'people', days: 2, people: [{ key: 'ann', times: 12 }] });
    assert.deepEqual(whyNone(ask({ window, people: [away, { ...away, key: 'raj' }] })), { is: 'people', days: 2, people: [] });
    assert.equal(whyNone(ask({ window, people: [half] })), undefined);
  });
});

const day = fc.integer({ min: 0, max: 320 }).map((at) => addDays('2026-09-01', at));
const span = fc
  .record({
    date: day,
    from: fc.integer({ min: 28, max: 80 }),
    long: fc.integer({ min: 1, max: 24 }),
    provider: fc.option(fc.constantFrom('here', 'next', 'away'), { nil: undefined }),
  })
  .map(({ date, from, long, provider }) => busy(date, timeAt(from * 15), timeAt((from + long) * 15), provider));
const who = fc.record({
  key: fc.string({ minLength: 1, maxLength: 4 }),
  required: fc.boolean(),
  officer: fc.boolean(),
  sure: fc.boolean(),
  spans: fc.array(span, { maxLength: 40 }),
});
const anyAsk = fc
  .record({
    opens: day,
    days: fc.integer({ min: 0, max: 40 }),
    minutes: fc.constantFrom(60, 90, 120, 180),
    online: fc.boolean(),
    people: fc.uniqueArray(who, { maxLength: 5, selector: ({ key }) => key }),
  })
  .map(({ opens, days, ...rest }) =>
    ask({ window: { opens, closes: addDays(opens, days) }, better: { opens: addDays(opens, 10), closes: addDays(opens, 40) }, ...rest }),
  );

describe('whatever is asked, the best times', () => {
  const clash = (a: { from: string; until: string }, b: { from: string; until: string }) =>
    minuteOf(a.from) < minuteOf(b.until) && minuteOf(b.from) < minuteOf(a.until);

  test('lie in the window, in the hours and on school days, last as long as was asked and begin on the half hour', () => {
    fc.assert(
      fc.property(anyAsk, (one) => {
        for (const { date, from, until } of bestTimes(one)) {
          assert.ok(one.window.opens <= date && date <= one.window.closes);
          assert.ok(isSchoolDay(exampleCalendar, date), date);
          assert.ok('09:00' <= from && until <= '16:30' && minuteOf(until) - minuteOf(from) === one.minutes);
          assert.match(from, /:(00|30)$/);
        }
      }),
    );
  });

  test('never take a time at which somebody required is busy, nor an officer to a third provider', () => {
    fc.assert(
      fc.property(anyAsk, (one) => {
        for (const time of bestTimes(one)) {
          for (const { officer, spans } of one.people.filter(({ required }) => required)) {
            const ofDay = spans.filter(({ date }) => date === time.date);
            assert.ok(!ofDay.some((other) => clash(other, time)));
            if (officer && !one.online) assert.ok(ofDay.filter(({ provider }) => provider).length < 2);
          }
        }
      }),
    );
  });

  test('are in one order, whoever is named first; each stands there once, and no day a second time before every day a first', () => {
    fc.assert(
      fc.property(anyAsk, (one) => {
        const best = bestTimes(one);
        const said = ({ date, from, points }: (typeof best)[number]) => `${date} ${from} ${points}`;
        const turned = { ...one, people: one.people.map((each) => ({ ...each, spans: [...each.spans].reverse() })).reverse() };
        assert.deepEqual(bestTimes(turned).map(said), best.map(said));
        assert.equal(new Set(best.map(({ date, from }) => date + from)).size, best.length);
        const days = new Set(best.map(({ date }) => date)).size;
        assert.equal(new Set(best.slice(0, days).map(({ date }) => date)).size, days);
        for (let at = 1; at < days; at += 1) assert.ok(best[at - 1]!.points <= best[at]!.points);
      }),
    );
  });

  test('grow no fewer when somebody becomes free, and are the same when all moves on by half an hour', () => {
    fc.assert(
      fc.property(anyAsk, (one) => {
        const set = (ask: TimesAsk) => possibleTimes(ask).map(({ date, from }) => `${date} ${from}`);
        const freer = new Set(set({ ...one, people: one.people.map((each) => ({ ...each, spans: each.spans.slice(1) })) }));
        assert.ok(set(one).every((time) => freer.has(time)));
        const on = (time: string) => timeAt(minuteOf(time) + 30);
        const later = {
          ...one,
          hours: one.hours.map(({ from, until }) => ({ from: on(from), until: on(until) })),
          people: one.people.map((each) => ({
            ...each,
            spans: each.spans.map((its) => ({ ...its, from: on(its.from), until: on(its.until) })),
          })),
        };
        assert.deepEqual(
          possibleTimes(later).map(({ date, from }) => `${date} ${from}`),
          possibleTimes(one).map(({ date, from }) => `${date} ${on(from)}`),
        );
      }),
    );
  });

  test('are none exactly where there is a reason for it', () => {
    fc.assert(fc.property(anyAsk, (one) => assert.equal(whyNone(one) === undefined, bestTimes(one).length > 0)));
  });
});
