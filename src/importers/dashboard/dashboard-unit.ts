import { type ComplianceChange, type ComplianceRecord, complianceChangeDocId, complianceDocId } from '../../domain/compliance.ts';
import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { type ComplianceSaid, setCompliance } from '../../domain/set-compliance.ts';
import type { Dashboard } from '../../packs/dashboard.ts';
import type { Operation } from '../../ports.ts';
import type { Read } from '../collect-rows.ts';
import type { ImportInput } from '../import-input.ts';
import { importAudit } from '../job/import-audit.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { documentVersion } from '../job/upsert.ts';
import { requireKnown } from '../require-open.ts';
import { RowRejected } from '../row-rejected.ts';
import type { DashboardRow } from './read-dashboard-row.ts';

/** Which import a unit is of: `act` names the file, `before` is when the same file was imported before, where it was. */
export interface DashboardImport {
  dashboard: Dashboard;
  act: string;
  before?: string;
}

/** Brings one school's values up to date with a row: its values, a change each and the audit in one batch. */
export function dashboardUnit(
  input: ImportInput,
  { dashboard, act, before }: DashboardImport,
  { line, value: row }: Read<DashboardRow>,
): Unit {
  const { store, authority, clock, by = 'terminal' } = input;
  const id = complianceDocId(row.key);
  return {
    async decide() {
      try {
        const provider = (await store.read(authority.id, 'provider', `provider:${row.key}`))?.body;
        requireDashboard(requireKnown(provider, row.key), dashboard);
        const stored = await store.read(authority.id, 'compliance', id);
        const kept = stored?.body ?? { provider: row.key, values: {} };
        const result = outcome({});
        const said = row.said.filter((one) => isNews(kept, one, { dated: row.dated, before }));
        const older = said.find(({ field, value, asOf }) => kept.values[field]?.value !== value && asOf < (kept.values[field]?.asOf ?? ''));
        if (older) throw new RowRejected(`Tally has a newer value, of ${sayDate(kept.values[older.field]!.asOf)}.`, older.field);
        const { record, changes } = setCompliance(kept, said, { by, at: clock.now(), nonce: act });
        if (changes.length === 0) return outcome({ unchanged: 1 });
        result[stored ? 'changed' : 'added'] = 1;
        const doc = { id, kind: 'compliance' as const, v: documentVersion, body: record };
        result.operations = [
          stored ? { do: 'replace', doc, etag: stored.etag } : { do: 'create', doc },
          ...changes.map(
            (body): Operation => ({
              do: 'create',
              doc: { id: complianceChangeDocId(body), kind: 'compliance-change', v: documentVersion, body },
            }),
          ),
          ...importAudit(input, 'import-dashboard', { provider: row.key, refs: [id], change: [sayChanges(dashboard, changes)] }),
        ];
        return result;
      } catch (error) {
        if (error instanceof RowRejected) return outcome({ rejected: [error.at(line)] });
        throw error;
      }
    },
  };
}

/**
 * Whether a cell says anything new. A file that gives no day says what is true today, so that it confirms nothing: else each
 * run would; and what somebody changed in Tally since the same file was imported is not undone by it.
 */
function isNews(
  { values }: ComplianceRecord,
  { field, value }: ComplianceSaid,
  { dated, before }: { dated: boolean; before?: string },
): boolean {
  const kept = values[field];
  if (kept === undefined) return true;
  if (kept.value === value) return dated;
  return before === undefined || kept.at <= before;
}

function requireDashboard({ name, kind, status }: Provider, { appliesTo, offeredTo }: Dashboard): void {
  if (status === 'closed') throw new RowRejected(`${name} is closed.`, 'urn');
  if (![...appliesTo, ...offeredTo].includes(kind)) throw new RowRejected(`${name} is of a kind that has no dashboard.`, 'urn');
}

function sayChanges({ fields }: Dashboard, changes: readonly ComplianceChange[]): { what: string; after: string } {
  const labels = changes.map(({ field }) => fields.find(({ id }) => id === field)?.label ?? field);
  return { what: 'dashboard', after: labels.join(', ') };
}
