import type { AuditChange, AuditRecord } from '../../domain/audit-record.ts';
import type { Authority } from '../../domain/authority.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import { terminalWords } from './terminal-words.ts';

/** What a trail is said with: how people and providers are called, the authority's zone, and the titles of requests. */
export interface TrailWords {
  authority: Pick<Authority, 'timeZone'>;
  /** A person's name by their key. */
  named: (key: string) => string | undefined;
  provider: (key: string) => string | undefined;
  title: (request: string) => string | undefined;
}

/** One line of a trail, in words. */
export interface TrailLine {
  at: string;
  when: string;
  who: string;
  provider?: string;
  providerKey?: string;
  /** Which request it was, and what of it: "Log days", "Core Visit on Tue 12 Jan 2027". */
  request: string;
  what: string;
  before: string;
  after: string;
  refused: boolean;
}

/**
 * The lines of a record: one for each thing it changed, or one where it says none. Somebody who has been erased stands in
 * it as "somebody erased".
 *
 * @example trailLines(record, words)[0] // { when: 'Tue 12 Jan 2027 at 10.42 am', who: 'Tom Ashdown', request: 'Log days', what: 'Core Visit on …', … }
 */
export function trailLines(record: AuditRecord, words: TrailWords): TrailLine[] {
  const { at, by, request, outcome, via, provider } = record;
  const line = {
    at,
    when: sayInstant(at, words.authority.timeZone),
    who: sayActor(by, via, words),
    request: words.title(request) ?? terminalWords(request),
    refused: outcome === 'refused',
  };
  const changes: AuditChange[] = record.change ?? [{ what: '' }];
  return changes.map((change) => {
    const key = change.provider ?? provider;
    return {
      ...line,
      ...(key !== undefined && { provider: words.provider(key) ?? key, providerKey: key }),
      what: withNames(change.what, words),
      before: withNames(change.before ?? '', words),
      after: withNames(change.after ?? '', words),
    };
  });
}

/** Who did something: a name, Tally itself, or whoever sat at the terminal. */
function sayActor(by: string, via: AuditRecord['via'], { named }: TrailWords): string {
  if (by === 'terminal') return via === 'import' ? 'An import at the terminal' : 'The terminal';
  const name = by === 'tally' ? 'Tally' : (named(by) ?? 'somebody erased');
  return via === 'import' ? `${name} (by a file)` : name;
}

function withNames(text: string, { named }: TrailWords): string {
  return text.replace(/\bperson:([\w-]+)/g, (_, key: string) => named(key) ?? 'somebody erased');
}
