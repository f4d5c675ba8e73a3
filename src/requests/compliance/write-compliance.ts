import { type ComplianceChange, type ComplianceRecord, complianceChangeDocId, complianceDocId } from '../../domain/compliance.ts';
import { setCompliance } from '../../domain/set-compliance.ts';
import type { DashboardField } from '../../packs/dashboard.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { checkSet } from './check-set.ts';
import { sayValue } from './say-value.ts';
import type { SetInput } from './set-input.ts';

/** What came of saving: the changes and what is kept now, or what was wrong, with what is kept. */
export type WrittenCompliance = { record: ComplianceRecord | undefined } & (
  | { changes: ComplianceChange[]; faults?: undefined }
  | { faults: Record<string, string> }
);

/**
 * Saves what a team typed of one school: its values, a change each and the audit in one batch. The same form sent again changes
 * nothing and comes to the same changes.
 */
export function writeCompliance(context: Context, fields: readonly DashboardField[], input: SetInput): Promise<WrittenCompliance> {
  const { asker, now, today, store, authority } = context;
  const id = complianceDocId(input.provider);
  const act = actId(context, 'set-dashboard');
  return commit<WrittenCompliance>(store, authority.id, async ({ read, list }) => {
    const stored = await read('compliance', id);
    if (stored?.body.last?.nonce === act) {
      const changes: ComplianceChange[] = [];
      const prefix = `compliance-change:${input.provider}:${stored.body.last.at}:`;
      for await (const { body } of list('compliance-change', prefix)) changes.push(body);
      // As the form has them, and not by their ids.
      const place = ({ field }: ComplianceChange) => fields.findIndex(({ id: one }) => one === field);
      return { operations: [], result: { record: stored.body, changes: changes.sort((a, b) => place(a) - place(b)) } };
    }
    const checked = checkSet(fields, input, stored?.body, today);
    if (checked.faults) return { operations: [], result: { record: stored?.body, faults: checked.faults } };
    const before = stored?.body ?? { provider: input.provider, values: {} };
    const { record, changes } = setCompliance(before, checked.said, { by: asker.person.key, at: now, nonce: act });
    if (changes.length === 0) return { operations: [], result: { record: stored?.body, changes } };
    const doc = { id, kind: 'compliance' as const, v: 1, body: record };
    const operations: Operation[] = [
      stored ? { do: 'replace', doc, etag: stored.etag } : { do: 'create', doc },
      ...changes.map(
        (body): Operation => ({ do: 'create', doc: { id: complianceChangeDocId(body), kind: 'compliance-change', v: 1, body } }),
      ),
      audit(
        context,
        'set-dashboard',
        'done',
        input.provider,
        [id],
        changes.map((change) => inAudit(fields, change)),
      ),
    ];
    return { operations, result: { record, changes } };
  });
}

/** What somebody wrote in words is not repeated in the audit. */
function inAudit(fields: readonly DashboardField[], { field: id, before, after }: ComplianceChange) {
  const field = fields.find((one) => one.id === id)!;
  const what = `dashboard: ${field.label}`;
  if (before !== undefined && before === after) return { what, after: 'confirmed' };
  if (field.kind === 'text') return { what, after: after === undefined ? 'emptied' : 'amended' };
  return {
    what,
    ...(before !== undefined && { before: sayValue(field, before) }),
    ...(after !== undefined && { after: sayValue(field, after) }),
  };
}
