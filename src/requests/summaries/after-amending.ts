import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { approvalOf, releasersOf } from './approvers-of.ts';
import { type OpenSummary, openSummary, summariesOf, withStep } from './open-summary.ts';
import { recipientsOf } from './recipients-of.ts';
import { sharedChanges } from './shared-changes.ts';
import { stopMessages } from './stop-messages.ts';
import { causeOf, dueAfterUndo, telling } from './telling.ts';
import { joining, leaving } from './waiting-lists.ts';

/** What a change of a note does to its summary: operations for the batch of that change, and a sentence for its receipt. */
export interface Follows {
  operations: Operation[];
  says: string[];
}

const nothing: Follows = { operations: [], says: [] };

/**
 * What becomes of a note's summary when the note is amended, for the same batch. Where nothing changes that the school or
 * setting sees, nothing. One that is held or has not gone out yet makes way for one of the new version, in the same hands; where one was sent,
 * those who lead the provider are told what has changed, ten minutes later. `versions` are the versions before `next`; `report` are
 * entries by which the amendment changes report days that are debited already.
 *
 * @example const { operations, says } = await afterAmending(reader, context, provider, { versions, next });
 */
export async function afterAmending(
  reader: Reader,
  context: Context,
  provider: Provider,
  { versions, next, report = [] }: { versions: readonly VisitNote[]; next: VisitNote; report?: readonly LedgerEntry[] },
): Promise<Follows> {
  const open = (await summariesOf(reader, provider.key, next.id)).findLast(({ summary }) => summary.state !== 'stopped');
  const told = open && versions.find(({ version }) => version === open.summary.version);
  if (!open || !told) return nothing;
  const changes = sharedChanges(context, provider, told, next);
  if (changes.length === 0) return { operations: [], says: ['Nothing that the school or setting sees has changed, so nobody is told.'] };
  const { summary } = open;
  if (summary.state === 'held') return replaced(reader, context, open, next);
  const stopped =
    summaryState(summary, context.now) === 'sent' ? undefined : await stopMessages(reader, context, summary, 'the note was amended');
  return tellAgain(reader, context, provider, { open, next, stopped, report });
}

/** The one that a senior advisor holds becomes one of the new version, held as it was. */
async function replaced(reader: Reader, context: Context, { summary, writing }: OpenSummary, next: VisitNote): Promise<Follows> {
  const fresh = await openSummary(reader, next);
  const held = summary.steps.findLast(({ did }) => did === 'held');
  return {
    operations: [
      writing({ ...withStep(summary, context, 'replaced'), state: 'stopped' }),
      ...(await leaving(reader, 'held', summary)),
      fresh.writing({ ...fresh.summary, state: 'held', steps: held ? [held] : [] }),
      joining(context, 'held', fresh.summary),
    ],
    says: ['The summary that is held is now that of the amended note.'],
  };
}

/** `stopped` takes back messages that had not gone out; without it the one before was sent. */
async function tellAgain(
  reader: Reader,
  context: Context,
  provider: Provider,
  {
    open: { summary, writing },
    next,
    stopped,
    report,
  }: { open: OpenSummary; next: VisitNote; stopped?: Operation[]; report: readonly LedgerEntry[] },
): Promise<Follows> {
  const fresh = await openSummary(reader, next);
  const due = dueAfterUndo(context);
  if (approvalOf(context, provider, next)) return heldAgain(reader, context, provider, { summary, writing, fresh, next, stopped, report });
  const { told } = recipientsOf(context, provider, next);
  const { operations, recipients } = telling(context, fresh.summary, told, due);
  const after: Summary = {
    ...withStep(fresh.summary, context, 'sent'),
    state: 'sending',
    tells: stopped ? summary.tells : 'change',
    due,
    recipients,
    // The report's days are debited once, whichever version was the first to go out.
    entries: stopped ? debitedBy(summary, report) : [],
  };
  const before: Operation[] = stopped
    ? [
        ...stopped,
        writing({ ...withStep(summary, context, 'replaced'), state: 'stopped', entries: [] }),
        ...(await leaving(reader, 'untold', summary)),
      ]
    : [];
  const when = sayInstant(due, context.authority.timeZone);
  const says = stopped
    ? `The summary that was about to go out is now that of the amended note; it goes out on ${when}. Until then you can undo it.`
    : `The summary had been sent, and what the school or setting sees has changed: they are told on ${when}. Until then you can undo that.`;
  return {
    operations: [...before, ...operations, fresh.writing(after), ...(told.length === 0 ? [joining(context, 'untold', fresh.summary)] : [])],
    says: [says],
  };
}

/** Minutes that were sent or about to be, and are changed by somebody else than the chair: the new version waits for the chair. */
async function heldAgain(
  reader: Reader,
  context: Context,
  provider: Provider,
  {
    summary,
    writing,
    fresh,
    next,
    stopped,
    report,
  }: OpenSummary & { fresh: OpenSummary; next: VisitNote; stopped?: Operation[]; report: readonly LedgerEntry[] },
): Promise<Follows> {
  const body: Summary = {
    ...withStep(fresh.summary, context, 'held'),
    state: 'held',
    tells: stopped ? summary.tells : 'change',
    entries: stopped ? debitedBy(summary, report) : [],
  };
  const input = { provider: next.provider, note: next.id, version: next.version };
  const before: Operation[] = stopped
    ? [
        ...stopped,
        writing({ ...withStep(summary, context, 'replaced'), state: 'stopped', entries: [] }),
        ...(await leaving(reader, 'untold', summary)),
      ]
    : [];
  return {
    operations: [
      ...before,
      fresh.writing(body),
      joining(context, 'held', fresh.summary),
      ...releasersOf(context, provider, next).map(({ key }) =>
        sending(context, { to: { person: key }, request: 'preview-summary', input, cause: `${causeOf(fresh.summary)}:held:1` }),
      ),
    ],
    says: ['The amended minutes go out when who chaired has approved them.'],
  };
}

/** The entries that an undo has to take back: those of the summary before, as the amendment has changed them. */
function debitedBy({ entries }: Summary, report: readonly LedgerEntry[]): string[] {
  const gone = new Set(report.map(({ reverses }) => reverses));
  return [...entries.filter((id) => !gone.has(id)), ...report.filter(({ reverses }) => reverses === undefined).map(({ id }) => id)];
}
