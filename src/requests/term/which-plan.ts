import { type TermPlan, termPlanDocId } from '../../domain/term-plan/term-plan.ts';
import type { Stored } from '../../ports.ts';
import type { Context } from '../context.ts';

/** Roles that plan for the whole authority, and see each other's plans. */
const leading = ['senior-advisor', 'head-of-service', 'manager'];

/** May the asker plan for the whole authority or for a colleague? Others plan their own caseload. */
export function maySeeAll({ asker }: Pick<Context, 'asker'>): boolean {
  return asker.roles.some((role) => leading.includes(role));
}

/**
 * The plan of an id, or without one the last one that the asker made, else the last one they may see; undefined where there
 * is none. A caseload holder sees their own plans, those who lead see all.
 *
 * @example (await whichPlan(context))?.body.rows.length // 24
 */
export async function whichPlan(context: Context, id?: string): Promise<Stored<'term-plan'> | undefined> {
  const { store, authority, asker } = context;
  const isTheirs = ({ by }: TermPlan) => by === asker.person.key;
  if (id !== undefined) {
    const found = await store.read(authority.id, 'term-plan', termPlanDocId({ id }));
    return found && (isTheirs(found.body) || maySeeAll(context)) ? found : undefined;
  }
  const all: Stored<'term-plan'>[] = [];
  for await (const doc of store.list(authority.id, 'term-plan', 'term-plan:')) {
    if (isTheirs(doc.body) || maySeeAll(context)) all.push(doc);
  }
  const newest = (some: readonly Stored<'term-plan'>[]) => some.toSorted((a, b) => (a.body.at < b.body.at ? 1 : -1))[0];
  return newest(all.filter(({ body }) => isTheirs(body))) ?? newest(all);
}
