import { join } from 'node:path';
import type { Authority } from '../domain/authority.ts';

/**
 * Ashmere, the invented authority to try Tally on. It follows Wolverhampton's strategy; every school, setting and
 * person in it is made up.
 */
export const ashmere: Authority = {
  id: 'demo',
  name: 'Ashmere',
  laCode: '999',
  tenantId: '0a5b3e5e-0000-4000-8000-000000000999',
  timeZone: 'Europe/London',
  packs: [{ fromYear: 2024, pack: 'wolverhampton-2021' }],
  demo: true,
  // Who tries Tally does not wait ten minutes to see what a head receives.
  undoSeconds: 20,
};

/** The Wednesday in the spring term that Ashmere's half year of history leads up to. */
export const ashmereToday = '2027-02-24';

/** Where the demo keeps its data unless TALLY_DATA says otherwise: never the folder of a real authority. */
export const ashmereFolder = './.tally-demo';

/**
 * The path of one of Ashmere's files.
 *
 * @example ashmereFile('people.csv') // '…/src/demo/data/people.csv'
 */
export function ashmereFile(name: string): string {
  return join(import.meta.dirname, 'data', name);
}
