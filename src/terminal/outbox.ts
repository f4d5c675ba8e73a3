import { sayInstant } from '../domain/say-instant.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Operation } from '../ports.ts';
import { audit } from '../requests/audit.ts';
import { commit, type Reader } from '../requests/commit.ts';
import type { Context } from '../requests/context.ts';
import { openDesk } from '../requests/desk/desk.ts';
import { requests } from '../requests/index.ts';
import { sayAudit } from '../requests/sending/audited.ts';
import { drop } from '../requests/sending/drop.ts';
import { readUndelivered, type Undelivered } from '../requests/sending/read-undelivered.ts';
import { recipientNames, sayMessage } from '../requests/sending/say-message.ts';
import { type NotSentAgain, sendAgain } from '../requests/sending/send-again.ts';
import type { Terminal } from './open-terminal.ts';

const states = { failed: 'given up', waiting: 'waits', trying: 'being tried again' } as const;

/**
 * How the outbox stands, as lines: how many messages there are in each state, then those that could not be delivered, each
 * with its id, whom it is for and why.
 *
 * @example print(await sayOutbox(terminal))
 */
export async function sayOutbox(at: Terminal): Promise<string> {
  const context = await contextOf(at);
  const { undelivered, onTheirWay, notDue } = await readUndelivered(context.store, context.authority.id, context.now);
  const count = (state: Undelivered['state']) => undelivered.filter((one) => one.state === state).length;
  const counts = [
    `${onTheirWay} on the way`,
    `${notDue} to go out later`,
    `${count('trying')} being tried again`,
    `${count('waiting')} waiting until somebody can be reached`,
    `${count('failed')} given up`,
  ];
  const messages = undelivered.map(({ message }) => message);
  const nameOf = await recipientNames(context, messages);
  const lines = undelivered.map(
    ({ message, state, why, since }) =>
      `${message.id}\n  ${states[state]} since ${sayInstant(since, context.authority.timeZone)}, for ${nameOf(message)}: ${sayMessage(context, message, requests)}\n  ${why}`,
  );
  return [`Outbox of ${context.authority.name}: ${counts.join(', ')}.`, ...lines].join('\n');
}

/**
 * Sends a message again that could not be delivered, or tries at once one that waits. Throws TallyError `message-settled`
 * where there is nothing to send.
 *
 * @example print(await resendMessage(terminal, 'person:p-head:2027-01-20T10:00:00.000Z:3f2a9c01'))
 */
export async function resendMessage(at: Terminal, message: string): Promise<string> {
  await change(at, message, 'resend-message', 'sent again', (reader) => sendAgain(reader, message));
  return 'It goes out as soon as it can, by the bot that runs.';
}

/**
 * Gives a message up that could not be delivered, and keeps why. Throws TallyError `message-settled` where there is none to
 * give up, and `reason-missing` without a reason.
 *
 * @example print(await dropMessage(terminal, id, 'She has left the school.'))
 */
export async function dropMessage(at: Terminal, message: string, reason: string | undefined): Promise<string> {
  if (!reason?.trim()) throw new TallyError('reason-missing', 'Please say why it need not be sent: --reason "…". The reason is kept.');
  const how = { now: at.clock.now(), reason: `Dropped by hand: ${reason.trim()}` };
  await change(at, message, 'drop-message', 'dropped', (reader) => drop(reader, message, how));
  return 'It will not be sent. The reason is kept.';
}

const settled: Record<NotSentAgain, string> = {
  'on-its-way': 'It is on its way already.',
  delivered: 'It has been delivered.',
  dropped: 'It has been dropped.',
  unknown: 'There is no such message. “tally outbox” prints the ids of those that could not be delivered.',
};

async function change(
  at: Terminal,
  message: string,
  request: string,
  says: string,
  decide: (reader: Reader) => Promise<Operation[] | NotSentAgain>,
): Promise<void> {
  const context = await contextOf(at);
  const why = await commit(context.store, context.authority.id, async (reader) => {
    const operations = await decide(reader);
    if (typeof operations === 'string') return { operations: [], result: operations };
    const record = audit(context, request, 'done', undefined, [message], sayAudit(message, says));
    return { operations: [...operations, record], result: undefined };
  });
  if (why) throw new TallyError('message-settled', settled[why], { culprit: message });
}

/** Whoever sits at the terminal looks after the whole desk; the audit calls them that. */
async function contextOf({ config, store, packs, clock }: Terminal): Promise<Context> {
  const context = await openDesk({ store, packs, clock }).itself(config.authority);
  const { asker } = context;
  return { ...context, via: 'terminal', asker: { ...asker, person: { ...asker.person, key: 'terminal' } } };
}
