import type { Log } from '../log.ts';
import type { Clock, Messenger, Store } from '../ports.ts';
import type { Answer } from '../requests/answer.ts';
import type { Desk } from '../requests/desk/desk.ts';
import type { Limiter } from './limits/open-limiter.ts';
import type { Mailer } from './mailer.ts';
import type { Time } from './time.ts';

/** What the steps of a delivery work with. */
export interface Works {
  desk: Desk;
  store: Store;
  authority: string;
  messenger: Messenger<Answer>;
  mailer?: Mailer;
  log: Log;
  /** The desk's day and time: by it a message is due. */
  clock: Clock;
  /** The machine's time: by it claims end and tries are spaced. */
  time: Time;
  limiter: Limiter;
  /** This process, in its claims. */
  me: string;
  /** How long a claim holds, in milliseconds: longer than any send can take. */
  lease: number;
  /** Documents of messages of which this process could not keep what became of them: it sends none of them again. */
  unkept: Set<string>;
  /** Aborted when the delivery stops: what is under way is finished, and nothing further is begun. */
  stopping: AbortSignal;
  /** Told when a chat turns out to be closed. */
  onClosed?(reach: string): void;
}
