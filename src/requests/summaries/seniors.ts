import type { Person } from '../../domain/person.ts';
import type { Context } from '../context.ts';
import { seniorRoles } from '../may.ts';

/** Everybody but the asker who may release a summary. */
export function seniorsOf({ people, asker }: Pick<Context, 'people' | 'asker'>): Person[] {
  return people.filter(({ key, roles }) => key !== asker.person.key && roles.some(({ role }) => seniorRoles.includes(role)));
}

/** May this person release a summary that is held, or give it back? */
export function isSenior({ roles }: Pick<Context['asker'], 'roles'>): boolean {
  return roles.some((role) => seniorRoles.includes(role));
}
