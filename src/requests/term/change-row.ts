import type { AuditChange } from '../../domain/audit-record.ts';
import { type PlannedRow, type TermPlan, termPlanDocId } from '../../domain/term-plan/term-plan.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * Changes rows of a plan by one write, with its audit record; `change` says what becomes of a row as it stands now, and undefined where
 * it stays. Where none changes nothing is written. Returns the plan as it is then; undefined where it has gone.
 *
 * @example await changeRows(context, plan.id, 'drop-from-plan', (row) => (row.id === id ? { ...row, state: 'left-out' } : undefined), (rows) => [ … ])
 */
export function changeRows(
  context: Context,
  id: string,
  request: string,
  change: (row: PlannedRow) => PlannedRow | undefined,
  says: (changed: readonly PlannedRow[]) => AuditChange[],
): Promise<{ plan: TermPlan; changed: PlannedRow[] } | undefined> {
  return commit(context.store, context.authority.id, async ({ read }) => {
    const stored = await read('term-plan', termPlanDocId({ id }));
    if (!stored) return { operations: [], result: undefined };
    const changed: PlannedRow[] = [];
    const rows = stored.body.rows.map((row) => {
      const next = change(row);
      if (next) changed.push(next);
      return next ?? row;
    });
    if (changed.length === 0) return { operations: [], result: { plan: stored.body, changed } };
    const { etag, ...doc } = stored;
    const plan: TermPlan = { ...stored.body, rows };
    const [one] = changed;
    const provider = changed.length === 1 ? one?.provider : undefined;
    return {
      operations: [
        { do: 'replace', doc: { ...doc, body: plan }, etag },
        audit(context, request, 'done', provider, [doc.id], says(changed)),
      ],
      result: { plan, changed },
    };
  });
}
