/*
 * A process that empties an outbox, as a bot does: deliver-here.ts <folder> <stop at> <lanes>. `stop at` names a step of a message's
 * way; there it says so and does nothing more, so that whoever started it can kill it at exactly that step.
 */
import { writeSync } from 'node:fs';
import { renderAnswer } from '../../../src/cards/render-answer.ts';
import { openDelivery } from '../../../src/delivery/open-delivery.ts';
import { openLog } from '../../../src/log.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import type { Messenger, Operation, Store } from '../../../src/ports.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { openDesk } from '../../../src/requests/desk/desk.ts';
import { openEmbeddedStore } from '../../../src/store/embedded.ts';
import { openMessenger } from '../../../src/teams/sending/open-messenger.ts';

const [folder = '', stopAt = 'never', lanes = '12'] = process.argv.slice(2);
// Whoever started this may end without having killed it.
process.stdin.resume().on('end', () => process.exit(1));

/** Says which step this is; at the one to stop at it never goes on. */
async function step(name: string): Promise<void> {
  if (name !== stopAt) return;
  writeSync(1, `${name}\n`);
  await new Promise(() => {});
}

const isClaim = (one: Operation) => one.do === 'replace' && one.doc.kind === 'outbox' && 'claim' in one.doc.body && one.doc.body.claim;
const isRecord = (one: Operation) => one.do === 'put' && one.doc.kind === 'outcome';

const kept = openEmbeddedStore({ folder });
const store: Store = {
  ...kept,
  async write(authority, operations) {
    const what = operations.some(isClaim) ? 'claim' : operations.some(isRecord) ? 'record' : 'other';
    await step(`before-${what}`);
    const written = await kept.write(authority, operations);
    await step(`after-${what}`);
    return written;
  },
};
// The words of the card without the SDK that wraps it, which takes a second to load.
const message = (answer: Answer) => ({ type: 'message', summary: renderAnswer(answer).text });
const teams = openMessenger({ sign: async () => undefined, message, local: true });
const messenger: Messenger<Answer> = {
  ...teams,
  async post(to, answer) {
    const sent = await teams.post(to, answer);
    if (sent.ok) writeSync(1, 'sent\n');
    await step('accepted');
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
  lanes: Number(lanes),
  idle: 200,
});
writeSync(1, 'running\n');
