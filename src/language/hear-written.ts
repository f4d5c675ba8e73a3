import type { Request } from '../requests/request.ts';
import { upperFirst } from '../requests/strategy/upper-first.ts';
import { isAsking } from './is-asking.ts';
import { isGreeting } from './is-greeting.ts';
import { readWords } from './read-words.ts';
import { sentencesOf } from './sentences.ts';
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
const sentence = /[.!]\s+(?=\p{L})|\n+/gu;
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
  for (const { asked, text } of splitsAt(said, sentence)) {
    const told = withoutAsking(text);
    const begun = told === '' ? undefined : mean(asked);
    const note = begun && noteOf(begun, whole, requests);
    const field = note && fieldOf(note);
    if (field) return written(note, field, told);
  }
  // "Write up Thursday's visit to Cinder Lane, phonics much better": as a whole it makes no sense.
  for (const { asked, text } of whole.does === 'out-of-scope' ? splitsAt(said, pause) : []) {
    const begun = mean(asked);
    const field = fieldOf(begun);
    if (field?.sentences && begun.does === 'request' && tells(text)) return written(begun, field, text);
  }
  const takes = fieldOf(whole);
  const [, point] = takes?.between?.exec(said) ?? [];
  if (takes && point) return written(whole, takes, point);
  for (const { asked, text } of mayTellWhy(whole, requests) ? splitsAt(said, pause) : []) {
    const begun = mean(asked);
    const field = fieldOf(begun);
    const tellsWhy = states.test(text) || (JSON.stringify(begun) === JSON.stringify(whole) && !('request' in mean(text)));
    if (field?.reason && !field.once && begun.does === 'request' && tells(text) && tellsWhy) return withReason(asked, begun, field, text);
  }
  return undefined;
}

/** Most messages with a comma in them are questions, of which nothing need be tried. */
function mayTellWhy(whole: Understanding, requests: readonly Request[]): boolean {
  return !('request' in whole) || requests.find(({ name }) => name === whole.request)?.command === true;
}

/** A sentence that tells something, and neither asks nor only thanks. */
function tells(text: string): boolean {
  return /\s/.test(text) && !isAsking(text) && !isGreeting(readWords(text));
}

/** Without what asks or thanks at its end ("Can you write that up?"). */
function withoutAsking(text: string): string {
  let end = text.length;
  for (const sentence of sentencesOf(text).reverse()) {
    if (tells(sentence)) break;
    end = text.lastIndexOf(sentence, end - 1);
  }
  return text.slice(0, end).trim();
}

/** What is to be done stands at the beginning: each place that may end it is tried by reading what stands before it. */
const mostSplits = 8;

function splitsAt(said: string, sign: RegExp): Split[] {
  return [...said.matchAll(sign)]
    .map(({ 0: { length }, index }) => ({ asked: said.slice(0, index).trim(), text: said.slice(index + length).trim() }))
    .filter(({ asked, text }) => asked !== '' && text !== '')
    .slice(0, mostSplits);
}

/** The fields that the whole fills of the same request, and its beginning does not. */
function namesBesides(whole: Understanding, begun: Understanding): string[] {
  if (!('request' in whole) || !('request' in begun) || whole.request !== begun.request) return [];
  return Object.keys(whole.input).filter((key) => !(key in begun.input));
}

/**
 * The request that takes all that is told, with what the beginning names: it asks for it by itself, or the whole does ("Did my core
 * visit at Kiln Row this morning. Lovely calm room. Can you write that up"). Undefined where the rest names more.
 */
function noteOf(begun: Understanding, whole: Understanding, requests: readonly Request[]): Understanding | undefined {
  const taking = (one: Understanding) =>
    'request' in one && requests.find(({ name, written }) => name === one.request && written?.sentences);
  if (taking(begun) && (whole.does !== 'request' || namesBesides(whole, begun).length === 0)) return begun;
  const request = taking(whole);
  if (request && whole.does === 'ask' && whole.slot === 'provider') return whole;
  if (!request || begun.does !== 'request' || !('input' in whole)) return undefined;
  if (!Object.entries(whole.input).every(([key, value]) => begun.input[key] === value)) return undefined;
  const input = Object.fromEntries(Object.entries(begun.input).filter(([key]) => key in request.input.shape));
  return { does: 'request', request: request.name, input };
}

function written(understood: Understanding, { field }: Written, said: string): Understanding {
  return { ...understood, written: { field, text: upperFirst(said.replace(thanks, '').trim()) } };
}
