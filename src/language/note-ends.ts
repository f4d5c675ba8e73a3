import { addDays, sayDate, weekdayOf } from '../domain/date.ts';
import type { Request } from '../requests/request.ts';
import type { Candidate, Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';

const untilWords = new Set(['until', 'till', 'til', 'to', 'through', 'by', 'before', 'back', 'returning', 'reopening', 'reopens']);
const fromWords = new Set(['from', 'since', 'after']);
const weekOf = /\b(week of|commencing|week beginning|week starting)( the)?$/;
const byWords = new Set(['by', 'to', 'with']);
const ofWords = new Set(['for', 'of', 'from', 'after', 'cover', 'covers', 'covering', 'reassign', 'transfer']);
const takes = new Set(['cover', 'covers', 'covering', 'takes', 'take', 'taking', 'gets', 'has', 'have', 'looks', 'looking', 'look']);

/**
 * Notes which of two a date or a person is: the last day ("until Friday"), or who takes over ("to Tom", "Tom covers").
 * Only a request with two fields for them looks at it.
 *
 * @example noteEnds(findDates(words, today), readWords('until 12 March'))[0]?.end // 'second'
 */
export function noteEnds(found: readonly Found[], words: readonly Word[]): Found[] {
  return found.map((one) => {
    if (one.slot === 'person') return { ...one, ...ended(personEnd(one, words)) };
    return one.slot === 'date' ? { ...one, ...ended(dateEnd(one, words)), ...spanOf(one, words) } : one;
  });
}

function ended(end: Found['end']): Pick<Found, 'end'> {
  return end ? { end } : {};
}

function spanOf({ from, span }: Found, words: readonly Word[]): Pick<Found, 'span'> {
  const before = words.slice(Math.max(0, from - 4), from).map(({ text }) => text);
  return span && weekOf.test(before.join(' ')) ? { span: 'week' } : {};
}

function dateEnd({ from }: Found, words: readonly Word[]): Found['end'] {
  const before = words[from - 1]?.text ?? '';
  if (untilWords.has(before)) return 'second';
  // "Until she is back on 11 January".
  const stretch = words.slice(Math.max(0, from - 5), from).map(({ text }) => text);
  // "Between now and the end of term".
  if (/ (now|today) and$/.test(stretch.join(' '))) return 'second';
  if (['until', 'till', 'til'].some((word) => stretch.includes(word)) && stretch.includes('back')) return 'second';
  return fromWords.has(before) ? 'first' : undefined;
}

function personEnd({ from, to }: Found, words: readonly Word[]): Found['end'] {
  const before = words[from - 1]?.text ?? '';
  const after = words.slice(to, to + 3).map(({ text }) => text);
  // "Tom is taking my schools": they are mine now.
  if (words[from]?.text === 'my' && caseloads.has(words[from + 1]?.text ?? '')) return 'first';
  // "Tom is covering for Meera": the verb that follows is Tom's, unless another name stands before it.
  if (byWords.has(before)) return 'second';
  if (ofWords.has(before)) return 'first';
  // "Priya has been signed off" takes over nothing.
  const verb = after.findIndex((text, at) => takes.has(text) && !['been', 'gone', 'to'].includes(after[at + 1] ?? ''));
  return verb >= 0 && after.slice(0, verb).every((text) => ['is', 'will', 'to', 'can', 'be'].includes(text)) ? 'second' : undefined;
}

const caseloads = new Set([
  'school',
  'setting',
  'settings',
  'caseload',
  'patch',
  'lot',
  'nursery',
  'childminder',
  'academy',
  'work',
  'visits',
  'providers',
]);

/** The fields of which a request has two for what is said in one way. */
const pairs: readonly { said: Slot; first: Slot; second: Slot }[] = [
  { said: 'person', first: 'person', second: 'by' },
  { said: 'date', first: 'start', second: 'until' },
];

/**
 * What was found, for a request with two fields for people or for dates: each goes to the field it was said for, and
 * the others to what is left, in their order.
 *
 * @example shareOut(found, cover).map(({ slot }) => slot) // ['by', 'person', 'until']
 */
export function shareOut(heard: readonly Found[], { input: { shape }, within }: Request): Found[] {
  // What lasts two weeks is no date.
  const found = 'until' in shape ? heard : heard.filter(({ lasts }) => !lasts);
  const slots = new Map<Found, Slot>();
  const beside = new Set<Found>();
  for (const { said, first, second } of pairs) {
    if (!(second in shape) && !(said === 'date' && first in shape && !('date' in shape))) continue;
    const all = found.filter(({ slot }) => slot === said);
    const taken = new Set<Slot>();
    for (const one of all.filter(({ end }) => end)) {
      const slot = one.end === 'second' && second in shape ? second : first;
      taken.add(slot);
      slots.set(one, slot);
    }
    for (const one of all.filter(({ end }) => !end)) {
      // "The Monday email" names no day that something lasts until.
      if (!(first in shape) && one.coming) continue;
      // "Monday planning: what is on from tomorrow to Friday" has both its days already.
      if (said === 'date' && taken.has(first) && taken.has(second)) {
        beside.add(one);
        continue;
      }
      const slot = (taken.has(first) && second in shape) || !(first in shape) ? second : first;
      taken.add(slot);
      slots.set(one, slot);
    }
  }
  const shared = found.filter((one) => !beside.has(one)).map((one) => ({ ...one, slot: slots.get(one) ?? one.slot }));
  const dates = found.filter(({ slot }) => slot === 'date');
  const [only] = dates.length === 1 ? dates : [];
  return within && only && !only.end && only.span
    ? [...shared, { ...only, slot: 'until', values: only.values.map(lastDay(only.span)) }]
    : shared;
}

function lastDay(span: 'day' | 'week'): (day: Candidate) => Candidate {
  return (day) => {
    const from = String(day.value);
    const date = span === 'day' ? from : addDays(from, Math.max(0, 5 - weekdayOf(from)));
    return { value: date, label: sayDate(date) };
  };
}
