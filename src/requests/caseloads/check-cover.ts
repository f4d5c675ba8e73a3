import { addMonths, type IsoDate, isIsoDate, sayDate } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import type { Context } from '../context.ts';
import { isCarer } from './carer.ts';
import { ownCaseload } from './caseload-of.ts';

/** A cover as it was typed. */
export interface CoverTyped {
  person?: string;
  by?: string;
  start?: string;
  until?: string;
}

/** What is wrong with what was typed, field by field. */
export type CoverFaults = { [K in keyof CoverTyped]?: string };

/**
 * The days of a cover that can be set, or what is wrong: `faults` is empty where something is only missing.
 * It begins today unless another day is said, and lasts no longer than a year.
 *
 * @example checkCover(context, { until: '2027-03-12' }, { person: meera, by: tom }).dates // { from: today, until: '2027-03-12' }
 */
export function checkCover(
  { today }: Pick<Context, 'today'>,
  typed: CoverTyped,
  { person, by }: { person: Person | undefined; by: Person | undefined },
): { dates?: { from: IsoDate; until: IsoDate }; faults: CoverFaults } {
  const { start = today, until } = typed;
  const faults: CoverFaults = {};
  if (typed.person !== undefined && (!person || ownCaseload(person).length === 0))
    faults.person = `${person?.name ?? 'Nobody of that name'} has no caseload to cover.`;
  if (typed.by !== undefined && (!by || !isCarer(by)))
    faults.by = `${by?.name ?? 'Nobody of that name'} is no advisor or early years officer.`;
  if (person && by && person.key === by.key) faults.by = 'Nobody covers for themselves.';
  if (!isIsoDate(start)) faults.start = `“${start}” is not a date. Write it like 2027-02-01.`;
  else if (start > addMonths(today, 12)) faults.start = 'That is more than a year ahead.';
  else if (start < today) faults.start = `${sayDate(start)} has passed.`;
  if (until !== undefined && !faults.start) {
    if (!isIsoDate(until)) faults.until = `“${until}” is not a date. Write it like 2027-02-01.`;
    else if (until < start) faults.until = `${sayDate(until)} is before ${start === today ? 'today' : sayDate(start)}.`;
    else if (until > addMonths(start, 12)) faults.until = 'A cover lasts no longer than a year.';
  }
  return { dates: until === undefined || Object.keys(faults).length > 0 ? undefined : { from: start, until }, faults };
}
