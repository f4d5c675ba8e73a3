import type { IsoDate } from '../../domain/date.ts';
import { addDays } from '../../domain/date.ts';
import { type HalfTerm, halfTerms, type Term } from '../../domain/entitlements/window.ts';

/** An entry of somebody's calendar: its name, its first and its last day. */
export interface CalendarEvent {
  line: number;
  name: string;
  from: IsoDate;
  to: IsoDate;
}

/** What an entry says about the year. `holiday` needs nothing done: it lies between the terms, or is a bank holiday. */
export type TermEvent =
  | { is: 'half-term'; halfTerm: HalfTerm; from: IsoDate; to: IsoDate }
  | { is: 'term'; term: Term; from: IsoDate; to: IsoDate }
  | { is: 'term-begins' | 'term-ends'; term: Term; on: IsoDate }
  | { is: 'break'; from: IsoDate; to: IsoDate }
  | { is: 'closure'; from: IsoDate; to: IsoDate }
  | { is: 'holiday' };

/** A half term lasts at least three weeks, a half-term break at most two and some days. */
const longestBreak = 19;
const firstHalf = /\b(1|1st|first|one)\b/;
const secondHalf = /\b(2|2nd|second|two)\b/;

/**
 * Reads what an entry of a school calendar means, by its name and its length: "Autumn 1", "Autumn term 1st half",
 * "Term 3" (of six), "Spring term", "Spring term begins", "Half term", "INSET day", "Christmas holiday".
 * Undefined for one that says nothing about terms.
 *
 * @example termEventOf({ line: 4, name: 'Autumn half term', from: '2026-10-26', to: '2026-10-30' }) // { is: 'break', ... }
 */
export function termEventOf({ name, from, to }: CalendarEvent): TermEvent | undefined {
  const words = name
    .toLowerCase()
    .replace(/[-–—_:,.()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isLong = addDays(from, longestBreak) < to;
  if (/\b(inset|training|staff (development )?day|pd day|non pupil|closure|closed|occasional)\b/.test(words))
    return { is: 'closure', from, to };
  const term = termOf(words);
  const begins = /\b(begins?|starts?|opens?|start of|first day)\b/.test(words);
  const ends = /\b(ends?|finish(es)?|closes?|end of|last day)\b/.test(words);
  if (begins !== ends && !isLong) {
    // "Half term begins" alone does not say how long the break is.
    if (!/\bterm\b/.test(words) || /\bhalf\b/.test(words)) return undefined;
    return { is: begins ? 'term-begins' : 'term-ends', term: term ?? termByMonth(from, begins), on: from };
  }
  if (/\b(holidays?|vacation|christmas|easter|bank|good friday|may day)\b/.test(words) && !/half term/.test(words))
    return { is: 'holiday' };
  const halfTerm = halfTermNamed(words, term);
  if (halfTerm && isLong) return { is: 'half-term', halfTerm, from, to };
  if (/half term|\bbreak\b|mid term/.test(words) && !isLong) return { is: 'break', from, to };
  if (term && isLong) return { is: 'term', term, from, to };
  return undefined;
}

function termOf(words: string): Term | undefined {
  return /\b(autumn|spring|summer)\b/.exec(words)?.[1] as Term | undefined;
}

/** Easter moves the spring term's end and the summer term's beginning through the same weeks of April. */
function termByMonth(date: IsoDate, begins: boolean): Term {
  const month = Number(date.slice(5, 7));
  if (month >= 9) return 'autumn';
  return month < 4 || (month === 4 && !begins) ? 'spring' : 'summer';
}

function halfTermNamed(words: string, term: Term | undefined): HalfTerm | undefined {
  if (term && firstHalf.test(words)) return `${term}-1`;
  if (term && secondHalf.test(words)) return `${term}-2`;
  const ofSix = /^(?:half )?term ([1-6])\b/.exec(words)?.[1];
  return ofSix ? halfTerms[Number(ofSix) - 1] : undefined;
}
