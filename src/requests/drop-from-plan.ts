import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { changeRows } from './term/change-row.ts';
import { noPlan } from './term/no-plan.ts';
import { planAnswer } from './term/plan-answer.ts';
import { sayTimeOf } from './term/say-row.ts';
import { whichPlan } from './term/which-plan.ts';
import { whichRow } from './term/which-row.ts';

/** Leaves one meeting out of the plan of a term: it is not booked with the others. */
export const dropFromPlan = defineRequest({
  name: 'drop-from-plan',
  title: 'Leave a meeting out of the plan of a term',
  says: [
    'drop {provider} from the plan',
    'leave {provider} out of the plan',
    'take {provider} out of the plan',
    'remove {provider} from the plan',
    'remove {provider} from the term plan',
    'without {provider} in the plan',
    'not {provider} in the plan',
    'take {provider} off the plan',
    'drop {provider} from the term plan',
    'leave {provider} out of the term plan',
    'exclude {provider} from the plan',
    'strike {provider} from the plan',
    'leave {provider} out of it',
    'do not plan {provider}',
    'forget {provider} in the plan',
  ],
  input: z.strictObject({
    plan: z.string().max(40).optional(),
    provider: inputs.provider.optional(),
    row: z.string().max(100).optional(),
  }),
  command: true,
  async run(context, { plan: id, provider, row: named }): Promise<Answer> {
    const found = await whichPlan(context, id);
    if (!found) return noPlan();
    const which = whichRow(context, found.body, { provider, row: named });
    if ('no' in which) return which.no;
    const { row } = which;
    const name = context.directory.get(row.provider)?.name ?? 'It';
    const done = await changeRows(
      context,
      found.body.id,
      'drop-from-plan',
      (one) => (one.id === row.id && one.state === row.state && one.state !== 'left-out' ? { ...one, state: 'left-out' } : undefined),
      () => [
        {
          what: 'time in the plan of the term',
          ...(row.time && { before: sayTimeOf({ people: [] }, row, { date: row.time.date, from: row.time.from }) }),
          after: 'left out',
        },
      ],
    );
    if (!done) return noPlan();
    const answer = planAnswer(context, done.plan, { skip: 0 });
    return {
      ...answer,
      lead: `${name} is left out of the plan. ${answer.lead}`,
      buttons: [...answer.buttons, { title: 'Put it back', request: 'move-in-plan', input: { plan: done.plan.id, row: row.id } }],
    };
  },
});
