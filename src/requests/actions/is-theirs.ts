import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { Person, Role } from '../../domain/person.ts';

/** What a note calls who leads a provider, by the role they hold there. "The school" is any of them. */
const called: Partial<Record<Role, RegExp>> = {
  headteacher: /\b(?<!deputy |assistant |vice )(head|headteacher|head teacher|ht|principal)s?\b(?! of\b)/,
  'chair-of-governors': /\b(chair|cog|governors?|governing body)\b/,
  'setting-owner': /\b(owner|proprietor)s?\b/,
  'setting-manager': /\b(?<!deputy |assistant |business |site )managers?\b/,
};
const anyLeader = /\b(school|setting|nursery|leaders|leadership|slt|smt|senior team)\b/;

/**
 * Is an action this person's to do? Where the note says whose it is by key that decides; else whether its words name
 * them, or call them by the role they hold at the provider.
 *
 * @example isTheirs({ provider: '900001', who: 'Headteacher' }, head) // true for the head of 900001
 */
export function isTheirs(
  { provider, who, owner }: Pick<AgreedAction, 'provider' | 'who' | 'owner'>,
  { key, name, roles }: Person,
): boolean {
  if (owner !== undefined) return owner === key;
  const said = plain(who);
  const words = said.split(' ');
  const last = plain(name).split(' ').at(-1);
  if (last !== undefined && last !== '' && words.includes(last)) return true;
  return roles
    .filter(({ role, providers }) => role in called && providers.includes(provider))
    .some(({ role }) => called[role]?.test(said) === true || anyLeader.test(said));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
