import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { AcademicCalendar } from '../../src/domain/calendar.ts';
import { checkCalendar } from '../../src/domain/check-calendar.ts';
import { addDays, firstDayOf, lastDayOf, weekdayOf } from '../../src/domain/date.ts';
import { halfTerms, terms, type Window } from '../../src/domain/entitlements/window.ts';
import { halfTermOf } from '../../src/domain/half-term-of.ts';
import { isSchoolDay } from '../../src/domain/is-school-day.ts';
import { schoolDaysBetween } from '../../src/domain/school-days-between.ts';
import { schoolWeeks } from '../../src/domain/school-weeks.ts';
import { windowDates } from '../../src/domain/window-dates.ts';
import { calendar, days, group, half, month } from './example.ts';

/** Any sound calendar: six half terms with gaps between them, inside the year, and some closures. */
const calendars = fc
  .record({
    year: fc.integer({ min: 2021, max: 2035 }),
    steps: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 20 }), length: fc.integer({ min: 20, max: 38 }) }), {
      minLength: 6,
      maxLength: 6,
    }),
    closed: fc.array(fc.integer({ min: 0, max: 360 }), { maxLength: 8 }),
  })
  .map(({ year, steps, closed }): AcademicCalendar => {
    let day = firstDayOf(year);
    const built = steps.map(({ gap, length }, at) => {
      const from = addDays(day, gap);
      const to = addDays(from, length);
      day = to;
      return { halfTerm: halfTerms[at] ?? 'autumn-1', from, to };
    });
    return { year, halfTerms: built, closures: closed.map((days) => addDays(firstDayOf(year), days)) };
  });

test('a school day is a weekday in a half term that is no bank holiday and no closure', () => {
  assert.equal(isSchoolDay(calendar, '2026-11-03'), true);
  assert.equal(isSchoolDay(calendar, '2026-11-07'), false, 'a Saturday');
  assert.equal(isSchoolDay(calendar, '2026-10-27'), false, 'half-term holiday');
  assert.equal(isSchoolDay(calendar, '2027-05-03'), false, 'early May bank holiday');
  assert.equal(isSchoolDay(calendar, '2026-09-02'), false, 'closed for training');
});

test('school days between two dates leave out the holiday between them', () => {
  assert.deepEqual(schoolDaysBetween(calendar, '2026-10-22', '2026-11-02'), ['2026-10-22', '2026-10-23', '2026-11-02']);
  assert.deepEqual(schoolDaysBetween(calendar, '2026-11-02', '2026-10-22'), []);
});

