import type { Provider } from '../../domain/provider.ts';
import type { ImportInput } from '../import-input.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';
import type { Inspected } from './inspected.ts';
import { mergeInspections } from './merge-inspections.ts';

/**
 * Brings the inspections of one provider into the store, from one row or from several that Ofsted printed twice.
 * A provider that the register has not brought is added.
 */
export function inspectedUnit({ store, authority }: ImportInput, rows: readonly Inspected[]): Unit {
  const { provider, isSetting, nameWithheld } = rows[0]!;
  const inspections = rows.reduce((known, row) => mergeInspections(known, row.inspections), [] as Provider['inspections']);
  const id = `provider:${provider.key}`;
  const repeated = rows.length - 1;
  const warnings = repeated > 0 ? [`URN ${provider.key} stands in the file ${rows.length} times; its inspections were read together.`] : [];
  return {
    async decide() {
      const stored = await store.read(authority.id, 'provider', id);
      const before = stored?.body ?? provider;
      const now = isSetting && stored ? asRegistered(stored.body, provider, nameWithheld) : before;
      const operation = upsert(stored, 'provider', id, { ...now, inspections: mergeInspections(before.inspections, inspections) });
      if (!operation) return outcome({ unchanged: rows.length, warnings });
      return outcome({ operations: [operation], [stored ? 'changed' : 'added']: 1, unchanged: repeated, warnings, revises: true });
    },
  };
}

/** What Ofsted's register says of a setting it knows. A name given by hand stays; Ofsted's own is kept as an alias. */
function asRegistered(stored: Provider, registered: Provider, nameWithheld: boolean): Provider {
  const unnamed = stored.name === stored.key && !nameWithheld;
  const isNew = !nameWithheld && !unnamed && ![stored.name, ...stored.aliases].includes(registered.name);
  return {
    ...stored,
    name: unnamed ? registered.name : stored.name,
    aliases: isNew ? [...stored.aliases, registered.name] : stored.aliases,
    type: registered.type ?? stored.type,
    status: registered.status,
    opened: registered.opened ?? stored.opened,
    town: registered.town ?? stored.town,
    postcode: registered.postcode ?? stored.postcode,
  };
}
