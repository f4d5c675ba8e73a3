import { randomUUID } from 'node:crypto';
import type { JobRecord } from '../../domain/job-record.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Operation, Store } from '../../ports.ts';
import type { Outcome, Unit } from './unit.ts';
import { whenFree } from './when-free.ts';

/** Operations of one batch; the job's record and the revision are added to it, and 90 is the most a job writes at once. */
const mostOperations = 88;
/** How often a batch is decided again when somebody else wrote in between. */
const mostAttempts = 3;

interface Writing {
  store: Store;
  authority: string;
  jobId: string;
  job: JobRecord;
  /** Hears of every batch once it is written; outcomes are not kept, there may be fifty thousand of them. */
  wrote: (job: JobRecord, outcomes: readonly Outcome[]) => void;
}
interface Decided {
  unit: Unit;
  outcome: Outcome;
}

/**
 * Writes units in order, as many in a batch as fit. Two units that touch the same document never share a batch:
 * the second is decided after the first is written. The job's record moves with every batch.
 * Throws TallyError `import-contended` where others keep writing to the same documents.
 */
export async function writeUnits(units: Iterable<Unit>, writing: Writing): Promise<void> {
  let pending: Decided[] = [];
  const flush = async (): Promise<void> => {
    await writeBatch(pending, writing);
    pending = [];
  };
  for (const unit of units) {
    let outcome = await unit.decide();
    const touched = new Set(pending.flatMap((one) => one.outcome.operations.map(idOf)));
    const overlaps = outcome.operations.some((operation) => touched.has(idOf(operation)));
    if (overlaps || count(pending) + outcome.operations.length > mostOperations) {
      await flush();
      if (overlaps) outcome = await unit.decide();
    }
    pending.push({ unit, outcome });
  }
  await flush();
}

async function writeBatch(pending: Decided[], writing: Writing): Promise<void> {
  let batch = pending;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    if (count(batch) > mostOperations && batch.length > 1) return writeEach(batch, writing);
    if (await written(batch, writing)) return;
    batch = await Promise.all(batch.map(async ({ unit }) => ({ unit, outcome: await unit.decide() })));
  }
  throw new TallyError(
    'import-contended',
    'Others keep changing the same records. What was written stands: run the same import again in a minute to finish it.',
    { culprit: writing.jobId },
  );
}

async function writeEach(batch: Decided[], writing: Writing): Promise<void> {
  for (const one of batch) await writeBatch([one], writing);
}

async function written(batch: readonly Decided[], { store, authority, jobId, job, wrote }: Writing): Promise<boolean> {
  const operations = batch.flatMap((one) => one.outcome.operations);
  if (operations.length > 0) {
    const moved = { ...job, written: job.written + operations.length };
    const around: Operation[] = [{ do: 'put', doc: { id: jobId, kind: 'job', v: 1, body: moved } }];
    if (batch.some((one) => one.outcome.revises)) {
      around.push({ do: 'put', doc: { id: 'revision', kind: 'revision', v: 1, body: { revision: randomUUID() } } });
    }
    const { ok } = await whenFree(() => store.write(authority, [...operations, ...around]));
    if (!ok) return false;
    job.written = moved.written;
  }
  wrote(
    job,
    batch.map((one) => one.outcome),
  );
  return true;
}

function count(batch: readonly Decided[]): number {
  return batch.reduce((sum, one) => sum + one.outcome.operations.length, 0);
}

function idOf(operation: Operation): string {
  return operation.do === 'remove' ? operation.id : operation.doc.id;
}
