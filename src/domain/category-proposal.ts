import type { CategoryDecision, TookPart } from './category-decision.ts';
import type { IsoDate } from './date.ts';

/** What a proposal rests on, for staff alone: what is said of the pack's criteria columns, the pack's signs by id, and the rest in words. */
export interface ProposalEvidence {
  known: { column: string; says: string }[];
  indicators: string[];
  other?: string;
}

/**
 * That somebody proposes a category for a provider from a date. It is decided by somebody else; who has approved it has
 * made a `CategoryDecision`. Kept as `proposal:<provider>:<id>`; only its state and `closed` ever change.
 *
 * @example { id: '3f2a', provider: '900001', category: 'C', from: 'B1', effectiveFrom: '2027-01-12', decisions: 2, state: 'proposed', … }
 */
export interface CategoryProposal {
  id: string;
  provider: string;
  category: string;
  effectiveFrom: IsoDate;
  reason: string;
  /** The category in force on that date when it was proposed; absent where there was none. */
  from?: string;
  /** How many decisions the provider had then: they are only ever appended, so more of them mean that somebody decided in between. */
  decisions: number;
  evidence: ProposalEvidence;
  tookPart: TookPart;
  /** How the rules that can be checked stood when it was proposed. They are checked again when it is decided. */
  check: NonNullable<CategoryDecision['check']>;
  /** Person key, and an instant. */
  by: string;
  at: string;
  /** The returned proposal it was made from. */
  again?: string;
  state: 'proposed' | 'approved' | 'returned' | 'withdrawn';
  /** Who closed it, when and why. An approved one names the decision. */
  closed?: { by: string; at: string; reason?: string; decision?: string };
}
