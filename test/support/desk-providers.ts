import type { Provider } from '../../src/domain/provider.ts';
import { inventedProvider, inventedSchool } from './invented-provider.ts';

/**
 * The providers of the invented authority that requests are tested on: every kind, two with one name, one that
 * closed within the year and its successor.
 */
export const providers: Provider[] = [
  school('900001', 'Marlow Bank Primary School', {
    head: 'Ruth Calloway',
    inspections: [{ framework: 'overall', grade: 2, date: '2022-03-15' }],
  }),
  school('900002', 'Cinder Lane Primary School'),
  school('900003', 'Hollin Edge Infant School'),
  school('900004', 'Fellview Academy', { kind: 'academy', type: 'Academy converter', offersTwoYearOlds: true }),
  school('900005', 'Saltersgate Academy', { kind: 'academy', type: 'Academy converter', opened: '2027-01-01', predecessors: ['900031'] }),
  school('900006', 'Quarry Hill Primary School'),
  school('900007', 'St Bride’s Primary School', { town: 'Ashmere' }),
  school('900008', 'St Bride’s Primary School', { town: 'Nether Ashmere' }),
  school('900009', 'Brackwater College', { kind: 'not-supported', type: 'Other independent school' }),
  school('900011', 'Ravenscroft Primary School'),
  school('900031', 'Saltersgate Primary School', { status: 'closed', closed: '2026-12-31', successors: ['900005'] }),
  setting('900001-w', 'Marlow Bank Breakfast Club', 'wraparound-school'),
  setting('EY900001', 'Little Acorns Nursery', 'pvi'),
  setting('EY900002', 'Pat Fenn', 'child-minder'),
  setting('EY900003', 'Bluebell Playgroup', 'non-funded'),
  setting('EY900004', 'Sundown Club', 'wraparound-own'),
  setting('EY900005', 'Tanyard Preschool', 'funding-unknown'),
];

function school(key: string, name: string, more: Partial<Provider> = {}): Provider {
  return inventedSchool(key, name, { type: 'Community school', ...more });
}

function setting(key: string, name: string, kind: Provider['kind']): Provider {
  return inventedProvider(key, name, { kind });
}
