import { timeAt } from '../domain/time-of-day.ts';
import { readTime } from '../requests/meetings/read-time.ts';
import type { Found } from './found.ts';
import type { Word } from './read-words.ts';
import { numberWords } from './words/number-words.ts';
import { monthOf } from './written-date.ts';

/**
 * Times of day as people write them: 2pm, 2.30 pm, 14:00, half past two, quarter to three, at 9, noon. A bare number is one only after "at"
 * where nothing follows that it could count.
 *
 * @example findHours(readWords('move it to 9 March at 2pm'))[0]?.values[0]?.value // '14:00'
 */
export function findHours(words: readonly Word[]): Found[] {
  const texts = words.map(({ text }) => text);
  const found: Found[] = [];
  for (let at = 0; at < texts.length; ) {
    const one = spoken(texts.slice(at, at + 3)) ?? written(texts, at);
    if (one) found.push({ slot: 'time', values: [{ value: one.time, label: one.time }], from: at, to: at + one.length });
    at += one?.length ?? 1;
  }
  return found;
}

type Hour = { time: string; length: number } | undefined;

/** "Half past two", "quarter to three", "noon". */
function spoken([first = '', second = '', third = '']: readonly string[]): Hour {
  if (first === 'noon' || first === 'midday') return { time: '12:00', length: 1 };
  if (!['half', 'quarter'].includes(first) || !['past', 'to'].includes(second)) return undefined;
  const hour = hourOf(third);
  if (hour === undefined || (first === 'half' && second === 'to')) return undefined;
  const minutes = first === 'half' ? 30 : 15;
  return { time: timeAt(hour * 60 + (second === 'past' ? minutes : -minutes)), length: 3 };
}

/** As `readTime` has it: nobody meets at two in the morning. */
function hourOf(word: string): number | undefined {
  const number = numberWords.get(word) ?? Number(/^\d{1,2}$/.exec(word)?.[0] ?? 0);
  const time = number >= 1 && number <= 12 ? readTime(String(number)) : undefined;
  return time === undefined ? undefined : Number(time.slice(0, 2));
}

function written(texts: readonly string[], at: number): Hour {
  const [first = '', second = '', third = ''] = texts.slice(at, at + 3);
  const after = ['at', 'from'].includes(texts[at - 1] ?? '');
  const as = (said: string, length: number): Hour => {
    const time = readTime(said);
    return time === undefined ? undefined : { time, length };
  };
  if (/^\d{1,2}(\.\d{2})?(am|pm)$/.test(first)) return as(first, 1);
  if (/^\d{1,2}$/.test(first) && /^\d{2}(am|pm)$/.test(second)) return as(`${first}:${second}`, 2);
  if (/^\d{1,2}$/.test(first) && /^\d{2}$/.test(second) && (after || third === 'am' || third === 'pm'))
    return third === 'am' || third === 'pm' ? as(`${first}:${second}${third}`, 3) : as(`${first}:${second}`, 2);
  if (/^\d{1,2}(\.\d{2})?$/.test(first) && (second === 'am' || second === 'pm')) return as(`${first}${second}`, 2);
  // "3 December 9.30": behind a day a quarter of an hour is no figure of days.
  if (/^\d{1,2}\.(00|15|30|45)$/.test(first) && named(texts[at - 1] ?? '')) return as(first, 1);
  if (!after) return undefined;
  if (/^\d{1,2}\.\d{2}$/.test(first)) return as(first, 1);
  const hour = second === 'oclock' || ['', 'on'].includes(second) ? hourOf(first) : undefined;
  return hour === undefined ? undefined : { time: timeAt(hour * 60), length: second === 'oclock' ? 2 : 1 };
}

/** A month or a weekday. */
function named(word: string): boolean {
  return monthOf(word) > 0 || /^(mon|tue|wed|thu|fri)[a-z]*$/.test(word);
}
