import { type AgreedAction, actionDocId, actionRef } from '../../domain/agreed-action.ts';
import type { AuditChange } from '../../domain/audit-record.ts';
import { sayDate } from '../../domain/date.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * Changes some actions, all or none, and returns how they stand then. `to` is given each as it stands at that moment and
 * says what it becomes, or gives it back as it is: then nothing is written for it. `change` is what the audit keeps.
 *
 * @example await writeActions(context, 'drop-action', [action], (one) => ({ ...one, state: 'dropped', closed }), closing)
 */
export function writeActions(
  context: Context,
  request: string,
  actions: readonly AgreedAction[],
  to: (now: AgreedAction) => AgreedAction,
  change: (before: AgreedAction, after: AgreedAction) => AuditChange[],
): Promise<AgreedAction[]> {
  return commit<AgreedAction[]>(context.store, context.authority.id, async (reader) => {
    const operations: Operation[] = [];
    const changed: { after: AgreedAction; lines: AuditChange[] }[] = [];
    const result: AgreedAction[] = [];
    for (const action of actions) {
      const stored = await reader.read('action', actionDocId(action));
      if (!stored) continue;
      const { etag, ...doc } = stored;
      const after = to(doc.body);
      result.push(after);
      if (after === doc.body) continue;
      operations.push({ do: 'replace', doc: { ...doc, body: after }, etag });
      changed.push({ after, lines: change(doc.body, after) });
    }
    for (const [provider, own] of Map.groupBy(changed, ({ after }) => after.provider)) {
      const refs = own.map(({ after }) => actionRef(after));
      operations.push(
        audit(
          context,
          request,
          'done',
          provider,
          refs,
          own.flatMap(({ lines }) => lines),
        ),
      );
    }
    return { operations, result };
  });
}

/** An action as the audit names it: by its day, because what was agreed is somebody's words. */
export function auditName({ agreed, due }: AgreedAction): string {
  return `action agreed on ${sayDate(agreed)}${due ? `, due ${sayDate(due)}` : ''}`;
}

/** What the audit keeps of a change of state. */
export function stateChange(before: AgreedAction, after: AgreedAction): AuditChange[] {
  return [{ what: auditName(before), before: before.state, after: after.state }];
}
