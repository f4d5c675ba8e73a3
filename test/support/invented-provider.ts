import type { Provider } from '../../src/domain/provider.ts';

/** An invented provider, open, with nothing known of it but what is given. */
export function inventedProvider(key: string, name: string, more: Pick<Provider, 'kind'> & Partial<Provider>): Provider {
  return { key, name, aliases: [], status: 'open', predecessors: [], successors: [], inspections: [], ...more };
}

/** An invented primary school that the authority maintains, unless anything else is given. */
export function inventedSchool(key: string, name: string, more: Partial<Provider> = {}): Provider {
  return inventedProvider(key, name, { kind: 'maintained-school', phase: 'primary', ...more });
}
