import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { ownCaseload } from './caseloads/caseload-of.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { actId } from './ledger/entry-ids.ts';
import { defineRequest } from './request.ts';
import { byAdvisor } from './reviewing/by-advisor.ts';
import { reviewStates } from './reviewing/review-states.ts';
import { reviewTerm, sayTerm } from './reviewing/review-term.ts';
import { carers, isBegun, startReview } from './reviewing/start-review.ts';
import { isDone } from './rounds/once.ts';

/**
 * Begins this term's review of categories, once it is confirmed: every advisor and officer is sent their own list. Once
 * begun it shows how it stands, and reminds those who have some left. Tally begins it by itself at the start of a term.
 */
export const termlyReview = defineRequest({
  name: 'termly-review',
  title: 'Begin this term’s review of categories',
  says: [
    'start the termly review',
    'begin the termly review',
    'start the review round',
    'send the advisors their lists to review',
    'start this term’s review',
    'termly review',
    'start the review of this term',
    'begin this term’s review',
    'open the termly review',
    'send everybody what they have to review',
    'set off the termly review',
    'has the termly review begun',
    'get the termly review going',
    "get this term's review started",
    'kick off the review of categories',
    'open the review for this term',
    'ask everyone to review their schools',
    'start the autumn review of categories',
    'start the review of categories',
  ],
  input: z.strictObject({ confirm: z.literal(true).optional(), remind: z.literal(true).optional() }),
  command: true,
  async run(context, { confirm, remind }): Promise<Answer> {
    const term = reviewTerm(context);
    const act = actId(context, 'termly-review');
    const begun = await isBegun(context, term);
    const sends = remind ? begun : confirm === true && !begun;
    const cause = remind ? `review:${term.id}:${act}` : `review:${term.id}`;
    if (sends && !(await isDone(context, cause))) {
      await startReview(context, term, remind ? act : undefined);
      await noted(context, remind ? 'reminded' : 'begun', sayTerm(term));
    }
    return answer(context, { begun: begun || sends, sent: sends || (confirm === true && begun), reminded: sends && remind === true });
  },
});

/** Who began it, or reminded, is kept. */
function noted(context: Context, after: string, term: string): Promise<void> {
  return commit<void>(context.store, context.authority.id, async () => ({
    operations: [audit(context, 'termly-review', 'done', undefined, [], [{ what: `review of categories, ${term}`, after }])],
    result: undefined,
  }));
}

async function answer(context: Context, { begun, sent, reminded }: { begun: boolean; sent: boolean; reminded: boolean }): Promise<Answer> {
  const term = reviewTerm(context);
  const states = await reviewStates(context, context.directory.all(), term);
  const open = new Set(states.filter(({ is }) => is === 'open').map(({ stands }) => stands.provider.key));
  const waiting = carers(context).filter((person) => ownCaseload(person).some((key) => open.has(key))).length;
  const whom = `${waiting} ${waiting === 1 ? 'advisor or officer' : 'advisors and officers'}`;
  const { lead = '', ...state } = byAdvisor(context, states, term);
  const said = begun
    ? `${reminded ? `${whom} with some to do are reminded.` : sent ? `The review has begun: ${whom} have their list.` : 'The review of this term has begun.'} ${lead}`
    : `${whom} would each be sent the list of their caseload to review for the ${sayTerm(term)}. Nothing is sent yet. ${lead}`;
  const begin = { title: 'Begin the review', request: 'termly-review', input: { confirm: true } };
  const again = { title: 'Remind those with some to do', request: 'termly-review', input: { remind: true } };
  return {
    card: 'list',
    title: `Review of categories, ${sayTerm(term)}`,
    lead: said,
    ...state,
    notes: begun ? [] : ['Tally begins it by itself on a school morning in the first weeks of a term.'],
    sources: [],
    buttons: waiting === 0 ? [] : begun ? [again] : [begin],
    audience: 'person',
  };
}
