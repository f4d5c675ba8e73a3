import { createHash } from 'node:crypto';
import type { DaysRow } from './read-days-row.ts';

/**
 * What makes a row the same row when the file comes again: its `ref`, else URN, date, activity, part and person.
 *
 * @example rowIdentity(row) // '5f0c0e6d8a1b2c3d'
 */
export function rowIdentity({ ref, key, date, activity, part, by }: DaysRow): string {
  return digest(ref === '' ? [key, date, activity.toLowerCase(), part ?? '', by.toLowerCase()] : [ref], 16);
}

/** What a row says: it changes when anything in the row does. */
export function rowContent({ key, date, activity, quarters, by, note, part }: DaysRow): string {
  return digest([key, date, activity.toLowerCase(), quarters, by.toLowerCase(), note, part ?? ''], 8);
}

/** Where an entry of a days file came from: the row's identity, which version of the row, and what it said. */
export interface Origin {
  identity: string;
  version: number;
  content: string;
}

/**
 * The start of the ids of a row's entries; the part follows it.
 *
 * @example actId({ identity: '5f0c0e6d8a1b2c3d', version: 0, content: '9a8b7c6d' }) // 'csv-5f0c0e6d8a1b2c3d-0-9a8b7c6d'
 */
export function actId({ identity, version, content }: Origin): string {
  return `csv-${identity}-${version}-${content}`;
}

/** The origin of an entry by its id; undefined for one that no days file brought, and for reversals. */
export function originOf(entryId: string): Origin | undefined {
  const found = /^csv-([0-9a-f]{16})-(\d+)-([0-9a-f]{8})-(?:prep|visit|report)$/.exec(entryId);
  return found ? { identity: found[1]!, version: Number(found[2]), content: found[3]! } : undefined;
}

function digest(parts: readonly (string | number)[], length: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
