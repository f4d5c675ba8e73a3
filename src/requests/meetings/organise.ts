import { carers } from '../caseloads/carers.ts';
import { ownCaseload } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';

/**
 * Who arranges a meeting: whoever books it; where that is somebody who only manages and does not take part, the advisor or officer
 * who looks after the provider, if they are asked to it. A person key.
 *
 * @example arrangerOf(context, '900007', ['p-david', 'p-priya']) // 'p-priya', booked by the manager
 */
export function arrangerOf(context: Context, provider: string, asked: readonly string[]): string {
  const { person, roles } = context.asker;
  const manages = !asked.includes(person.key) && ownCaseload(person).length === 0 && roles.includes('manager');
  const carer = manages ? carers(context)(provider) : undefined;
  return carer !== undefined && asked.includes(carer) ? carer : person.key;
}
