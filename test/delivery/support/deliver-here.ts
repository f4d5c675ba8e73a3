/*
 * A process that empties an outbox, as a bot does: deliver-here.ts <folder>. A channel whose key names a step of a message's way
 * ("after-claim") gets no further than that step: there the process says so and leaves that conversation hanging, so that
 * whoever started it can kill it at exactly that step.
 */
import { writeSync } from 'node:fs';
import { openDelivery } from '../../../src/delivery/open-delivery.ts';
import type { Message } from '../../../src/domain/message.ts';
import { openLog } from '../../../src/log.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import type { Messenger, Operation, Store } from '../../../src/ports.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { openDesk } from '../../../src/requests/desk/desk.ts';
import { openEmbeddedStore } from '../../../src/store/embedded.ts';
import { openMessenger } from '../../../src/teams/sending/open-messenger.ts';
import { lightMessage } from './light-message.ts';

const [folder = ''] = process.argv.slice(2);
// Whoever started this may end without having killed it.
process.stdin.resume().on('end', () => process.exit(1));

/** Says which step this is where the channel is named after it, and never goes on there. */
async function step(name: string, channel: string | undefined): Promise<void> {
  if (name !== channel) return;
  writeSync(1, `${name}\n`);
  await new Promise(() => {});
}

/** What a write does with a message: claims it, or keeps what became of it. */
function about(operations: readonly Operation[]): { what?: 'claim' | 'record'; channel?: string } {
  for (const one of operations) {
    const body = one.do === 'remove' ? undefined : one.doc.body;
    const channelOf = ({ lane }: Pick<Message, 'lane'>) => lane.replace('channel:', '');
    if (one.do === 'replace' && one.doc.kind === 'outbox') return { what: 'claim', channel: channelOf(body as Message) };
    if (one.do === 'put' && one.doc.kind === 'outcome')
      return { what: 'record', channel: channelOf((body as { message: Message }).message) };
  }
  return {};
}

const kept = openEmbeddedStore({ folder });
const store: Store = {
  ...kept,
  async write(authority, operations) {
    const { what, channel } = about(operations);
    await step(`before-${what}`, channel);
    const written = await kept.write(authority, operations);
    await step(`after-${what}`, channel);
    return written;
  },
};
const teams = openMessenger({ sign: async () => undefined, message: lightMessage, local: true });
const messenger: Messenger<Answer> = {
  ...teams,
  async post(to, answer) {
    const sent = await teams.post(to, answer);
    if (sent.ok) writeSync(1, 'sent\n');
    await step('accepted', to.conversation.replace('chat-', ''));
    return sent;
  },
};
const clock = { today: () => '2027-01-20', now: () => '2027-01-20T10:00:00.000Z' };
openDelivery({
  desk: openDesk({ store, packs: openPacks(), clock }),
  authority: 'demo',
  messenger,
  log: openLog('silent'),
  rounds: [],
  idle: 200,
});
writeSync(1, 'running\n');
