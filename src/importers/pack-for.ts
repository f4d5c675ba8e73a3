import type { AcademicYear } from '../domain/date.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Pack } from '../packs/schema.ts';
import type { ImportInput } from './import-input.ts';

/**
 * The pack in force in an academic year: the one of the latest year that is not after it; a year before the first
 * uses the first. Throws TallyError `pack-unknown` where the authority has none.
 *
 * @example packFor(input, 2026).id // 'wolverhampton-2021'
 */
export function packFor({ authority, packs }: Pick<ImportInput, 'authority' | 'packs'>, year: AcademicYear): Pack {
  const newestFirst = [...authority.packs].sort((a, b) => b.fromYear - a.fromYear);
  const inForce = newestFirst.find(({ fromYear }) => fromYear <= year) ?? newestFirst.at(-1);
  if (!inForce) throw new TallyError('pack-unknown', `No strategy is in force for ${authority.name}.`, { culprit: authority.id });
  return packs.get(inForce.pack);
}
