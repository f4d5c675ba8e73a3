import { academicYearOf, addDays, firstDayOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import { type Found, overlaps, type Slot } from './found.ts';
import { intentWord } from './intent-words.ts';
import { intentsOf } from './intents.ts';
import type { Message } from './message.ts';
import type { Understanding } from './understanding.ts';
import { elsewhereWords, everydayWords, greetingWords } from './words/everyday-words.ts';

/** What narrows a list: where the request has no field for it, the words that say it are passed over. */
const narrowing: ReadonlySet<Slot> = new Set<Slot>([
  'since',
  'place',
  'phase',
  'faith',
  'twos',
  'leftUpTo',
  'leftFrom',
  'except',
  'barred',
]);
/** Days are counted by the year anyway, and so since its first days. */
const ofYear = /^this (school |academic )?year$/;

/** What says that a list is of everything, which it is anyway. */
const ofAll = new Set('anywhere everywhere service items stuff entire hiya advisor officer team'.split(' '));

/**
 * What a message says of a list, or of sums over one, that narrows it in no way Tally knows: the answer must not look as if it did.
 * Undefined where nothing is left over, and where the answer is of one provider.
 *
 * @example passedOver(readMessage('B1 schools with a trainee', …), { does: 'request', request: 'providers-by-category', … }, requests) // 'trainee'
 */
export function passedOver(
  message: Message,
  understood: Understanding,
  requests: readonly Request[],
  { today }: Pick<Context, 'today'>,
): string | undefined {
  if (understood.does !== 'request' || understood.input.provider !== undefined) return undefined;
  const intent = intentsOf(requests).requests.find(({ request }) => request.name === understood.request);
  if (!intent?.slots.has('scope')) return undefined;
  const { words, found, aside, provider, follows } = message;
  // Where words stay words besides, those that say it are accounted for, and not the whole message.
  const said = ({ from, to }: Pick<Found, 'from' | 'to'>) =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  const homeless = [...found, ...aside]
    .filter((one) =>
      one.lasts
        ? !('until' in intent.request.input.shape) && !aside.some((other) => other.slot === 'since' && overlaps(other, one))
        : narrowing.has(one.slot) && !intent.slots.has(one.slot) && !(one.slot === 'since' && intent.slots.has('half')),
    )
    .filter((one) => !(one.slot === 'since' && isYear(String(one.values[0]?.value), today)))
    .map((one) => one.said ?? one)
    .filter((one) => !ofYear.test(said(one)));
  const taken = [...found, ...aside.flatMap(({ said, from, to }) => said ?? (to - from < words.length ? { from, to } : []))];
  // A list goes by an activity only where it is said how the providers stand to it.
  const idle =
    'state' in intent.request.input.shape && understood.input.state === undefined ? found.filter(({ slot }) => slot === 'activity') : [];
  const left = words.filter(({ text, raw }, at) => {
    const here = { from: at, to: at + 1 };
    if (raw !== '' && [...homeless, ...idle].some((one) => overlaps(one, here))) return true;
    if (raw === '' || at < follows.lead || taken.some((one) => overlaps(one, here))) return false;
    if (provider.is !== 'none' && overlaps(provider, here)) return false;
    if (elsewhereWords.has(text)) return true;
    return ![everydayWords, greetingWords, ofAll, intent.words].some((known) => known.has(text)) && !intent.words.has(intentWord(text));
  });
  return left.length === 0 ? undefined : left.map(({ raw }) => raw).join(' ');
}

/** From the first days of the school year on. */
function isYear(since: string, today: string): boolean {
  const first = firstDayOf(academicYearOf(today));
  return since >= first && since <= addDays(first, 7);
}
