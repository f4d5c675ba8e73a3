import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { Person } from '../../domain/person.ts';
import { carers } from '../caseloads/carers.ts';
import type { Context } from '../context.ts';
import { askerOf } from '../desk/asker.ts';
import { caseloadRoles } from '../may.ts';
import { seenBy } from './seen-by.ts';

/**
 * Who is reminded of an action: whose it is to do, where Tally knows them and they may see it (a leader once its summary
 * was sent to them); else who made the visit, and where they are no longer there whoever looks after the provider.
 *
 * @example (await toRemind(context, action))?.key // 'p-advisor'
 */
export async function toRemind(context: Context, action: AgreedAction): Promise<Person | undefined> {
  const { people, covers } = context;
  const known = (key: string | undefined) => people.find((one) => one.key === key && one.roles.length > 0);
  const owner = known(action.owner);
  if (owner) {
    const asker = askerOf(owner, { people, covers });
    const own = { ...context, asker };
    const sees = asker.staff ? mayFollowUp(owner) : asker.providers.includes(action.provider) && (await seenBy(own, [action])).length > 0;
    if (sees) return owner;
  }
  return [known(action.by), known(carers(context)(action.provider))].find((one) => one !== undefined && mayFollowUp(one));
}

function mayFollowUp({ roles }: Person): boolean {
  return roles.some(({ role }) => caseloadRoles.includes(role));
}
