import type { Person } from '../../domain/person.ts';
import type { Context } from '../context.ts';
import { carerRoles } from './caseload-of.ts';

/** Does this person hold a caseload, or could they? */
export function isCarer({ roles }: Person): boolean {
  return roles.some(({ role }) => carerRoles.includes(role));
}

/** The person of an input field: a key, or `me`. Undefined for nobody of the authority. */
export function personOf({ asker, people }: Pick<Context, 'asker' | 'people'>, key: string | undefined): Person | undefined {
  return key === 'me' ? asker.person : people.find((one) => one.key === key);
}

/** Everybody who holds a caseload, as the choices of a form, by name. */
export function carerChoices({ people }: Pick<Context, 'people'>): { label: string; value: string }[] {
  return people
    .filter(isCarer)
    .map(({ key, name }) => ({ label: name, value: key }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