test('every school day lies in exactly one half term, and in exactly one school week', () => {
  fc.assert(
    fc.property(calendars, (one) => {
      const weeks = schoolWeeks(one);
      for (const day of schoolDaysBetween(one, firstDayOf(one.year), lastDayOf(one.year))) {
        assert.equal(one.halfTerms.filter(({ from, to }) => from <= day && day <= to).length, 1);
        assert.equal(weeks.filter(({ from, to }) => from <= day && day <= to).length, 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('school weeks are numbered from 1 without a gap, each inside one Monday to Friday', () => {
  fc.assert(
    fc.property(calendars, (one) => {
      for (const [at, { number, from, to }] of schoolWeeks(one).entries()) {
        assert.equal(number, at + 1);
        assert.ok(from <= to && isSchoolDay(one, from) && isSchoolDay(one, to));
        assert.equal(addDays(from, 1 - weekdayOf(from)), addDays(to, 1 - weekdayOf(to)));
      }
    }),
    { numRuns: 40 },
  );
});

test('the weeks of the example year start after the training day and give holidays no number', () => {
  const weeks = schoolWeeks(calendar);
  assert.deepEqual(weeks[0], { number: 1, from: '2026-09-03', to: '2026-09-04' });
  assert.deepEqual(weeks[7], { number: 8, from: '2026-10-19', to: '2026-10-23' });
  assert.deepEqual(weeks[8], { number: 9, from: '2026-11-02', to: '2026-11-06' });
  assert.deepEqual(weeks.find(({ from }) => from === '2027-05-04')?.to, '2027-05-07');
});

test('weeks numbered from a date start with the week that still has a school day', () => {
  assert.deepEqual(schoolWeeks(calendar, '2027-01-13')[0], { number: 1, from: '2027-01-13', to: '2027-01-15' });
  assert.deepEqual(schoolWeeks(calendar, '2027-01-16')[0], { number: 1, from: '2027-01-18', to: '2027-01-22' });
  assert.deepEqual(schoolWeeks(calendar, '2027-07-22'), []);
});

const prepared = group('g', {}, [days('prep', { prep: 1 }, [{ in: 'before', activity: 'talk' }]), days('talk', { visit: 1 }, [month(11)])]);

test('every window that has dates has them in order and inside the year, with a calendar and without', () => {
  const windows: Window[] = [
    ...Array.from({ length: 12 }, (_, at): Window => ({ in: 'month', month: at + 1, halfTerm: halfTerms[at % 6] })),
    ...halfTerms.map((halfTerm): Window => ({ in: 'half-term', halfTerm })),
    ...terms.map((term): Window => ({ in: 'term', term })),
    { in: 'before', activity: 'talk' },
  ];
  fc.assert(
    fc.property(calendars, fc.constantFrom(...windows), fc.integer({ min: 1, max: 12 }), (one, window, inMonth) => {
      const talk = group('g', {}, [days('talk', { visit: 1 }, [month(inMonth)])]);
      for (const given of [one, undefined]) {
        const span = windowDates(window, given, one.year, talk);
        if (!span) assert.ok(!given && window.in !== 'month');
        else assert.ok(firstDayOf(one.year) <= span.opens && span.opens <= span.closes && span.closes <= lastDayOf(one.year));
      }
    }),
  );
});

test('a month has its own dates without a calendar and those of its school days with one', () => {
  assert.deepEqual(windowDates({ in: 'month', month: 11 }, undefined, 2026, prepared), { opens: '2026-11-01', closes: '2026-11-30' });
  assert.deepEqual(windowDates({ in: 'month', month: 12 }, calendar, 2026, prepared), { opens: '2026-12-01', closes: '2026-12-18' });
  assert.deepEqual(windowDates({ in: 'month', month: 2 }, undefined, 2027, prepared), { opens: '2028-02-01', closes: '2028-02-29' });
});

test('a month that names a half term is narrowed to it', () => {
  assert.deepEqual(windowDates({ in: 'month', month: 2, halfTerm: 'spring-1' }, calendar, 2026, prepared), {
    opens: '2027-02-01',
    closes: '2027-02-12',
  });
  assert.deepEqual(windowDates({ in: 'month', month: 2, halfTerm: 'spring-2' }, calendar, 2026, prepared), {
    opens: '2027-02-22',
    closes: '2027-02-26',
  });
});

test('a preferred half leaves the window the whole term', () => {
  assert.deepEqual(windowDates({ in: 'term', term: 'spring', prefer: 'second-half' }, calendar, 2026, prepared), {
    opens: '2027-01-04',
    closes: '2027-03-25',
  });
});

test('what comes before an activity closes the day before its window opens', () => {
  assert.deepEqual(windowDates({ in: 'before', activity: 'talk' }, calendar, 2026, prepared), {
    opens: '2026-09-01',
    closes: '2026-11-01',
  });
});

test('what comes before an activity of the first month has as long as the activity, less a day', () => {
  const early = group('g', {}, [days('talk', { visit: 1 }, [month(9)])]);
  const window: Window = { in: 'before', activity: 'talk' };
  assert.deepEqual(windowDates(window, calendar, 2026, early), { opens: '2026-09-01', closes: '2026-09-29' });
  assert.deepEqual(windowDates(window, undefined, 2026, early), { opens: '2026-09-01', closes: '2026-09-29' });
});

test('a half term, a term and any time have no dates without a calendar', () => {
  for (const window of [half('autumn-1'), { in: 'term', term: 'spring' }, { in: 'any-time' }] as Window[]) {
    assert.equal(windowDates(window, undefined, 2026, prepared), undefined);
  }
});

test('a date in the holidays is in no half term', () => {
  assert.equal(halfTermOf(calendar, '2026-10-27'), undefined);
  assert.equal(halfTermOf(calendar, '2026-11-02'), 'autumn-2');
});

test('a sound calendar has no fault', () => {
  fc.assert(
    fc.property(
      calendars.filter((one) => one.closures.every((day) => day <= lastDayOf(one.year))),
      (one) => assert.deepEqual(checkCalendar(one), []),
    ),
  );
});

test('every fault of a calendar is named', () => {
  const [first, second, ...rest] = calendar.halfTerms as [AcademicCalendar['halfTerms'][0], AcademicCalendar['halfTerms'][0]];
  const faults = (given: Partial<AcademicCalendar>) => checkCalendar({ ...calendar, ...given });
  assert.deepEqual(faults({ halfTerms: [first, ...rest] }), ['Autumn 2 is missing.']);
  assert.deepEqual(faults({ halfTerms: [second, first, ...rest] }), ['The half terms are not listed in order, Autumn 1 first.']);
  assert.deepEqual(faults({ halfTerms: [{ ...first, to: '2026-11-02' }, second, ...rest] }), [
    'Autumn 2 begins before Autumn 1 has ended.',
  ]);
  assert.deepEqual(faults({ halfTerms: [{ ...first, from: '2026-10-24' }, second, ...rest] }), ['Autumn 1 ends before it begins.']);
  assert.deepEqual(faults({ halfTerms: [first, first, second, ...rest] }), ['Autumn 1 is given 2 times.']);
  assert.deepEqual(faults({ closures: ['2027-09-01'] }), ['Wed 1 Sep 2027 is not in the academic year 2026/27.']);
  assert.deepEqual(faults({ closures: ['2027-02-30'] }), ['"2027-02-30" is not a date.']);
});
