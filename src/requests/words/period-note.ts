import { type IsoDate, sayDate } from '../../domain/date.ts';
import type { Pack } from '../../packs/schema.ts';

/**
 * A strategy whose own period has ended stays in force until a manager replaces it, and says so.
 * Empty while the period runs.
 *
 * @example periodNote(pack, '2026-11-22') // ['The strategy’s own period ended on Sat 31 Aug 2024. …']
 */
export function periodNote({ period }: Pack, today: IsoDate): string[] {
  if (period.to === null || today <= period.to) return [];
  return [`The strategy’s own period ended on ${sayDate(period.to)}. It stays in force here until a manager replaces it.`];
}
