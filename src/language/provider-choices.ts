import type { Context } from '../requests/context.ts';
import { providerCandidate } from './provider-candidate.ts';
import { searchProviders } from './search-providers.ts';

/**
 * Providers to choose from in a form's field, as many as asked for: each by its name and what tells it from another
 * of that name. Before anything is typed they are the asker's own, then the others.
 *
 * @example providerChoices('st mary', context, { most: 5 })[0] // { label: "St Mary's … (school, Saltersgate, URN 900007)", value: '900007' }
 */
export function providerChoices(
  typed: string,
  context: Context,
  { skip = 0, most }: { skip?: number; most: number },
): { label: string; value: string }[] {
  return searchProviders(typed, context)
    .slice(skip, skip + most)
    .map(providerCandidate)
    .map(({ value, label, detail }) => ({ label: detail ? `${label} (${detail})` : label, value: String(value) }));
}
