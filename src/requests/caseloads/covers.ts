import type { CoverFact } from '../../domain/cover-fact.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';

/** Somebody looks after a colleague's caseload from one day to another, both included. Both are person keys. */
export interface Cover {
  id: string;
  /** Who covers. */
  person: string;
  /** Who is covered. */
  covered: string;
  from: IsoDate;
  until: IsoDate;
}

/**
 * The covers that the facts leave standing: one that ends early lasts until the day before.
 *
 * @example coversFrom([{ id: 'c', person: 'p-tom', covered: 'p-meera', from: '2027-02-24', until: '2027-03-12', by, at }]).length // 1
 */
export function coversFrom(facts: readonly CoverFact[]): Cover[] {
  const ends = facts.flatMap((fact) => ('ends' in fact ? [fact] : []));
  return facts.flatMap((fact) => {
    if ('ends' in fact) return [];
    const { id, person, covered, from } = fact;
    const until = [fact.until, ...ends.filter((end) => end.ends === id).map((end) => addDays(end.from, -1))].sort()[0] ?? fact.until;
    return until < from ? [] : [{ id, person, covered, from, until }];
  });
}

/** The covers in force on a day. */
export function coversOn(covers: readonly Cover[], date: IsoDate): Cover[] {
  return covers.filter(({ from, until }) => from <= date && date <= until);
}
