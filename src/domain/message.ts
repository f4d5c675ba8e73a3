/**
 * Something to be told: kept from the same write as its cause until it is delivered. It holds no words of its own. When
 * it is sent, `request` is made with `input` under the rights of `as`, and its answer is what goes out, so that
 * nobody is told what they may no longer see, and nothing a person wrote is kept a second time.
 *
 * `lane` is the conversation it belongs to (`person:<key>`, `channel:<key>`): messages of one lane go out one after
 * another, in the order of `due`. `id` is `<lane>:<due>:<ref>`, so that a list by id is in that order.
 *
 * @example
 * { id: 'person:p-head:2027-01-20T10:10:00.000Z:3f2a9c01', lane: 'person:p-head', due: '2027-01-20T10:10:00.000Z', at: '2027-01-20T10:00:00.000Z',
 *   as: 'p-head', request: 'visit-summary', input: { provider: '900001', note: '3f2a' }, cause: 'summary:3f2a:1', does: 'post', tries: 0 }
 */
export interface Message {
  id: string;
  lane: string;
  /** When its cause happened, and from when it may be sent (later where it can be undone, or is sent at a time). Instants. */
  at: string;
  due: string;
  /** Person key: the recipient, or for a channel the manager who posts. */
  as: string;
  request: string;
  input: Record<string, unknown>;
  /** What its deliveries are asked for by: `summary:<note>:<version>`, `decision:<id>`, `round:<id>`. */
  cause: string;
  /**
   * By which way, where it is not Teams before e-mail: `email` is e-mail before Teams (there is a file with it), `teams` is Teams alone,
   * because e-mail brings the same to the same person.
   */
  by?: 'email' | 'teams';
  /** `update` and `delete` change what was posted as the message `of`. */
  does: 'post' | 'update' | 'delete';
  of?: string;
  /** Failed tries so far, and the earliest instant of the next, by the machine's own time, which a trial's fixed day does not move. */
  tries: number;
  nextTry?: string;
  /** Which process is sending it, and until when that holds (the machine's time): a process that dies is succeeded then. */
  claim?: { by: string; until: string };
  /** Why it waits though its time has come: nobody can be reached that way yet. Not a failed try. */
  waiting?: string;
  /** What went wrong last, in words for the person who looks after it. */
  lastFault?: string;
}

/** How a message ended. `failed` can be sent again or dropped. Its id is `outcome:<message id>`, of one that failed `failed:<message id>`. */
export interface Outcome {
  message: Message;
  state: 'delivered' | 'failed' | 'dropped';
  at: string;
  way?: 'teams' | 'email';
  /** Teams' id of what was posted, for changing it later. */
  activity?: string;
  reason?: string;
}

/** Where a conversation of Teams is, without the SDK's own shape. `user` is the person's id there (`29:…`). */
export interface ChatAddress {
  serviceUrl: string;
  conversation: string;
  tenant?: string;
  /** Tally's own id in it (`28:…`). */
  bot: string;
  user?: string;
}

/**
 * A person's own chat with Tally, as last seen, or a channel. `closed` says why nothing is sent there: the person blocked or
 * removed Tally, or an administrator switched it off. It opens again when they write or install it again.
 */
export interface Reach {
  /** Whose chat it is; of a channel, who chose it. */
  person: string;
  address: ChatAddress;
  closed?: { why: 'blocked' | 'removed' | 'disabled'; at: string };
}
