import { complianceDocId } from '../../domain/compliance.ts';
import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';
import { cellOf } from './cell-of.ts';
import { dashboardOf, hasDashboard } from './dashboard-of.ts';

/** A point of the dashboard that is red or amber: `field` as a meeting's shape names it, and what is so, in words. */
export interface Concern {
  field: string;
  label: string;
  rag: 'red' | 'amber';
  says: string;
}

/**
 * What of a provider's dashboard is red or amber today, in the pack's order; nothing where the strategy or the provider has none.
 * Who may be told of it is the caller's to ask: the authority's staff and the provider's own leaders see all of it, a
 * partner team its own fields alone, and without an agreement to share information it stays out of what others read.
 *
 * @example (await dashboardConcerns(context, provider))[0]
 * // { field: 'budget', label: 'Budget', rag: 'red', says: 'in deficit: −£12,345, as of Sat 31 Oct 2026' }
 */
export async function dashboardConcerns(
  context: Pick<Context, 'pack' | 'today' | 'store' | 'authority'>,
  provider: Pick<Provider, 'key' | 'kind' | 'status' | 'inspections'>,
): Promise<Concern[]> {
  const { store, authority, today } = context;
  const dashboard = dashboardOf(context);
  if (!dashboard) return [];
  const record = (await store.read(authority.id, 'compliance', complianceDocId(provider.key)))?.body;
  if (!hasDashboard(dashboard, provider, record)) return [];
  return dashboard.fields.flatMap((field) => {
    const { rag, because, words, asOf, outOfDate } = cellOf(field, provider, record, today);
    if (rag !== 'red' && rag !== 'amber') return [];
    const when = asOf ? `, as of ${sayDate(asOf)}${outOfDate ? ', which is out of date' : ''}` : '';
    // Why it is red says the yes or no of it already.
    const what = field.kind === 'yes-no' ? because : `${because}: ${words}`;
    return [{ field: field.id, label: field.label, rag, says: `${what}${when}` }];
  });
}
