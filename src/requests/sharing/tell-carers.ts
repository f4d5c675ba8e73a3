import type { Operation } from '../../ports.ts';
import { carerRoles } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';

/**
 * The messages that tell whoever looks after a provider, and whoever covers for them today, that its own leader has recorded or ended
 * an agreement (`id` names the act). None where the authority's staff did: they write down what was agreed with them.
 *
 * @example tellCarers(context, '900002', id) // a message to Priya Nair, its advisor
 */
export function tellCarers(context: Context, provider: string, id: string): Operation[] {
  const { asker, people, covers = [] } = context;
  if (asker.staff) return [];
  const carers = people.filter(({ roles }) => roles.some((one) => carerRoles.includes(one.role) && one.providers.includes(provider)));
  const own = carers.map(({ key }) => key);
  const standIns = covers.filter(({ covered }) => own.includes(covered)).map(({ person }) => person);
  return [...new Set([...own, ...standIns])].map((person) =>
    sending(context, { to: { person }, request: 'sharing-agreement', input: { provider }, cause: `agreement:${id}` }),
  );
}
