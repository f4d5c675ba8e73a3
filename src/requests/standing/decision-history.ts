import { addDecision } from '../../domain/add-decision.ts';
import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { Context } from '../context.ts';

/**
 * Every decision of one provider, or of all of them, by provider and in order: of several from one date the
 * last one taken stands last, and so is in force.
 *
 * @example (await decisionHistory(context, '900001')).get('900001') // [b2From1Sep, cFrom12Jan]
 */
export async function decisionHistory({ store, authority }: Context, provider?: string): Promise<Map<string, CategoryDecision[]>> {
  const taken = [];
  const prefix = provider === undefined ? 'decision:' : `decision:${provider}:`;
  for await (const { body } of store.list(authority.id, 'decision', prefix)) taken.push(body);
  taken.sort((a, b) => a.at.localeCompare(b.at));
  const history = new Map<string, CategoryDecision[]>();
  for (const { provider: key, at: _, ...decision } of taken) history.set(key, addDecision(history.get(key) ?? [], decision));
  return history;
}
