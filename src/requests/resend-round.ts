import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import { defineRequest } from './request.ts';
import { sendAgain } from './sending/send-again.ts';
import { roundAnswer } from './telling/round-answer.ts';
import { roundState } from './telling/round-state.ts';

/** Messages put back in one batch: two operations each. */
const atOnce = 40;

/** Sends those letters of a round again that could not be delivered, and no others. */
export const resendRound = defineRequest({
  name: 'resend-round',
  title: 'Send the failed category letters again',
  says: [
    'send the failed letters again',
    'resend the letters that failed',
    'resend the failed letters of the round',
    'try the failed letters again',
    'send those that failed again',
    'resend only the failed letters',
    'resend what could not be delivered',
    'send the undelivered letters again',
    'retry the failed letters',
    'resend the undelivered letters',
    'send again the letters that did not arrive',
    'repeat the failed letters',
  ],
  input: z.strictObject({ round: z.string().min(1).max(60).optional() }),
  command: true,
  async run(context, { round }): Promise<Answer> {
    const state = await roundState(context, round);
    const failed = (state?.lines ?? []).flatMap(({ delivery }) => (delivery?.state === 'failed' ? [delivery.message] : []));
    for (let at = 0; at < failed.length; at += atOnce) {
      await commit(context.store, context.authority.id, async (reader) => {
        const tried = await Promise.all(failed.slice(at, at + atOnce).map((message) => sendAgain(reader, message)));
        const again = tried.filter((one) => typeof one !== 'string');
        const count = again.length;
        if (count === 0) return { operations: [], result: undefined };
        const change = { what: 'category letters that failed', after: `${count} sent again` };
        return {
          operations: [...again.flat(), audit(context, 'resend-round', 'done', undefined, [`job:tell-${state?.round}`], [change])],
          result: undefined,
        };
      });
    }
    return roundAnswer(context, state?.round, 0);
  },
});
