import type { Request } from '../requests/request.ts';
import { upperFirst } from '../requests/strategy/upper-first.ts';
import { isAsking } from './is-asking.ts';
import { isGreeting } from './is-greeting.ts';
import { readWords } from './read-words.ts';
import type { Understanding } from './understanding.ts';

type Written = NonNullable<Request['written']>;

/** A message in two: what is to be done, and what is written beside it. */
interface Split {
  asked: string;
  text: string;
}

const colon = /(?<=[^\d\s]):\s+(?=\S)|[,\s]+(?:saying|to say)(?: that)?:?\s+/giu;
const because =
  /[,;\s–—-]+(?:because|cos|due to|owing to|on account of|given that|(?:the )?reason(?: (?:is|being)|:))(?: of)?\s+|[,;\s–—-]+(?:as|since)\s+(?=(?:they|there|we|i|he|she|it|nobody|no one|everybody|half|most|all|(?:the|our|their|its)(?: \p{L}+){1,3} (?:is|are|was|were|has|have|had|will|can|cannot|cant|can['’]t|needs?|isnt|isn['’]t|arent|aren['’]t))\b)/giu;
/** What may as well lead to more of what is to be done. */
const pause = /\s[-–—]+\s+|[,;.!]\s+/g;

/** Days that stand behind a reason are no part of it: "because of the fire, until Easter". */
const daysBehind = /[,\s]+((?:from|until|till|starting|up to)\s+[\p{L}\d /-]{3,40})$/iu;
/** "The head is off sick", "Ofsted are in". */
const states = /^(?:\p{L}+\s+){1,4}(?:is|are|was|were|has|have|had|cannot|can['’]?t|isn['’]?t|aren['’]?t)\s/iu;
const thanks = /[\s,.!–—-]+(?:please|pls|thanks|thank you|many thanks|cheers|ta)[\s.!]*$/iu;

/**
 * What somebody writes beside what is to be done, for the field of its request that takes it: "pause Kiln Row from Monday because of
 * the fire", "reply to the summary: thank you". Undefined where nothing is written so, where the request has no such field, and where
 * the words say more of what is to be done (a day, an activity): then the message is read as a whole.
 *
 * @example hearWritten('pause Kiln Row because of the fire', whole, mean, requests)?.written // { field: 'reason', text: 'The fire' }
 */
export function hearWritten(
  message: string,
  whole: Understanding,
  mean: (said: string) => Understanding,
  requests: readonly Request[],
): Understanding | undefined {
  const fieldOf = (one: Understanding) =>
    one.does === 'request' || one.does === 'ask' ? requests.find(({ name }) => name === one.request)?.written : undefined;
  const withReason = (asked: string, begun: Understanding, field: Written, text: string) => {
    const [, days] = daysBehind.exec(text) ?? [];
    const dated = days === undefined ? begun : mean(`${asked} ${days}`);
    const more = namesBesides(dated, begun);
    return more.length > 0 && more.every((field) => field === 'start' || field === 'until')
      ? written(dated, field, text.replace(daysBehind, ''))
      : written(begun, field, text);
  };
  const said = message.trim();
  for (const { asked, text } of splitsAt(said, because)) {
    const begun = mean(asked);
    const field = fieldOf(begun);
    if (field?.reason) return withReason(asked, begun, field, text);
  }
  for (const { asked, text } of splitsAt(said, colon)) {
    const begun = mean(asked);
    const field = fieldOf(begun);
    if (field && namesBesides(whole, begun).length === 0) return written(begun, field, text);
  }
  for (const { asked, text } of mayTellWhy(whole, requests) ? splitsAt(said, pause) : []) {
    if (isGreeting(readWords(text)) || isAsking(text) || !/\s/.test(text)) continue;
    const begun = mean(asked);
    const field = fieldOf(begun);
    const tellsWhy = states.test(text) || (JSON.stringify(begun) === JSON.stringify(whole) && !('request' in mean(text)));
    if (field?.reason && !field.once && begun.does === 'request' && tellsWhy) return withReason(asked, begun, field, text);
  }
  return undefined;
}

/** Most messages with a comma in them are questions, of which nothing need be tried. */
function mayTellWhy(whole: Understanding, requests: readonly Request[]): boolean {
  return !('request' in whole) || requests.find(({ name }) => name === whole.request)?.command === true;
}

function splitsAt(said: string, sign: RegExp): Split[] {
  return [...said.matchAll(sign)]
    .map(({ 0: { length }, index }) => ({ asked: said.slice(0, index).trim(), text: said.slice(index + length).trim() }))
    .filter(({ asked, text }) => asked !== '' && text !== '');
}

/** The fields that the whole fills of the same request, and its beginning does not. */
function namesBesides(whole: Understanding, begun: Understanding): string[] {
  if (!('request' in whole) || !('request' in begun) || whole.request !== begun.request) return [];
  return Object.keys(whole.input).filter((key) => !(key in begun.input));
}

function written(understood: Understanding, { field, once }: Written, said: string): Understanding {
  const text = upperFirst(said.replace(thanks, '').trim());
  if (!('input' in understood)) return understood;
  return once ? { ...understood, input: { ...understood.input, [field]: text } } : { ...understood, written: { field, text } };
}
