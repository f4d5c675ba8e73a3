import type { AuditRecord } from '../../domain/audit-record.ts';
import type { Authority } from '../../domain/authority.ts';
import { addMonths, type IsoDate } from '../../domain/date.ts';
import { localDate } from '../../domain/local-time.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Store } from '../../ports.ts';
import { requests } from '../../requests/index.ts';
import { type TrailLine, trailLines } from '../../requests/trail/trail-lines.ts';
import { wantedRecord } from '../../requests/trail/wanted-record.ts';

/** Which records: written from a day on, and about one provider; all of them where neither is said. */
export interface AuditAsked {
  since?: IsoDate;
  provider?: string;
}

/** A record and its lines in words. */
export interface AuditLine {
  record: AuditRecord;
  line: TrailLine;
}

/**
 * The lines of the audit, oldest first, read as they are asked for. Whoever sits at the terminal may read all of it.
 * Throws TallyError `provider-unknown`.
 *
 * @example for await (const { line } of auditLines({ store, authority, today }, { since: '2026-09-01' })) print(line.when)
 */
export async function* auditLines(
  { store, authority, today }: { store: Store; authority: Authority; today: IsoDate },
  { since, provider }: AuditAsked,
): AsyncIterable<AuditLine> {
  const names = await namesOf(store, authority.id);
  if (provider !== undefined && !names.providers.has(provider))
    throw new TallyError('provider-unknown', `There is no school or setting ${provider}. Give its URN or EY URN.`, { culprit: provider });
  const words = {
    authority,
    named: (key: string) => names.people.get(key),
    provider: (key: string) => names.providers.get(key),
    title: (name: string) => requests.find((one) => one.name === name)?.title,
  };
  const only = provider === undefined ? {} : { providers: new Set([provider]) };
  for (const prefix of since === undefined ? ['audit:'] : months(since, today)) {
    for await (const { body } of store.list(authority.id, 'audit', prefix)) {
      if (since !== undefined && localDate(body.at, authority.timeZone) < since) continue;
      const record = wantedRecord(body, only);
      if (record) for (const line of trailLines(record, words)) yield { record, line };
    }
  }
}

async function namesOf(store: Store, authority: string): Promise<{ people: Map<string, string>; providers: Map<string, string> }> {
  const people = new Map<string, string>();
  const providers = new Map<string, string>();
  for await (const { body } of store.list(authority, 'person', 'person:')) people.set(body.key, body.name);
  for await (const { body } of store.list(authority, 'provider', 'provider:')) providers.set(body.key, body.name);
  return { people, providers };
}

/** The months of UTC that hold the instants from a day on: its own day may begin in the month before. */
function* months(since: IsoDate, today: IsoDate): Iterable<string> {
  const last = addMonths(`${today.slice(0, 7)}-01`, 1);
  for (let month = addMonths(`${since.slice(0, 7)}-01`, -1); month <= last; month = addMonths(month, 1)) yield `audit:${month.slice(0, 7)}`;
}
