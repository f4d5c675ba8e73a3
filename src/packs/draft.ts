import type { z } from 'zod/v4';
import type { packSchema } from './schema.ts';

/** A pack as written in its file, any part of which may be missing: what is left once the malformed values are taken out. */
export type Draft = Partly<z.input<typeof packSchema>>;

type Partly<T> = T extends (infer U)[] ? (Partly<U> | undefined)[] : T extends object ? { [K in keyof T]?: Partly<T[K]> } : T;

/** One thing wrong with a pack: where it stands and what is wrong there. */
export interface Offence {
  path: string;
  says: string;
}

/**
 * Takes the values a schema refused out of a pack, keeping every place in its lists, so that the rest of it
 * can still be checked and one reading of the error is enough.
 *
 * @example pruned({ groups: [{ totalDays: 'nine', items: [] }] }, [{ path: ['groups', 0, 'totalDays'], code: 'invalid_type' }])
 * // { groups: [{ items: [] }] }
 */
export function pruned(json: object, issues: readonly Pick<z.core.$ZodIssue, 'path' | 'code'>[]): Draft {
  const draft = structuredClone(json) as Draft;
  for (const { path, code } of issues) {
    if (code === 'unrecognized_keys') continue;
    // A union that matched no shape was looked into no further: nothing in it can be relied on.
    const culprit = code === 'invalid_union' && ['shape', 'in', 'check', 'test'].includes(String(path.at(-1))) ? path.slice(0, -1) : path;
    const holder = culprit.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], draft);
    const last = culprit.at(-1);
    if (last === undefined) return {};
    if (Array.isArray(holder)) holder[Number(last)] = undefined;
    else if (holder) delete (holder as Record<PropertyKey, unknown>)[last];
  }
  return draft;
}

/** The members of a list that are there, each with its place. */
export function placed<T>(list: readonly (T | undefined)[] | undefined, path: string): { path: string; value: T }[] {
  return (list ?? []).flatMap((value, index) => (value === undefined ? [] : [{ path: `${path}[${index}]`, value }]));
}

/** @example sayPath(['groups', 3, 'items', 2, 'activity']) // 'groups[3].items[2].activity' */
export function sayPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((said, key) => {
    if (typeof key === 'number') return `${said}[${key}]`;
    return said ? `${said}.${String(key)}` : String(key);
  }, '');
}
