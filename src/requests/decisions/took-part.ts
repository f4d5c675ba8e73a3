import type { TookPart } from '../../domain/category-decision.ts';
import type { Person } from '../../domain/person.ts';
import { ownCaseload } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { leaderRoles } from '../may.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';

/** The people who lead a provider: headteacher and chair, owner and manager, by name. */
export function leadersOf({ people }: Pick<Context, 'people'>, provider: string): Person[] {
  return people
    .filter(({ roles }) => roles.some(({ role, providers }) => leaderRoles.includes(role) && providers.includes(provider)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Who may be ticked as having taken part in the discussion of a provider's category: who leads it, who looks after it, and
 * whoever asks.
 *
 * @example tookPartChoices(context, '900001').map(({ label }) => label) // ['Ruth Calloway', 'Sheila Marsh', 'Priya Nair']
 */
export function tookPartChoices(context: Pick<Context, 'asker' | 'people'>, provider: string): { label: string; value: string }[] {
  const carers = context.people.filter((person) => ownCaseload(person).includes(provider));
  const all = [...leadersOf(context, provider), ...carers, context.asker.person];
  return [...new Map(all.map(({ key, name }) => [key, { label: name, value: key }])).values()];
}

/** Who took part, by name; undefined where nobody is recorded. */
export function sayTookPart({ people }: Pick<Context, 'people'>, tookPart: TookPart | undefined): string | undefined {
  const names = (tookPart?.people ?? []).map((key) => personName(people, key));
  const all = [...names, ...(tookPart?.others ? [tookPart.others] : [])];
  return all.length > 0 ? listed(all) : undefined;
}

/** Did anybody who leads the provider take part, as far as it is recorded? */
export function tookPartAsLeader(context: Pick<Context, 'people'>, provider: string, tookPart: TookPart): boolean {
  return tookPart.others !== undefined || leadersOf(context, provider).some(({ key }) => tookPart.people.includes(key));
}
