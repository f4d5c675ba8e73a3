import type { Inspection } from '../../domain/inspection.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Read } from '../collect-rows.ts';
import type { ImportInput } from '../import-input.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';
import { mergeInspections } from '../ofsted/merge-inspections.ts';
import { RowRejected } from '../row-rejected.ts';
import type { Setting } from './read-setting.ts';

const schoolKinds: readonly ProviderKind[] = ['maintained-school', 'academy', 'not-supported'];

/** Brings one row of settings.csv into the store: a new setting, or what a provider that is there has different. */
export function settingUnit({ store, authority }: ImportInput, { line, value: setting }: Read<Setting>): Unit {
  const read = async (key: string) => store.read(authority.id, 'provider', `provider:${key}`);
  return {
    async decide() {
      try {
        const stored = await read(setting.key);
        const school = setting.key.endsWith('-w') ? (await read(setting.key.slice(0, -2)))?.body : undefined;
        const before = stored?.body ?? newSetting(setting, school);
        const operation = upsert(stored, 'provider', `provider:${setting.key}`, amend(before, setting));
        if (!operation) return outcome({ unchanged: 1 });
        return outcome({ operations: [operation], [stored ? 'changed' : 'added']: 1, revises: true });
      } catch (error) {
        if (error instanceof RowRejected) return outcome({ rejected: [error.at(line)] });
        throw error;
      }
    },
  };
}

function newSetting({ key, kind, name }: Setting, school: Provider | undefined): Provider {
  if (!kind) throw new RowRejected(`${key} is not in Tally, so there is nothing to amend. Give its kind to add it.`, 'urn');
  if (kind === 'wraparound-school' && !school) {
    throw new RowRejected(`There is no school with URN ${key.slice(0, -2)} in Tally. Import the schools register first.`, 'urn');
  }
  const named = name ?? (school && `${school.name}: wrap-around care`);
  if (!named) throw new RowRejected('The name is missing.', 'name');
  return {
    key,
    name: named,
    aliases: [],
    kind,
    status: 'open',
    predecessors: [],
    successors: [],
    town: school?.town,
    postcode: school?.postcode,
    ward: school?.ward,
    inspections: [],
  };
}

function amend(provider: Provider, { kind, name, offersTwoYearOlds, postcode, inspection }: Setting): Provider {
  if (kind && schoolKinds.includes(provider.kind)) {
    throw new RowRejected(
      `${provider.name} is a school on the register: leave the kind empty to amend it (or write wraparound-school for care on its registration).`,
      'kind',
    );
  }
  if (name && !kind && schoolKinds.includes(provider.kind) && name !== provider.name) {
    throw new RowRejected(`The register calls this school “${provider.name}”. Leave the name empty to amend it.`, 'name');
  }
  // A stand-in for a withheld name is nobody's former name.
  const renamed =
    name !== undefined && name !== provider.name && provider.name !== provider.key && !provider.aliases.includes(provider.name);
  return {
    ...provider,
    kind: kind ?? provider.kind,
    name: name ?? provider.name,
    aliases: (renamed ? [...provider.aliases, provider.name] : provider.aliases).filter((alias) => alias !== name),
    offersTwoYearOlds: offersTwoYearOlds ?? provider.offersTwoYearOlds,
    postcode: postcode ?? provider.postcode,
    inspections:
      inspection && !isTold(provider.inspections, inspection) ? mergeInspections(provider.inspections, [inspection]) : provider.inspections,
  };
}

/** Ofsted's own account of the same inspection is fuller than a row of settings.csv. */
function isTold(known: readonly Inspection[], inspection: Inspection): boolean {
  return known.some(
    (one) =>
      one.date === inspection.date &&
      ((one.framework === 'overall' && inspection.framework === 'overall' && one.grade === inspection.grade) ||
        (one.framework === 'requirements' && inspection.framework === 'requirements' && one.outcome === inspection.outcome)),
  );
}
