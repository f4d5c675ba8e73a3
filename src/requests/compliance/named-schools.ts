import type { Person } from '../../domain/person.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Directory } from '../context.ts';
import { directoryOf } from '../desk/directory.ts';
import { teamsOf } from './teams-of.ts';

const kept = new WeakMap<Directory, Map<string, Directory>>();

/**
 * What somebody of a partner team may see of schools, by the strategy's "all settings' information pertinent to their area": the
 * register name of every open one that has a dashboard or may be given one, and nothing else of it. Its inspections are there for a team that
 * keeps what is looked up in them. Undefined for somebody who keeps nothing on the dashboard.
 *
 * @example namedSchools(pack, paul, directory)?.get('900002') // { key: '900002', name: 'Cinder Lane Primary School', inspections: [], … }
 */
export function namedSchools(pack: Pack, person: Person, directory: Directory): Directory | undefined {
  const { dashboard } = pack;
  const teams = teamsOf(pack, person).map(({ id }) => id);
  if (!dashboard || teams.length === 0) return undefined;
  const id = `${directory.id}/${pack.id}/${teams.join('+')}`;
  const before = kept.get(directory)?.get(id);
  if (before) return before;
  const inspected = dashboard.fields.some(({ from, team }) => from !== undefined && teams.includes(team));
  const kinds = [...dashboard.appliesTo, ...dashboard.offeredTo];
  const named = directoryOf(
    id,
    directory
      .all()
      .filter(({ kind, status }) => kinds.includes(kind) && status === 'open')
      .map(({ key, name, aliases, kind, status, inspections }) => ({
        key,
        name,
        aliases,
        kind,
        status,
        predecessors: [],
        successors: [],
        inspections: inspected ? inspections : [],
      })),
  );
  kept.set(directory, (kept.get(directory) ?? new Map()).set(id, named));
  return named;
}
