import type { AuditRecord } from '../../domain/audit-record.ts';
import type { JobRecord } from '../../domain/job-record.ts';
import type { Operation } from '../../ports.ts';
import type { ImportInput } from '../import-input.ts';
import type { ImportReport } from '../import-report.ts';
import type { Outcome, Unit } from './unit.ts';
import { whenFree } from './when-free.ts';
import { writeUnits } from './write-units.ts';

/** Which import this is: its name ("providers") and its file's fingerprint, which name the job. */
export interface JobName {
  kind: string;
  sha256: string;
}

/**
 * Carries out a checked import. First every unit is asked what it needs, and nothing is written; then the plan is
 * stored as a job, and the units that need something are asked again and written in batches. An import that stops
 * half way is finished by running the same file again; one with nothing to do writes nothing at all.
 * `units` is gone through twice and may make its units as they are asked for.
 */
export async function runJob(input: ImportInput, name: JobName, units: Iterable<Unit>, report: ImportReport): Promise<ImportReport> {
  const jobId = jobIdOf(name);
  const earlier = await input.store.read(input.authority.id, 'job', jobId);
  const unfinished = earlier?.body.state === 'planned' ? earlier.body : undefined;
  const needed: boolean[] = [];
  let planned = 0;
  for (const unit of units) {
    const outcome = await unit.decide();
    if (outcome.operations.length === 0) tally(report, outcome);
    planned += outcome.operations.length;
    needed.push(outcome.operations.length > 0);
  }
  if (unfinished)
    report.warnings.push(
      `An earlier run of this file stopped after ${unfinished.written} of ${unfinished.planned} changes; this run finished it.`,
    );
  if (planned > 0 || unfinished) {
    const before = unfinished?.written ?? 0;
    const job: JobRecord = {
      kind: `import-${name.kind}`,
      state: 'planned',
      at: input.clock.now(),
      planned: before + planned,
      written: before,
    };
    await put(input, [{ do: 'put', doc: { id: jobId, kind: 'job', v: 1, body: job } }]);
    const wrote = ({ written }: JobRecord, outcomes: readonly Outcome[]): void => {
      for (const outcome of outcomes) tally(report, outcome);
      input.progress?.({ phase: 'writing', done: written - before, total: planned });
    };
    await writeUnits(only(units, needed), { store: input.store, authority: input.authority.id, jobId, job, wrote });
    await put(input, finished(input, jobId, { ...job, state: 'done', planned: job.written }, report));
  }
  report.rows.sort((a, b) => a.line - b.line);
  return report;
}

/** @example jobIdOf({ kind: 'dashboard', sha256 }) // 'job:import-dashboard-3f2a9c01d4e87b66' */
export function jobIdOf({ kind, sha256 }: JobName): string {
  return `job:import-${kind}-${sha256.slice(0, 16)}`;
}

function* only(units: Iterable<Unit>, needed: readonly boolean[]): Iterable<Unit> {
  let at = 0;
  for (const unit of units) if (needed[at++]) yield unit;
}

function tally(report: ImportReport, outcome: Outcome): void {
  report.added += outcome.added;
  report.changed += outcome.changed;
  report.unchanged += outcome.unchanged;
  report.rejected += outcome.rejected.length;
  report.rows.push(...outcome.rejected);
  report.warnings.push(...outcome.warnings);
}

function finished(input: ImportInput, jobId: string, job: JobRecord, { added, changed, rejected }: ImportReport): Operation[] {
  const at = input.clock.now();
  const audit: AuditRecord = {
    at,
    by: input.by ?? 'terminal',
    via: 'import',
    request: job.kind,
    outcome: 'done',
    refs: [jobId],
    change: [{ what: 'rows of the file', after: `${added} added, ${changed} changed, ${rejected} rejected` }],
  };
  return [
    { do: 'put', doc: { id: jobId, kind: 'job', v: 1, body: job } },
    { do: 'put', doc: { id: `audit:${at}:${jobId.slice('job:'.length)}`, kind: 'audit', v: 1, body: audit } },
  ];
}

async function put(input: ImportInput, operations: Operation[]): Promise<void> {
  await whenFree(() => input.store.write(input.authority.id, operations));
}
