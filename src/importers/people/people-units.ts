import type { Person } from '../../domain/person.ts';
import type { ImportInput } from '../import-input.ts';
import type { ImportReport } from '../import-report.ts';
import type { Unit } from '../job/unit.ts';
import type { Listed } from './merge-rows.ts';
import { personUnit, removalUnit } from './person-unit.ts';

const ownProviderRoles: readonly string[] = ['headteacher', 'chair-of-governors', 'setting-owner', 'setting-manager'];

/**
 * The units of a people file, and what to tell of it. `spoilt` are the addresses with a rejected row: they are in the
 * list all the same, and whoever of them is in Tally already is left as they are, so that a slip takes no access away.
 */
export function peopleUnits(
  input: ImportInput,
  { listed, spoilt, stored }: { listed: readonly Listed[]; spoilt: ReadonlySet<string>; stored: ReadonlyMap<string, Person> },
  report: ImportReport,
): Unit[] {
  const units: Unit[] = [];
  for (const one of listed) {
    const { email, roles } = one.person;
    const known = stored.get(email);
    if (known && spoilt.has(email)) {
      report.unchanged += one.rows;
      report.warnings.push(`${email} has a rejected row, so nothing was changed for them. Put the row right and import again.`);
      continue;
    }
    const blind = roles.find(({ role, providers }) => ownProviderRoles.includes(role) && providers.length === 0);
    if (blind) report.warnings.push(`${email} is ${blind.role} of no provider and sees nothing until the row gives a URN.`);
    units.push(personUnit(input, one, known?.key));
  }
  const inFile = new Set([...listed.map(({ person }) => person.email), ...spoilt]);
  const missing = [...stored.values()].filter(({ email, roles }) => roles.length > 0 && !inFile.has(email.toLowerCase()));
  if (missing.length === 0) return units;
  if (input.confirm) {
    for (const { name, email, key } of missing) {
      report.warnings.push(`${name} <${email}> is not in the file and has no access any more.`);
      units.push(removalUnit(input, key));
    }
  } else report.missing = missing.map(({ name, email }) => `${name} <${email}>`);
  return units;
}
