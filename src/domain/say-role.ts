import type { Role } from './person.ts';

/** @example sayRole('early-years-officer') // 'early years officer' */
export function sayRole(role: Role): string {
  return role.replaceAll('-', ' ');
}
