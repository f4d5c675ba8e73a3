import type { CategoryReview } from '../../domain/category-review.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import type { ReviewTerm } from './review-term.ts';
import { sayTerm } from './review-term.ts';
import { riskFlags } from './risk-flags.ts';

/** @example reviewId({ id: '2026-spring' }, '900001') // 'review:2026-spring:900001' */
function reviewId({ id }: Pick<ReviewTerm, 'id'>, provider: string): string {
  return `review:${id}:${provider}`;
}

/**
 * Keeps that some categories were reviewed this term and stay, in one batch; those that are kept already are left as they
 * are. Returns all of them as they are kept.
 *
 * @example await writeReviews(context, term, [{ provider: '900001', category: 'B1' }], 'secure') // [{ provider: '900001', … }]
 */
export function writeReviews(
  context: Context,
  term: ReviewTerm,
  stays: readonly { provider: string; category: string }[],
  reason: string,
): Promise<CategoryReview[]> {
  return commit<CategoryReview[]>(context.store, context.authority.id, async ({ read }) => {
    const flags = await riskFlags(context);
    const ids = await Promise.all(
      stays.map(async ({ provider }) => {
        const first = (await read('review', reviewId(term, provider)))?.body;
        const flag = flags.get(provider);
        // A category that a risk calls for once more in its term is reviewed once more.
        return flag && first && first.at <= flag.at ? `${reviewId(term, provider)}:${flag.note}` : reviewId(term, provider);
      }),
    );
    const idOf = new Map(stays.map(({ provider }, at) => [provider, ids[at] ?? reviewId(term, provider)]));
    const kept = await Promise.all(ids.map((id) => read('review', id)));
    const fresh = stays
      .filter((_, at) => !kept[at])
      .map((one): CategoryReview => ({ ...one, year: term.year, term: term.term, reason, by: context.asker.person.key, at: context.now }));
    const all = [...kept.flatMap((doc) => (doc ? [doc.body] : [])), ...fresh];
    if (fresh.length === 0) return { operations: [], result: all };
    const only = fresh.length === 1 ? fresh[0]?.provider : undefined;
    const changes = fresh.map(({ provider, category }) => ({
      what: `review, ${sayTerm(term)}`,
      provider,
      after: `no change, stays ${category}`,
    }));
    return {
      operations: [
        ...fresh.map((body) => ({
          do: 'create' as const,
          doc: { id: idOf.get(body.provider) ?? '', kind: 'review' as const, v: 1, body },
        })),
        audit(
          context,
          'no-change',
          'done',
          only,
          fresh.map(({ provider }) => idOf.get(provider) ?? ''),
          changes,
        ),
      ],
      result: all,
    };
  });
}
