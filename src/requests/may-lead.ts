import type { Role } from '../domain/person.ts';
import type { Asker } from './context.ts';

/** Roles that lead the service: what is anybody's, they may change. */
const leading: readonly Role[] = ['senior-advisor', 'head-of-service', 'manager'];

/**
 * Does this person lead the service, and so may change what is a colleague's?
 *
 * @example mayLead({ ...asker, roles: ['advisor'] }) // false
 */
export function mayLead({ roles }: Pick<Asker, 'roles'>): boolean {
  return roles.some((role) => leading.includes(role));
}
