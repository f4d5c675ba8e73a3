import type { IsoDate } from './date.ts';
import type { Role } from './person.ts';

/**
 * An agreement between a provider and the authority on what is shared about it with the authority's other teams. `office` is who agreed
 * for the provider, as an office and not by name; `until` its last day, where one was said.
 */
export interface SharingAgreement {
  id: string;
  from: IsoDate;
  until?: IsoDate;
  office: Role;
  by: string;
}

/** The agreements it names end: on that day they count no longer. */
export interface SharingEnd {
  id: string;
  ends: string[];
  from: IsoDate;
  reason: string;
  by: string;
}

/** One thing recorded about the sharing of information, appended and never edited. Kept as `agreement:<provider>:<id>`. */
export type SharingFact = SharingAgreement | SharingEnd;

/** An agreement, and what ended it, if anything did. */
export interface SharingStretch {
  agreement: SharingAgreement;
  ended?: SharingEnd;
}

/** @example agreementDocId('900001', '3f2a') // 'agreement:900001:3f2a' */
export function agreementDocId(provider: string, id: string): string {
  return `agreement:${provider}:${id}`;
}

/**
 * The agreements that facts tell of, by their first day. Of several ends of one the earliest counts, so the order of the facts does
 * not matter.
 *
 * @example agreementsFrom([agreed, { id: 'e1', ends: [agreed.id], from: '2027-03-01', … }])[0]?.ended?.from // '2027-03-01'
 */
export function agreementsFrom(facts: readonly SharingFact[]): SharingStretch[] {
  const ends = facts.filter((fact): fact is SharingEnd => 'ends' in fact);
  return facts
    .filter((fact): fact is SharingAgreement => !('ends' in fact))
    .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
    .map((agreement) => {
      const ended = ends.filter((one) => one.ends.includes(agreement.id)).sort((a, b) => a.from.localeCompare(b.from))[0];
      return { agreement, ...(ended && { ended }) };
    });
}

/**
 * The agreement that counts on a day; of several, the one that lasts longest.
 *
 * @example agreementOn(agreementsFrom(facts), '2027-02-24')?.agreement.office // 'headteacher'
 */
export function agreementOn(stretches: readonly SharingStretch[], date: IsoDate): SharingStretch | undefined {
  const last = ({ agreement }: SharingStretch) => agreement.until ?? '9999-12-31';
  return stretches
    .filter((one) => one.agreement.from <= date && date <= last(one) && (one.ended === undefined || date < one.ended.from))
    .sort((a, b) => last(b).localeCompare(last(a)))[0];
}
