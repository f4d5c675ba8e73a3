import { applyEntry } from '../../domain/apply-entry.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Person } from '../../domain/person.ts';
import { daysChange } from '../../packs/days-change.ts';
import type { Operation } from '../../ports.ts';
import type { Read } from '../collect-rows.ts';
import type { ImportInput } from '../import-input.ts';
import { importAudit } from '../job/import-audit.ts';
import { type Outcome, outcome, type Unit } from '../job/unit.ts';
import { documentVersion } from '../job/upsert.ts';
import { packFor } from '../pack-for.ts';
import { requireKnown } from '../require-open.ts';
import { RowRejected } from '../row-rejected.ts';
import { openYears, type YearRecords } from '../year-records.ts';
import { type Entered, enteredBefore, type Place, takenBack } from './entered-before.ts';
import { judgeDays } from './judge-days.ts';
import type { DaysRow } from './read-days-row.ts';
import { actId, rowContent, rowIdentity } from './row-identity.ts';

/** Some rows of one provider's academic year. `elsewhere` is where earlier imports entered those that have moved since. */
export interface DaysWork {
  place: Place;
  elsewhere: readonly Place[];
  rows: readonly Read<DaysRow>[];
  person: (by: string) => Person | undefined;
}

/**
 * Enters rows of a days file, the entries and their sums in one batch. A row that was entered and has not changed does
 * nothing; one that has changed is taken back and entered again.
 */
export function daysUnit(input: ImportInput, { place, elsewhere, rows, person }: DaysWork): Unit {
  const { store, authority, clock, by } = input;
  return {
    async decide() {
      const result = outcome({});
      const provider = (await store.read(authority.id, 'provider', `provider:${place.key}`))?.body;
      const entered = await enteredBefore(input, [place, ...elsewhere]);
      const years = openYears(input);
      const entries: LedgerEntry[] = [];
      for (const { line, value: row } of rows) {
        const identity = rowIdentity(row);
        const before = entered.get(identity);
        const content = rowContent(row);
        try {
          if (before?.content === content) {
            unchanged(result, line, before);
            continue;
          }
          const record = await years.get(place.key, place.year);
          const act = actId({ identity, content, version: before ? before.version + 1 : 0 });
          const now = judgeDays(input, requireKnown(provider, place.key), record, row, { act, by: person(row.by) });
          entries.push(...(before?.standing ?? []).map((entry) => takenBack(entry, by)), ...now);
          result[before ? 'changed' : 'added'] += 1;
        } catch (error) {
          if (!(error instanceof RowRejected)) throw error;
          result.rejected.push(error.at(line));
        }
      }
      await sumUp(years, entries);
      const [back, fresh] = [entries.filter(({ reverses }) => reverses), entries.filter(({ reverses }) => !reverses)];
      const before = back.map((entry) => ({ ...entry, quarters: 0 - entry.quarters }));
      const change = provider ? daysChange((year) => packFor(input, year), provider.kind, before, fresh) : [];
      result.operations = [
        ...entries.map((entry) => creating(entry, clock.now())),
        ...years.operations(),
        ...importAudit(input, 'import-days', { provider: place.key, refs: entries.map(({ id }) => id), change }),
      ];
      return result;
    },
  };
}

function unchanged(result: Outcome, line: number, { entries, standing }: Entered): void {
  result.unchanged += 1;
  if (standing.length < entries.length)
    result.warnings.push(`Line ${line}: these days were entered before and taken back in Tally since; they stay taken back.`);
}

async function sumUp(years: YearRecords, entries: readonly LedgerEntry[]): Promise<void> {
  for (const entry of entries) years.set(applyEntry(await years.get(entry.provider, entry.year), entry));
}

function creating(entry: LedgerEntry, at: string): Operation {
  const id = `entry:${entry.provider}:${entry.year}:${entry.id}`;
  return { do: 'create', doc: { id, kind: 'entry', v: documentVersion, body: { ...entry, at, source: 'import' } } };
}
