import { randomBytes } from 'node:crypto';
import { renderAnswer } from '../../../src/cards/render-answer.ts';
import { openClock } from '../../../src/clock.ts';
import { ashmere, ashmereToday } from '../../../src/demo/ashmere.ts';
import { addDays } from '../../../src/domain/date.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import { openDesk } from '../../../src/requests/desk/desk.ts';
import { agreedId } from '../../../src/requests/notes/note-fields.ts';
import { perform } from '../../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../../src/store/embedded.ts';
import type { AshmereDesk } from '../ashmere-desk.ts';
import type { Submit } from '../load/submit.ts';

// biome-ignore lint/suspicious/noExplicitAny: a card is looked at as a client does.
type Card = any;

/** Half a page each, as advisors write. */
const paragraph =
  'Phonics was seen in four classes and books were heard with twelve children. Most read what matches the sounds they know; the lowest fifth do not yet. ';

/**
 * Writes so many notes up to their last step, each a draft of its own, and gives back what the button that submits each sends. The
 * schools take turns, and each school's visits go back a day at a time from the demo's day: none sees the priorities of one before.
 */
export async function prepareSubmits({ environment, writers, schools }: AshmereDesk, count: number): Promise<Submit[]> {
  const store = openEmbeddedStore({ folder: environment.TALLY_DATA! });
  const desk = openDesk({ store, packs: openPacks(), clock: openClock(ashmereToday) });
  const submits: Submit[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const from = writers[nth % writers.length]!;
    const context = await desk.context(ashmere.id, { aadObjectId: from.aadObjectId }, { via: 'button' });
    const draft = randomBytes(12).toString('hex');
    const input = {
      provider: schools[nth % schools.length]!.key,
      draft,
      step: 'agreed',
      go: 'next',
      ...typed(draft, addDays(ashmereToday, -Math.floor(nth / schools.length))),
    };
    const { card } = renderAnswer(await perform(context!, 'record-visit', input)) as { card: Card };
    const button = card.actions.find(({ title }: Card) => title === 'Submit the note');
    if (!button) throw new Error(`the last step of a note was ${JSON.stringify(card).slice(0, 1500)}`);
    const inputs = card.body.filter(({ type }: Card) => type.startsWith('Input.'));
    const fields = Object.fromEntries(inputs.map(({ id, value = '' }: Card) => [id, value]));
    submits.push({ verb: button.verb, data: { ...button.data, ...fields }, from });
  }
  await store.close();
  return submits;
}

/** Everything that a note of a core visit may have, and a reason, for the schools have fewer days than the bench has visits. */
function typed(draft: string, date: string): Record<string, string> {
  return {
    activity: 'core-visit',
    date,
    option: 'The school’s focus',
    met: 'The headteacher; the phonics lead',
    'part-focus': 'Early reading and the curriculum for Year 1.',
    'part-evidence': paragraph.repeat(6),
    'part-strengths': paragraph.repeat(3),
    'part-areas': paragraph.repeat(3),
    [`priority-${agreedId.priority(draft, 1)}`]: 'Books that match the sounds children know',
    'what-1': 'Order decodable books for Year 1',
    'who-1': 'headteacher',
    'due-1': '2027-03-26',
    'what-2': 'Observe phonics in Year 2',
    'who-2': 'me',
    'next-visit': '2027-06-15',
    attach: 'no',
    reason: 'Made for the bench',
    confirmed: `twice:core-visit:${date},order:core-visit:${date}`,
  };
}
