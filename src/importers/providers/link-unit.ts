import type { Provider } from '../../domain/provider.ts';
import type { Operation } from '../../ports.ts';
import type { ImportInput } from '../import-input.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';
import type { Link } from './read-link.ts';

/** Brings one link into the store, at both ends where both are there. A predecessor's days are carried when they are read. */
export function linkUnit({ store, authority }: ImportInput, { predecessor, successor }: Link): Unit {
  async function end(key: string, field: 'predecessors' | 'successors', other: string): Promise<Operation | undefined> {
    const stored = await store.read(authority.id, 'provider', `provider:${key}`);
    return stored && upsert(stored, 'provider', stored.id, withLink(stored.body, field, other));
  }
  return {
    async decide() {
      const operations = (
        await Promise.all([end(successor, 'predecessors', predecessor), end(predecessor, 'successors', successor)])
      ).filter((operation) => operation !== undefined);
      return operations.length === 0 ? outcome({ unchanged: 1 }) : outcome({ operations, changed: 1, revises: true });
    },
  };
}

function withLink(provider: Provider, field: 'predecessors' | 'successors', other: string): Provider {
  return provider[field].includes(other) ? provider : { ...provider, [field]: [...provider[field], other].sort() };
}
