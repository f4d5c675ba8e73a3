import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { reasonField } from './ledger/form-input.ts';
import { reasonFieldOf } from './ledger/reason-form.ts';
import { defineRequest, type Request } from './request.ts';
import { sayAudit } from './sending/audited.ts';
import { chooseMessage, settled } from './sending/choose-message.ts';
import { drop } from './sending/drop.ts';
import { readUndelivered } from './sending/read-undelivered.ts';
import { recipientNames, sayMessage } from './sending/say-message.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * Gives a message up for good that could not be delivered, and keeps why. It reads the list of requests for what each is
 * called: therefore the list is given as a function.
 *
 * @example dropMessageOf(() => requests)
 */
export function dropMessageOf(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'drop-message',
    title: 'Drop a message that could not be delivered',
    says: [
      'drop a message',
      'drop the message',
      'drop the failed message',
      'drop an undelivered message',
      'do not send the message',
      'do not send that message any more',
      'give up on a message',
      'give up the undelivered message',
      'discard a message',
      'discard the undelivered message',
      'discard the failed message',
      'remove a message from the outbox',
      'drop a message that could not be delivered',
    ],
    input: z.strictObject({ message: z.string().min(1).max(250).optional(), reason: reasonField }),
    command: true,
    written: { field: 'reason', reason: true },
    async run(context, { message, reason }): Promise<Answer> {
      if (message === undefined) return chooseMessage(context, requests(), 'drop-message');
      if (!reason) return ask(context, message, requests());
      const outcome = await commit(context.store, context.authority.id, async (reader) => {
        const operations = await drop(reader, message, { now: context.now, reason: `Dropped by hand: ${reason}` });
        if (typeof operations === 'string') return { operations: [], result: operations };
        const record = audit(context, 'drop-message', 'done', undefined, [message], sayAudit(message, 'dropped'));
        return { operations: [...operations, record], result: 'done' as const };
      });
      return outcome === 'done' ? dropped : settled(outcome);
    },
  });
}

const dropped: Answer = {
  ...plainAnswer('Dropped', 'The message will not be sent. The reason is kept.', [
    { title: 'What could not be delivered', request: 'undelivered', input: {} },
  ]),
  audience: 'person',
};

async function ask(context: Context, message: string, requests: readonly Request[]): Promise<Answer> {
  const { undelivered } = await readUndelivered(context.store, context.authority.id, context.now);
  const one = undelivered.find((each) => each.message.id === message);
  if (!one) return settled('unknown');
  const name = (await recipientNames(context, [one.message]))(one.message);
  return {
    card: 'form',
    title: `Drop the message for ${name}`,
    lead: `${sayMessage(context, one.message, requests)}: please say why it need not be sent. The reason is kept, and is not sent.`,
    form: { request: 'drop-message', input: { message }, fields: [reasonFieldOf()], submit: 'Drop it' },
    sources: [],
    buttons: [{ title: 'What could not be delivered', request: 'undelivered', input: {} }],
    audience: 'person',
  };
}
