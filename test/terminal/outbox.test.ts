import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ashmere } from '../../src/demo/ashmere.ts';
import type { Outcome } from '../../src/domain/message.ts';
import { outcomeDoc } from '../../src/requests/sending/outcome-doc.ts';
import { messageOf } from '../../src/requests/sending/sending.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
after(remove);
const tally = (...args: string[]) => runTally(['--demo', 'outbox', ...args], { TALLY_DATA: folder });

test('the outbox is printed with what could not be delivered, and a message is sent again or dropped by its id', async () => {
  assert.equal((await runTally(['reset-demo'], { TALLY_DATA: folder })).code, 0);
  // The demo's day is fixed and its time is the machine's: the day before is past at any hour.
  const now = '2027-02-23T10:00:00.000Z';
  const store = openEmbeddedStore({ folder });
  const people: string[] = [];
  for await (const { body } of store.list(ashmere.id, 'person', 'person:')) if (body.name === 'Priya Nair') people.push(body.key);
  const [one, two] = ['a', 'b'].map(
    (term): Outcome => ({
      message: messageOf(now, { to: { person: people[0]! }, request: 'meaning', input: { term }, cause: term }),
      state: 'failed',
      at: now,
      reason: 'Teams was in trouble (status 503).',
    }),
  );
  await store.write(
    ashmere.id,
    [one!, two!].map((outcome) => ({ do: 'create', doc: outcomeDoc(outcome) })),
  );
  await store.close();
  const [first, second] = [one!.message.id, two!.message.id];

  const { out, err } = await tally();
  assert.match(out, /^Outbox of Ashmere.*: 0 on the way, 0 to go out later, 0 being tried again, 0 waiting .*, 2 given up\./, err);
  assert.match(out, new RegExp(`${first}\\n  given up since Tue 23 Feb 2027 at 10 am, for Priya Nair: .*\\n  Teams was in trouble`));

  assert.equal((await tally('--resend', first)).code, 0);
  assert.match((await tally('--drop', second)).err, /say why/);
  assert.equal((await tally('--drop', second, '--reason', 'told by telephone')).code, 0);
  const again = await tally('--drop', second, '--reason', 'told by telephone');
  assert.deepEqual([again.code, again.err.includes('has been dropped')], [1, true]);
  assert.match((await tally('--resend', 'person:nobody:x')).err, /no such message/);
  assert.match((await tally()).out, /1 on the way, .* 0 given up\.\s*$/);
});
