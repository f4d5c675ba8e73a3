import { readFileSync } from 'node:fs';
import type { Person, Role } from '../../../src/domain/person.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Phase, ProviderKind } from '../../../src/domain/provider-kind.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import type { Context } from '../../../src/requests/context.ts';
import { askerOf } from '../../../src/requests/desk/asker.ts';
import { directoryOf } from '../../../src/requests/desk/directory.ts';
import { exampleCalendar } from '../../support/example-calendar.ts';

type Row = [key: string, name: string, kind: ProviderKind, phase: Phase | '', status: Provider['status'], ward: string, aliases: string[]];
const rows: Row[] = JSON.parse(readFileSync(new URL('providers.json', import.meta.url), 'utf8'));

/** An invented authority's schools and settings, awkward names among them. */
export const providers: readonly Provider[] = rows.map(([key, name, kind, phase, status, ward, aliases]) => ({
  key,
  name,
  aliases,
  kind,
  phase: phase || undefined,
  status,
  ward,
  town: 'Ashmere',
  predecessors: key === '900011' ? ['900010'] : [],
  successors: key === '900010' ? ['900011'] : [],
  inspections: [],
}));

function person(key: string, name: string, role: Role, keys: string): Person {
  return { key, email: `${key}@ashmere.example`, name, roles: [{ role, providers: keys.split(' ').filter(Boolean) }] };
}

/** One person of each point of view, and colleagues to be named. */
export const people = {
  advisor: person('priya', 'Priya Nair', 'advisor', '900001 900002 900003 900004 900007 900012'),
  officer: person('meera', 'Meera Joshi', 'early-years-officer', 'EY900001 EY900002 EY900003 EY900007 EY900013'),
  manager: person('neil', 'Neil Parrish', 'manager', ''),
  head: person('ruth', 'Ruth Calloway', 'headteacher', '900003'),
  owner: person('joan', 'Joan Mercer', 'setting-owner', 'EY900001 EY900005'),
  tom: person('tom', 'Tom Ashdown', 'advisor', '900005 900006 900013'),
  siobhan: person('siobhan', 'Siobhan Kerr', 'advisor', '900008 900009'),
  hannah: person('hannah', 'Hannah Kerr', 'senior-advisor', ''),
  partner: person('paul', 'Paul Ince', 'partner-finance', ''),
};
export type Who = keyof typeof people;

const pack = openPacks().get('wolverhampton-2021');

/** What `understand` is given when this person asks on 22 November 2026. `of` replaces the authority's providers. */
export function contextFor(who: Who, of: readonly Provider[] = providers): Context {
  const asker = askerOf(people[who], { people: [] });
  // A partner team may name the schools of the dashboard.
  const kept: readonly string[] = who === 'partner' && pack.dashboard ? pack.dashboard.appliesTo : [];
  const visible = asker.staff ? of : of.filter(({ key, kind }) => asker.providers.includes(key) || kept.includes(kind));
  return {
    authority: { id: 'demo', name: 'Ashmere', laCode: '999', timeZone: 'Europe/London', packs: [], demo: true },
    asker,
    via: 'chat',
    today: '2026-11-22',
    now: '2026-11-22T09:00:00.000Z',
    nonce: 'nonce',
    directory: directoryOf(`${of.length}:${asker.staff ? 'all' : who}`, visible),
    people: Object.values(people),
    store: undefined as unknown as Context['store'],
    pack: () => pack,
    calendar: (year) => (year === exampleCalendar.year ? exampleCalendar : undefined),
  };
}
