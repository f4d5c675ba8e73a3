import type { Person } from '../../domain/person.ts';
import type { Context } from '../context.ts';
import { leaderRoles, staffRoles } from '../may.ts';

/**
 * Who is meant by the name of somebody who is to do something at a provider: one of the authority's own people or a
 * leader of that provider, by the whole name. Undefined for anybody else, and where two have the name.
 *
 * @example ownerNamed(context, '900001', 'ruth calloway')?.key // 'p-head'
 */
export function ownerNamed({ people }: Pick<Context, 'people'>, provider: string, who: string): Person | undefined {
  const said = plain(who);
  const found = people.filter(
    ({ name, roles }) =>
      plain(name) === said &&
      roles.some(({ role, providers }) => staffRoles.includes(role) || (leaderRoles.includes(role) && providers.includes(provider))),
  );
  return found.length === 1 ? found[0] : undefined;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
