import { type Summary, type SummaryStep, summaryDocId } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Operation, Stored } from '../../ports.ts';
import { audit } from '../audit.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** What is read of a note. */
type Noted = Pick<VisitNote, 'provider' | 'id' | 'version' | 'date' | 'attendance'>;

/** A summary as it stands, and the operation that puts its next state in its place. */
export interface OpenSummary {
  summary: Summary;
  writing(next: Summary): Operation;
}

/**
 * Opens the summary of one version of a note to write to it; where nothing has happened to it yet, a blank one. Writing
 * fails where somebody else wrote it in between.
 */
export async function openSummary({ read }: Reader, note: Noted): Promise<OpenSummary> {
  const id = summaryDocId({ provider: note.provider, note: note.id, version: note.version });
  const stored = await read('summary', id);
  if (stored) return opened(stored);
  return { summary: blank(note), writing: (body) => ({ do: 'create', doc: { id, kind: 'summary', v: 1, body } }) };
}

/** Every summary of a note, an earlier version's first. */
export async function summariesOf({ list }: Pick<Reader, 'list'>, provider: string, note: string): Promise<OpenSummary[]> {
  const found: OpenSummary[] = [];
  for await (const stored of list('summary', `summary:${provider}:${note}:`)) found.push(opened(stored));
  return found;
}

function opened({ etag, ...doc }: Stored<'summary'>): OpenSummary {
  return { summary: doc.body, writing: (body) => ({ do: 'replace', doc: { ...doc, body }, etag }) };
}

function blank({ provider, id, version, date, attendance }: Noted): Summary {
  const nothingYet = { recipients: [], entries: [], steps: [], acknowledged: [], replies: [] };
  return {
    provider,
    note: id,
    version,
    date,
    state: 'stopped',
    tells: 'visit',
    ...(attendance && { minutes: true as const }),
    ...nothingYet,
  };
}

/** A summary to which something more happened. */
export function withStep(summary: Summary, { asker, now }: Context, did: SummaryStep['did'], reason?: string): Summary {
  const step: SummaryStep = { did, by: asker.person.key, at: now, ...(reason !== undefined && { reason }) };
  return { ...summary, steps: [...summary.steps, step] };
}

/** The audit of a step. */
export function auditStep(context: Context, request: string, { provider, note, version, steps }: Summary, after: string): Operation {
  const before = steps.at(-1)?.did;
  const change = { what: 'summary of the visit', ...(before !== undefined && { before }), after };
  return audit(context, request, 'done', provider, [`${note}:${version}`], [change]);
}
