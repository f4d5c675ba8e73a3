import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { roundAnswer } from './telling/round-answer.ts';

/** How a round of telling categories stands, the last unless another is named: how far it is, and what became of each message. */
export const roundStatus = defineRequest({
  name: 'round-status',
  title: 'How the round of categories stands',
  says: [
    'how far is the round',
    'how is the round of letters going',
    'progress of the letters',
    'have the letters been delivered',
    'which letters failed',
    'did the letters arrive',
    'status of the autumn round',
    'status of the round',
    'how many letters are still to be sent',
    'who has had their letter',
    'show the delivery of the letters',
    'has the round finished',
    'how far has the round got',
    'how far have the category letters got',
    'have all the letters gone',
    'did everyone get their letter',
    'who has not had their category letter',
    'how far along are we with sending out the category letters',
    'did they all go',
    'have they all gone',
  ],
  input: z.strictObject({ round: z.string().min(1).max(60).optional(), skip: inputs.skip }),
  run: (context, { round, skip }): Promise<Answer> => roundAnswer(context, round, skip),
});
