import type { Attendee } from '../../domain/meeting.ts';

/** Somebody who can chair. `linked` says how they are linked to the provider; `refused` where the strategy then has somebody else. */
export interface ChairCandidate {
  person: string;
  name: string;
  office: string;
  linked?: string;
  refused?: true;
}

/** Somebody asked to a meeting, with their name. */
export type Seat = Pick<Attendee, 'person' | 'office' | 'because'> & { seat: 'required' | 'invited'; name: string };

/** A team that may be useful: `suggested` where something speaks for it now, which `because` then says. */
export interface WiderSeat {
  person: string;
  name: string;
  office: string;
  because: string;
  suggested: boolean;
}

/** Who sits on a meeting of a provider. */
export interface Seats {
  /** Those who may chair without a word against it first. */
  chairs: ChairCandidate[];
  /** The authority's officers and the provider's leaders; who is covered for comes as `invited`. */
  people: Seat[];
  /** Nobody where there is no information sharing agreement: then `unagreed` says why. */
  wider: WiderSeat[];
  unagreed?: string;
  /** Offices that nobody holds, a sentence each. */
  missing: string[];
}
