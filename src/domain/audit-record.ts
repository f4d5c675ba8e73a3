/**
 * One thing a command changed, before and after, in words a person reads: "Core Visit on Tue 12 Jan 2027" from "1 day" to
 * "0.5 days". Without `before` it is new, without `after` it is gone. It outlives what it is about, so it
 * holds no name and nothing that somebody wrote: a person stands in any of its texts as `person:<key>` (the name is put there
 * when it is shown, to a reader who may see it), and of a text only that it changed ("summary", after "amended").
 *
 * @example { what: 'category', before: 'B1', after: 'C from Tue 12 Jan 2027' }
 * @example { what: 'advisor', provider: '900002', before: 'person:p-priya', after: 'person:p-tom' }
 */
export interface AuditChange {
  what: string;
  /** Where the command was about several providers: which of them this is of. Readers who may not see it do not see the change. */
  provider?: string;
  before?: string;
  after?: string;
}

/** Who did what to which provider, when: kept for every command and every refused request. No names, no text of notes. */
export interface AuditRecord {
  at: string;
  by: string;
  /** `delivery` is an answer made to be sent, `link` a link of an e-mail, `round` what Tally does by itself. */
  via: 'chat' | 'button' | 'terminal' | 'import' | 'search' | 'delivery' | 'link' | 'round';
  request: string;
  provider?: string;
  outcome: 'done' | 'refused';
  refs?: string[];
  change?: AuditChange[];
}
