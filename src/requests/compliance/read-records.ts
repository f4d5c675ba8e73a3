import type { ComplianceRecord } from '../../domain/compliance.ts';
import type { Context } from '../context.ts';

/** What is kept of every provider's dashboard, by key: one query. */
export async function readRecords({ store, authority }: Pick<Context, 'store' | 'authority'>): Promise<Map<string, ComplianceRecord>> {
  const found = new Map<string, ComplianceRecord>();
  for await (const { body } of store.list(authority.id, 'compliance', 'compliance:')) found.set(body.provider, body);
  return found;
}
