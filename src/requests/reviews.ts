import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { mayLead } from './may-lead.ts';
import { defineRequest } from './request.ts';
import { byAdvisor } from './reviewing/by-advisor.ts';
import { reviewList } from './reviewing/review-list.ts';
import { reviewStates } from './reviewing/review-states.ts';
import { reviewTerm, sayTerm } from './reviewing/review-term.ts';
import { whose } from './standing/whose.ts';

/**
 * The review of categories this term: for an advisor or officer what is still to be reviewed of the caseload; for who leads
 * the service how it stands advisor by advisor, and a colleague's list by name.
 */
export const reviews = defineRequest({
  name: 'reviews',
  title: 'Categories still to review',
  says: [
    'what do I still have to review',
    'which categories do I have to review this term',
    'categories to review',
    'my reviews of categories this term',
    'how far are the category reviews',
    'category reviews by advisor',
    'which categories has {person} still to review',
    'which schools have not had their category reviewed this term',
    'who has not reviewed their categories',
    'state of the termly review',
    'list the categories still to review',
    'what is left to review this term',
    'who have I still got to review this term',
    'which ones have I not reviewed',
    'which categories have I not looked at yet',
    'how many reviews have I left to do',
    'which reviews do I still have to do',
    'who has not done their reviews',
    'how far have I got with my reviews',
    'how is the review going',
    'categories left to review',
    'who is still to be reviewed',
    'which of mine still need their termly review',
    'who still needs their termly review',
    'how far are we through the autumn reviews',
    'how far through the reviews are we',
  ],
  input: z.strictObject({ person: inputs.person.optional(), scope: inputs.scope.optional(), skip: inputs.skip }),
  async run(context, { person, scope, skip }): Promise<Answer> {
    const term = reviewTerm(context);
    const isWhole = scope === 'authority' || (person === undefined && mayLead(context.asker));
    if (isWhole && mayLead(context.asker)) {
      const states = await reviewStates(context, context.directory.all(), term);
      const remind = { title: 'Remind those with some to do', request: 'termly-review', input: { remind: true } };
      return {
        card: 'list',
        title: `Review of categories, ${sayTerm(term)}`,
        ...byAdvisor(context, states, term),
        sources: [],
        buttons: [{ title: 'My own', request: 'reviews', input: { person: 'me' } }, remind],
        audience: 'person',
      };
    }
    const set = whose(context, person ?? 'me');
    const states = await reviewStates(context, set.providers, term);
    const mine = person === undefined || person === 'me' || person === context.asker.person.key;
    const answer = reviewList(context, states, term, {
      whose: set.words,
      mine: mine || mayLead(context.asker),
      skip,
      input: { person: person ?? 'me' },
    });
    // As a message it has nothing to say to whom nothing is left.
    return context.via === 'delivery' && !states.some(({ is }) => is === 'open') ? { ...answer, nothing: true } : answer;
  },
});
