import type { CategoryProposal } from '../../domain/category-proposal.ts';
import type { CategoryReview } from '../../domain/category-review.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';
import { proposalsOf, readerOf } from '../decisions/proposals-of.ts';
import type { Standing } from '../standing/standing.ts';
import { standings } from '../standing/standings.ts';
import { byName } from '../words/provider-rows.ts';
import type { ReviewTerm } from './review-term.ts';

/** How a provider's review of this term stands: still to do, no change, a change proposed, or changed this term. */
export interface ReviewState {
  stands: Standing;
  is: 'open' | 'no-change' | 'proposed' | 'changed';
}

/**
 * How the reviews of this term stand, for those of some providers that are open and of a kind that has categories, by name.
 *
 * @example (await reviewStates(context, providers, reviewTerm(context))).filter(({ is }) => is === 'open').length // 7
 */
export async function reviewStates(context: Context, providers: readonly Provider[], term: ReviewTerm): Promise<ReviewState[]> {
  const all = (await standings(context, providers)).filter(
    ({ provider, pack }) => provider.status === 'open' && pack.kinds.some(({ kind, categorised }) => kind === provider.kind && categorised),
  );
  const reviewed = new Set((await reviewsOf(context, term)).map(({ provider }) => provider));
  const proposals = (await proposalsOf(readerOf(context))).map(({ body }) => body);
  return all.sort(byName).map((stands) => ({ stands, is: stateOf(stands, { reviewed, proposals, term }) }));
}

/** The reviews of a term that ended in no change. */
export async function reviewsOf({ store, authority }: Pick<Context, 'store' | 'authority'>, { id }: ReviewTerm): Promise<CategoryReview[]> {
  const all: CategoryReview[] = [];
  for await (const { body } of store.list(authority.id, 'review', `review:${id}:`)) all.push(body);
  return all;
}

function stateOf(
  { provider, position }: Standing,
  { reviewed, proposals, term }: { reviewed: ReadonlySet<string>; proposals: readonly CategoryProposal[]; term: ReviewTerm },
): ReviewState['is'] {
  const own = proposals.filter((one) => one.provider === provider.key);
  if (own.some(({ state }) => state === 'proposed')) return 'proposed';
  const approved = own.some(({ state, closed }) => state === 'approved' && closed !== undefined && closed.at.slice(0, 10) >= term.opens);
  if (approved || (position.decision?.effectiveFrom ?? '') >= term.opens) return 'changed';
  return reviewed.has(provider.key) ? 'no-change' : 'open';
}
