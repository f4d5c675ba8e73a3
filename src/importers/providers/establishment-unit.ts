import type { Provider } from '../../domain/provider.ts';
import type { ImportInput } from '../import-input.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';
import type { Establishment } from './read-establishment.ts';

/** Brings one establishment of the register into the store; what Tally knows from elsewhere stays. */
export function establishmentUnit({ store, authority }: ImportInput, establishment: Establishment): Unit {
  const id = `provider:${establishment.key}`;
  return {
    async decide() {
      const stored = await store.read(authority.id, 'provider', id);
      const operation = upsert(stored, 'provider', id, merge(stored?.body, establishment));
      if (!operation) return outcome({ unchanged: 1 });
      return outcome({ operations: [operation], [stored ? 'changed' : 'added']: 1, revises: true });
    },
  };
}

/** A school that was renamed keeps its former name as an alias, so that it is still found under it. */
function merge(before: Provider | undefined, now: Establishment): Provider {
  const aliases = before?.aliases ?? [];
  const renamed = before && before.name !== now.name && !aliases.includes(before.name);
  return {
    ...now,
    aliases: renamed ? [...aliases, before.name] : aliases,
    predecessors: before?.predecessors ?? [],
    successors: before?.successors ?? [],
    offersTwoYearOlds: before?.offersTwoYearOlds,
    inspections: before?.inspections ?? [],
  };
}
