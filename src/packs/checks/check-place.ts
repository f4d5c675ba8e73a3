import { academicYearOf, sayYear } from '../../domain/date.ts';
import type { Draft, Offence } from '../draft.ts';

/**
 * Whether a pack is the one its file's place says: `<authority>/<first year>.json` holds the pack
 * `<authority>-<first year>` of that authority, and its period begins in that academic year and does not end before it begins.
 *
 * @example checkPlace({ id: 'ashmere-2030', ... }, 'packs/ashmere/2031.json') // [{ path: 'id', says: 'must be "ashmere-2031", ...' }]
 */
export function checkPlace(draft: Draft, file: string): Offence[] {
  const offences: Offence[] = [];
  const { from, to } = draft.period ?? {};
  if (from && to && to < from) offences.push({ path: 'period.to', says: `is before the period begins (${from})` });
  const place = /(?:^|[/\\])([a-z0-9-]+)[/\\](\d{4})\.json$/.exec(file);
  if (!place) return offences;
  const [, authority, year] = place;
  const id = `${authority}-${year}`;
  if (draft.id && draft.id !== id) offences.push({ path: 'id', says: `must be "${id}", as the file's place says` });
  if (draft.authority?.id && draft.authority.id !== authority) {
    offences.push({ path: 'authority.id', says: `must be "${authority}", as the file's folder says` });
  }
  if (from && academicYearOf(from) !== Number(year)) {
    offences.push({ path: 'period.from', says: `must be in the academic year ${sayYear(Number(year))}, as the file's name says` });
  }
  return offences;
}
