import type { Meeting } from '../../domain/meeting.ts';
import type { Busy } from './who-is-busy.ts';

/** What came of booking or changing a meeting. */
export type Booked =
  | {
      is: 'booked';
      meeting: Meeting;
      /** It stood so before: the same was done already, and nothing was written. */
      again: boolean;
      /** Unusual, but done: a sentence each. */
      warnings: string[];
      /** Asked all the same though they are not free: person keys of those whose attendance is not required. */
      busy: string[];
      /** Whom nothing reaches yet: person keys. */
      unreached: string[];
    }
  | Refused;

/** Why nothing was written: somebody who is needed is not free then; or it does not fit, in words for the asker; or there is no such meeting. */
export type Refused = { is: 'busy'; busy: Busy[] } | { is: 'unfit'; says: string } | { is: 'none' };
