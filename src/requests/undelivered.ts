import { z } from 'zod/v4';
import { sayInstant } from '../domain/say-instant.ts';
import type { Answer, Button } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest, type Request } from './request.ts';
import { type OutboxState, readUndelivered, type Undelivered } from './sending/read-undelivered.ts';
import { recipientNames, sayMessage } from './sending/say-message.ts';
import { listed } from './words/listed.ts';
import { paged } from './words/paged.ts';
import { plainAnswer } from './words/plain-answer.ts';

const states = { failed: 'given up', waiting: 'waits', trying: 'being tried again' } as const;

/**
 * What Tally was to send and could not: what was given up, what waits until somebody can be reached, what is being tried
 * again. It reads the list of requests for what each is called: therefore the list is given as a function.
 *
 * @example undeliveredOf(() => requests)
 */
export function undeliveredOf(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'undelivered',
    title: 'What could not be delivered',
    says: [
      'undelivered',
      'undelivered messages',
      'what could not be delivered',
      'what was not delivered',
      'which messages could not be delivered',
      'which messages were not delivered',
      'which messages failed',
      'which emails failed',
      'failed messages',
      'failed deliveries',
      'delivery problems',
      'is anything stuck in the outbox',
      'show me the outbox',
      'outbox',
      'dead letters',
      'messages waiting to be sent',
      'who cannot be reached',
      'did anything bounce',
      'has anything bounced back',
      'what did not get through',
      'did everything go out',
      'anything stuck',
      'any emails that did not send',
    ],
    input: z.strictObject({ message: z.string().min(1).max(250).optional(), skip: inputs.skip }),
    async run(context, { message, skip }): Promise<Answer> {
      const state = await readUndelivered(context.store, context.authority.id, context.now);
      const one = message === undefined ? undefined : state.undelivered.find((each) => each.message.id === message);
      if (message !== undefined) return one ? detail(context, one, requests()) : gone;
      return list(context, state, skip, requests());
    },
  });
}

const gone: Answer = {
  ...plainAnswer('Delivered, or dealt with', 'That message no longer waits: it has been delivered, sent again or dropped.', [
    { title: 'What could not be delivered', request: 'undelivered', input: {} },
  ]),
  audience: 'person',
};

async function list(context: Context, state: OutboxState, skip: number, requests: readonly Request[]): Promise<Answer> {
  const { undelivered } = state;
  const { rows, page } = paged(undelivered, skip, { request: 'undelivered', input: {} }, context);
  const nameOf = await recipientNames(
    context,
    rows.map(({ message }) => message),
  );
  const failed = undelivered.filter((one) => one.state === 'failed').length;
  const again: Button[] = failed > 1 ? [{ title: `Send all ${failed} again`, request: 'resend-message', input: { all: true } }] : [];
  return {
    card: 'list',
    title: 'What could not be delivered',
    lead: sayCounts(undelivered),
    tables:
      rows.length === 0
        ? []
        : [
            {
              columns: ['For', 'What', 'Since', 'How it stands', 'Why'],
              rows: rows.map(({ message, state: stands, why, since }) => ({
                cells: [
                  nameOf(message),
                  sayMessage(context, message, requests),
                  sayInstant(since, context.authority.timeZone),
                  states[stands],
                  why,
                ],
                tone: stands === 'failed' ? ('attention' as const) : ('warning' as const),
                open: { title: nameOf(message), request: 'undelivered', input: { message: message.id } },
              })),
            },
          ],
    page,
    notes: sayRest(state),
    sources: [],
    buttons: again,
    audience: 'person',
  };
}

async function detail(context: Context, { message, state, why, since }: Undelivered, requests: readonly Request[]): Promise<Answer> {
  const name = (await recipientNames(context, [message]))(message);
  const input = { message: message.id };
  return {
    card: 'answer',
    title: `For ${name}`,
    lead: `${sayMessage(context, message, requests)}: ${states[state]}.`,
    facts: [
      { label: 'Why', value: why },
      { label: 'Since', value: sayInstant(since, context.authority.timeZone) },
      { label: 'Written', value: sayInstant(message.at, context.authority.timeZone) },
      { label: 'Failed tries', value: String(message.tries) },
    ],
    sources: [],
    buttons: [
      { title: state === 'failed' ? 'Send it again' : 'Try now', request: 'resend-message', input },
      { title: 'Drop it', request: 'drop-message', input },
      { title: 'All of them', request: 'undelivered', input: {} },
    ],
    audience: 'person',
  };
}

function sayCounts(undelivered: readonly Undelivered[]): string {
  const count = (state: Undelivered['state']) => undelivered.filter((one) => one.state === state).length;
  const [failed, waiting, trying] = [count('failed'), count('waiting'), count('trying')];
  const said = [
    failed > 0 ? `${failed} ${failed === 1 ? 'message was' : 'messages were'} given up` : '',
    waiting > 0 ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'} until somebody can be reached` : '',
    trying > 0 ? `${trying} ${trying === 1 ? 'is' : 'are'} being tried again` : '',
  ].filter(Boolean);
  return said.length === 0 ? 'Nothing is undelivered.' : `${listed(said)}.`;
}

function sayRest({ onTheirWay, notDue }: OutboxState): string[] {
  return [
    ...(onTheirWay > 0 ? [`${onTheirWay} ${onTheirWay === 1 ? 'is' : 'are'} on the way.`] : []),
    ...(notDue > 0 ? [`${notDue} ${notDue === 1 ? 'is' : 'are'} to go out later.`] : []),
  ];
}
