import { z } from 'zod/v4';
import type { Message } from '../domain/message.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { defineRequest, type Request } from './request.ts';
import { sayAudit } from './sending/audited.ts';
import { chooseMessage, settled } from './sending/choose-message.ts';
import { readUndelivered } from './sending/read-undelivered.ts';
import { sendAgain } from './sending/send-again.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Three operations each, and a batch takes a hundred. */
const inABatch = 30;

/**
 * Sends again what was given up, one message or all of them, or tries one at once that waits. It reads the list of
 * requests for what each is called: therefore the list is given as a function.
 *
 * @example resendMessageOf(() => requests)
 */
export function resendMessageOf(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'resend-message',
    title: 'Send a message again',
    says: [
      'resend a message',
      'resend the message',
      'resend the failed messages',
      'send the message again',
      'send a failed message again',
      'send the failed messages again',
      'send again what could not be delivered',
      'resend what could not be delivered',
      'resend undelivered messages',
      'try the undelivered messages again',
      'retry the failed deliveries',
      'retry undelivered messages',
    ],
    input: z.strictObject({ message: z.string().min(1).max(250).optional(), all: z.literal(true).optional() }),
    command: true,
    async run(context, { message, all }): Promise<Answer> {
      if (all) return again(context, await resendAll(context));
      if (message === undefined) return chooseMessage(context, requests(), 'resend-message');
      const outcome = await commit(context.store, context.authority.id, async (reader) => {
        const operations = await sendAgain(reader, message);
        if (typeof operations === 'string') return { operations: [], result: operations };
        return { operations: [...operations, record(context, message)], result: 'sent' as const };
      });
      return outcome === 'sent' ? again(context, 1) : settled(outcome);
    },
  });
}

/** Everything that was given up, a batch at a time; what somebody else deals with meanwhile is left to them. */
async function resendAll(context: Context): Promise<number> {
  const { undelivered } = await readUndelivered(context.store, context.authority.id, context.now);
  const failed = undelivered.filter(({ state }) => state === 'failed').map(({ message }) => message);
  let sent = 0;
  for (let from = 0; from < failed.length; from += inABatch) {
    sent += await commit(context.store, context.authority.id, async (reader) => {
      const each = await Promise.all(
        failed.slice(from, from + inABatch).map(async ({ id }) => {
          const operations = await sendAgain(reader, id);
          return typeof operations === 'string' ? [] : [...operations, record(context, id)];
        }),
      );
      return { operations: each.flat(), result: each.filter(({ length }) => length > 0).length };
    });
  }
  return sent;
}

function record(context: Context, message: Message['id']) {
  return audit(context, 'resend-message', 'done', undefined, [message], sayAudit(message, 'sent again'));
}

function again({ authority }: Context, count: number): Answer {
  const lead =
    count === 0
      ? `There is nothing in ${authority.name} to send again.`
      : `${count === 1 ? 'The message goes' : `${count} messages go`} out now, as soon as ${count === 1 ? 'it' : 'they'} can.`;
  return {
    ...plainAnswer('Sent again', lead, [{ title: 'What could not be delivered', request: 'undelivered', input: {} }]),
    audience: 'person',
  };
}
