import { createHash } from 'node:crypto';
import { addDecision } from '../../domain/add-decision.ts';
import type { AuditChange } from '../../domain/audit-record.ts';
import type { CategoryDecision } from '../../domain/category-decision.ts';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import { decisionOn } from '../../domain/decision-on.ts';
import { decisionsInYear } from '../../domain/decisions-in-year.ts';
import type { Operation } from '../../ports.ts';
import type { Read } from '../collect-rows.ts';
import type { ImportInput } from '../import-input.ts';
import { importAudit } from '../job/import-audit.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { documentVersion } from '../job/upsert.ts';
import { requireKnown } from '../require-open.ts';
import { RowRejected } from '../row-rejected.ts';
import { decisionsOf, openYears } from '../year-records.ts';
import { type Judged, judgeDecision } from './judge-decision.ts';
import type { DecisionRow } from './read-decision.ts';

/** Appends one provider's decisions and brings every year they touch up to date, in one batch. */
export function decisionsUnit(input: ImportInput, key: string, rows: readonly Read<DecisionRow>[]): Unit {
  const { store, authority, clock } = input;
  return {
    async decide() {
      const result = outcome({ revises: true });
      const provider = (await store.read(authority.id, 'provider', `provider:${key}`))?.body;
      let history = await decisionsOf(input, key);
      const added: CategoryDecision[] = [];
      const change: AuditChange[] = [];
      for (const { line, value } of rows) {
        try {
          const judged = judgeDecision(input, requireKnown(provider, key), value);
          const decision = newDecision(key, judged, history, result.warnings);
          if (decision) {
            change.push(categoryChange(history, decision));
            history = addDecision(history, decision);
            added.push(decision);
            result.added += 1;
          } else result.unchanged += 1;
        } catch (error) {
          if (!(error instanceof RowRejected)) throw error;
          result.rejected.push(error.at(line));
        }
      }
      const at = clock.now();
      result.operations = added.map((decision): Operation => {
        const id = `decision:${key}:${decision.effectiveFrom}:${decision.id}`;
        return { do: 'create', doc: { id, kind: 'decision', v: documentVersion, body: { ...decision, provider: key, at } } };
      });
      if (added.length > 0) result.operations.push(...(await yearOperations(input, key, added, history)));
      const refs = added.map(({ id }) => id);
      result.operations.push(...importAudit(input, 'import-categories', { provider: key, refs, change }));
      return result;
    },
  };
}

/**
 * The decision a row still asks for; undefined if it stands already. A row says what the category is from a date: if an earlier
 * import said otherwise of that date, the later file wins; what somebody decided in Tally since is never undone by a file.
 */
function newDecision(key: string, judged: Judged, history: readonly CategoryDecision[], warnings: string[]): CategoryDecision | undefined {
  const ofDate = history.filter(({ effectiveFrom }) => effectiveFrom === judged.effectiveFrom);
  const last = ofDate.at(-1);
  const at = `${key}, ${judged.category} from ${sayDate(judged.effectiveFrom)}`;
  if (last?.category === judged.category) {
    if (last.reason !== judged.reason) warnings.push(`${at} is recorded with another reason, which is kept.`);
    return undefined;
  }
  if (last && ofDate.some(({ id }) => !id.startsWith('import-'))) {
    warnings.push(`${at}: somebody decided ${last.category} from that date in Tally since. That decision stands.`);
    return undefined;
  }
  const identity = JSON.stringify([key, judged.category, judged.effectiveFrom, ofDate.length]);
  return { id: `import-${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`, ...judged };
}

function categoryChange(history: readonly CategoryDecision[], { category, effectiveFrom }: CategoryDecision): AuditChange {
  const before = decisionOn(history, effectiveFrom)?.category;
  return { what: 'category', ...(before !== undefined && { before }), after: `${category} from ${sayDate(effectiveFrom)}` };
}

/** The first year is made if need be; later ones are brought up to date where they exist, because a category persists. */
async function yearOperations(
  input: ImportInput,
  key: string,
  added: readonly CategoryDecision[],
  history: readonly CategoryDecision[],
): Promise<Operation[]> {
  const years = openYears(input);
  const touched = added.map(({ effectiveFrom }) => academicYearOf(effectiveFrom));
  const last = Math.max(...touched, academicYearOf(input.clock.today())) + 1;
  for (let year = Math.min(...touched); year <= last; year += 1) {
    if (!touched.includes(year) && !(await years.has(key, year))) continue;
    years.set({ ...(await years.get(key, year)), decisions: decisionsInYear(history, year) });
  }
  return years.operations();
}
