import { bookRows } from '../term/book-rows.ts';
import { workOut } from '../term/work-out.ts';
import type { Round } from './round.ts';

/** Works out the plans of a term that were asked for, and books what was accepted of them, from wherever a process left off. */
export const termPlans: Round = {
  name: 'term-plans',
  async run(context) {
    const [asked, accepted]: [string[], string[]] = [[], []];
    for await (const { body } of context.store.list(context.authority.id, 'term-plan', 'term-plan:')) {
      if (body.state === 'asked') asked.push(body.id);
      else if (body.rows.some(({ state }) => state === 'accepted')) accepted.push(body.id);
    }
    for (const id of accepted) await bookRows(context, id);
    for (const id of asked) await workOut(context, id);
  },
};
