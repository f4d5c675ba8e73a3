import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';
import { sideOf } from '../meetings/may-be-asked.ts';
import { hasAgreement, noAgreement } from '../sharing/has-agreement.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';

/**
 * Why some people cannot be asked about times for a meeting of a provider; undefined where they can. Those of other teams
 * need an information sharing agreement, and leaders of other schools and settings are never asked.
 */
export async function peopleFault(context: Context, provider: Provider, keys: readonly string[]): Promise<string | undefined> {
  const sides = keys.map((key) => {
    const person = context.people.find((one) => one.key === key);
    return { key, side: person && sideOf(person, provider) };
  });
  const wrong = sides.filter(({ side }) => side === undefined).map(({ key }) => key);
  if (wrong.length > 0) {
    const known = wrong.filter((key) => context.people.some((one) => one.key === key && one.roles.length > 0));
    const names = listed(wrong.map((key) => (known.includes(key) ? personName(context.people, key) : 'somebody who has left')));
    return `${names} cannot be asked to a meeting of ${provider.name}.`;
  }
  return sides.some(({ side }) => side === 'partner') && !(await hasAgreement(context, provider.key)) ? noAgreement : undefined;
}
