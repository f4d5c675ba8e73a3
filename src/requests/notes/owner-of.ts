import type { Person, Role } from '../../domain/person.ts';
import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';

/** Offices of a provider as people write them. */
const offices: readonly [RegExp, Role][] = [
  [/^(the )?(head|head ?teacher|principal|ht)$/i, 'headteacher'],
  [/^(the )?(chair|chair of governors|cog)$/i, 'chair-of-governors'],
  [/^(the )?owner$/i, 'setting-owner'],
  [/^(the )?manager$/i, 'setting-manager'],
];
const asker = /^(me|myself|i)$/i;

/**
 * Who does what was agreed: the words as written, and whose they are where Tally knows the person: by their full name, or by an office
 * of the provider that one person holds. "Me" is whoever writes, by name, because others read it too.
 *
 * @example ownerOf(context, '900001', 'headteacher') // { who: 'headteacher', owner: 'p-head' }
 * @example ownerOf(context, '900001', 'me') // { who: 'Priya Nair', owner: 'p-advisor' }
 */
export function ownerOf(context: Pick<Context, 'asker' | 'people'>, provider: string, said: string): { who: string; owner?: string } {
  const who = said.trim();
  const { person } = context.asker;
  if (asker.test(who)) return { who: person.name, owner: person.key };
  const role = offices.find(([words]) => words.test(who))?.[1];
  const holds = ({ roles }: Person) => roles.some((one) => one.role === role && one.providers.includes(provider));
  // Somebody of another school may have the same name.
  const concerned = ({ roles }: Person) => roles.some((one) => staffRoles.includes(one.role) || one.providers.includes(provider));
  const named = context.people.filter((one) => one.name.toLowerCase() === who.toLowerCase() && concerned(one));
  const found = named.length > 0 ? named : role === undefined ? [] : context.people.filter(holds);
  const [only] = found;
  return { who, ...(only && found.length === 1 && { owner: only.key }) };
}
