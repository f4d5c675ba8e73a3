import { type Draft, type Offence, placed } from '../draft.ts';

/**
 * Whether everything a pack refers to is in it: activities, categories, kinds, columns of the criteria, discrepancies, and the
 * documents its citations name. They are looked for wherever they stand, so that a new field needs no check of its own.
 *
 * @example checkReferences(draft) // [{ path: 'groups[3].items[2].activity', says: 'unknown activity "core-vist"' }]
 */
export function checkReferences(draft: Draft): Offence[] {
  const known: Record<string, Set<string | undefined>> = {
    activity: new Set(draft.activities?.map((row) => row?.id)),
    category: new Set(draft.categories?.map((row) => row?.id)),
    kind: new Set(draft.kinds?.map((row) => row?.kind)),
    column: new Set(draft.criteria?.flatMap((row) => row?.columns?.map((column) => column?.name) ?? [])),
    discrepancy: new Set(draft.discrepancies?.map((row) => row?.id)),
    document: new Set(draft.documents?.map((row) => row?.id)),
  };
  const named: Record<string, string> = {
    activity: 'activity',
    activities: 'activity',
    countsAs: 'activity',
    category: 'category',
    categories: 'category',
    kinds: 'kind',
    column: 'column',
    discrepancies: 'discrepancy',
    document: 'document',
  };
  const offences: Offence[] = [];
  const look = (value: unknown, path: string, what: string | undefined): void => {
    if (typeof value === 'string') {
      if (what && !known[what]?.has(value)) offences.push({ path, says: `unknown ${what} "${value}"` });
    } else if (Array.isArray(value)) {
      for (const row of placed<unknown>(value, path)) look(row.value, row.path, what);
    } else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) look(inner, path ? `${path}.${key}` : key, named[key]);
    }
  };
  look(draft, '', undefined);
  for (const { path, value } of placed(draft.activities, 'activities')) {
    if (value.countsAs && value.countsAs === value.id) offences.push({ path: `${path}.countsAs`, says: 'names the activity itself' });
  }
  return offences;
}
