import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { personOf } from './caseloads/carer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { noPlan } from './term/no-plan.ts';
import { planAnswer } from './term/plan-answer.ts';
import { whichPlan } from './term/which-plan.ts';

/** The plan of a term: the times, by day or by person, how each stands, and what has none and why. */
export const termPlan = defineRequest({
  name: 'term-plan',
  title: 'The plan of a term',
  says: [
    'show the term plan',
    'show me the plan of the term',
    'show the plan for the term',
    'the term plan',
    'my term plan',
    'how far is the term plan',
    'is the term plan ready',
    'which TAS meetings have no time in the plan',
    'which meetings could not be placed',
    'what is in the plan for {person}',
    'the proposed times of the term',
    'show the proposed TAS times',
    'which schools could not be fitted in',
    'how is the plan for the term looking',
    'which schools have no time in the plan',
    'the plan for spring',
    'has the plan been accepted',
    'did I accept the plan',
    'is the plan booked',
    'how is the plan looking',
    'what does the plan look like',
    'let me see the plan again',
    'what have you planned for me',
    'what did you come up with for the term',
    'any you could not fit in',
    'is the plan ready',
    'show me where we have got to with the plan for next term',
    'where have we got to with the plan for next term',
    'where we have got to with the {activity} plan',
  ],
  input: z.strictObject({
    plan: z.string().max(40).optional(),
    by: z.enum(['day', 'person']).optional(),
    person: inputs.person.optional(),
    skip: inputs.skip,
    /** What it is sent for, as a message: that it is worked out, or that what was accepted is booked. */
    after: z.enum(['ready', 'booked']).optional(),
  }),
  async run(context, { plan: id, by, person, skip, after }): Promise<Answer> {
    const found = await whichPlan(context, id);
    if (!found) return noPlan();
    return planAnswer(context, found.body, {
      by,
      skip,
      after,
      ...(person !== undefined && { person: personOf(context, person)?.key ?? person }),
    });
  },
});
