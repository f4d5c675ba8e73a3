import type { Provider } from '../domain/provider.ts';
import type { Candidate } from './found.ts';

const kinds: Readonly<Record<Provider['kind'], string>> = {
  'maintained-school': 'school',
  academy: 'academy',
  pvi: 'nursery or pre-school',
  'child-minder': 'child minder',
  'non-funded': 'setting without funded places',
  'wraparound-school': 'wrap-around care',
  'wraparound-own': 'wrap-around care',
  'funding-unknown': 'setting',
  'not-supported': 'establishment',
};

/**
 * A provider as something to choose: its name, and what tells it from another of that name.
 *
 * @example providerCandidate(provider) // { value: '900007', label: "St Mary's …", detail: 'school, Saltersgate, URN 900007' }
 */
export function providerCandidate({ key, name, kind, status, town, ward }: Provider): Candidate {
  const closed = status === 'closed' ? 'closed' : undefined;
  return { value: key, label: name, detail: [kinds[kind], ward ?? town, `URN ${key}`, closed].filter(Boolean).join(', ') };
}
