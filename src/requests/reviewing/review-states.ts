import type { CategoryProposal } from '../../domain/category-proposal.ts';
import type { CategoryReview } from '../../domain/category-review.ts';
import type { Provider } from '../../domain/provider.ts';
import type { RiskFlag } from '../../domain/risk-flag.ts';
import type { Context } from '../context.ts';
import { proposalsOf, readerOf } from '../decisions/proposals-of.ts';
import type { Standing } from '../standing/standing.ts';
import { standings } from '../standing/standings.ts';
import { byName } from '../words/provider-rows.ts';
import type { ReviewTerm } from './review-term.ts';
import { riskFlags } from './risk-flags.ts';

/** How a provider's review of this term stands: still to do, no change, a change proposed, or changed this term. */
export interface ReviewState {
  stands: Standing;
  is: 'open' | 'no-change' | 'proposed' | 'changed';
  /** What the risk at a meeting says, where the category has not been looked at since: then it is open, whatever was before. */
  risk?: RiskFlag;
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
  const reviews = await reviewsOf(context, term);
  const reviewed = new Set(reviews.map(({ provider }) => provider));
  const flags = await riskFlags(context);
  const proposals = (await proposalsOf(readerOf(context))).map(({ body }) => body);
  const states = all.sort(byName).map((stands): ReviewState => {
    const is = stateOf(stands, { reviewed, proposals, term });
    const risk = flags.get(stands.provider.key);
    if (!risk || is === 'proposed' || isSince(risk, stands, { reviews, proposals })) return { stands, is };
    return { stands, is: 'open', risk };
  });
  return states.toSorted((a, b) => Number(b.risk !== undefined) - Number(a.risk !== undefined));
}

/** Has the category been looked at since: reviewed without a change, or decided on? */
function isSince(
  { provider, at, date }: RiskFlag,
  { position }: Standing,
  { reviews, proposals }: { reviews: readonly CategoryReview[]; proposals: readonly CategoryProposal[] },
): boolean {
  return (
    reviews.some((one) => one.provider === provider && one.at > at) ||
    proposals.some((one) => one.provider === provider && one.state === 'approved' && (one.closed?.at ?? '') > at) ||
    (position.decision?.effectiveFrom ?? '') > date
  );
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
