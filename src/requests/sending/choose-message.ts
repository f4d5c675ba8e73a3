import { sayInstant } from '../../domain/say-instant.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Request } from '../request.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { readUndelivered } from './read-undelivered.ts';
import { recipientNames, sayMessage } from './say-message.ts';
import type { NotSentAgain } from './send-again.ts';

const shown = 10;
const all = { title: 'What could not be delivered', request: 'undelivered', input: {} };

/** Asks which of the messages that could not be delivered is meant, as buttons that lead to `request`. */
export async function chooseMessage(
  context: Context,
  requests: readonly Request[],
  request: 'resend-message' | 'drop-message',
): Promise<Answer> {
  const { undelivered } = await readUndelivered(context.store, context.authority.id, context.now);
  if (undelivered.length === 0)
    return { ...plainAnswer('Nothing is undelivered', 'There is no message that could not be delivered.'), audience: 'person' };
  const some = undelivered.slice(0, shown);
  const nameOf = await recipientNames(
    context,
    some.map(({ message }) => message),
  );
  const more = undelivered.length - some.length;
  return {
    card: 'choice',
    title: request === 'resend-message' ? 'Send a message again' : 'Drop a message',
    lead: request === 'resend-message' ? 'Which of these is to be sent again?' : 'Which of these is to be dropped?',
    options: some.map(({ message, why, since }) => ({
      title: `${nameOf(message)}: ${sayMessage(context, message, requests)}`,
      detail: `${sayInstant(since, context.authority.timeZone)}. ${why}`,
      request,
      input: { message: message.id },
    })),
    notes: more > 0 ? [`${more} more ${more === 1 ? 'is' : 'are'} not shown here.`] : [],
    sources: [],
    buttons: [all],
    audience: 'person',
  };
}

const words: Record<NotSentAgain, string> = {
  'on-its-way': 'That message is on its way already.',
  delivered: 'That message has been delivered meanwhile.',
  dropped: 'That message has been dropped meanwhile.',
  unknown: 'I cannot find that message: it may have been delivered long ago.',
};

/** Says why there is nothing to do about a message any more. */
export function settled(why: NotSentAgain): Answer {
  return { ...plainAnswer('Nothing was changed', words[why], [all]), audience: 'person' };
}
