import type { Request } from '../requests/request.ts';
import { upperFirst } from '../requests/strategy/upper-first.ts';
import { isAsking } from './is-asking.ts';
import { isCommand } from './is-command.ts';
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

/** A message with a way to read any stretch of it. */
interface Reader {
  said: string;
  whole: Understanding;
  mean(said: string): Understanding;
  requests: readonly Request[];
}

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
  const reader = { said: message.trim(), whole, mean, requests };
  for (const way of [afterBecause, afterColon, inSentences, afterCommaOfNote, between, asWhy]) {
    const heard = way(reader);
    if (heard) return heard;
  }
  return undefined;
}

/** "… because of the fire". */
function afterBecause(reader: Reader): Understanding | undefined {
  return firstBegun(reader, because, (one) => (one.field.reason ? withReason(reader, one) : undefined));
}

/** "Reply to the summary: thank you". */
function afterColon(reader: Reader): Understanding | undefined {
  return firstBegun(reader, colon, ({ text, begun, field }) =>
    namesBesides(reader.whole, begun).length === 0 ? written(begun, field, text) : undefined,
  );
}

/** "Just back from Kiln Row. It was a core visit. Reading is strong. Can you write it up?" */
function inSentences(reader: Reader): Understanding | undefined {
  for (const { asked, text } of splitsAt(reader.said, sentence)) {
    const told = withoutAsking(text);
    const note = told === '' ? undefined : noteOf(reader.mean(asked), reader.whole, reader.requests);
    const field = note && fieldOf(note, reader);
    if (field) return written(note, field, told);
  }
  return undefined;
}

/** "Write up Thursday's visit to Cinder Lane, phonics much better": as a whole it makes no sense. */
function afterCommaOfNote(reader: Reader): Understanding | undefined {
  if (reader.whole.does !== 'out-of-scope') return undefined;
  return firstBegun(reader, pause, ({ text, begun, field }) =>
    field.sentences && begun.does === 'request' && tells(text) ? written(begun, field, text) : undefined,
  );
}

/** "Put staffing on the agenda". */
function between(reader: Reader): Understanding | undefined {
  const field = fieldOf(reader.whole, reader);
  const [, point] = field?.between?.exec(reader.said) ?? [];
  return field && point ? written(reader.whole, field, point) : undefined;
}

/** "Cancel the TAS at Kiln Row, the head is off sick". Most messages with a comma in them are questions, of which nothing need be tried. */
function asWhy(reader: Reader): Understanding | undefined {
  const { whole, mean, requests } = reader;
  if ('request' in whole && !isCommand(whole, requests)) return undefined;
  return firstBegun(reader, pause, (one) => {
    const { text, begun, field } = one;
    if (!field.reason || field.once || begun.does !== 'request' || !tells(text)) return undefined;
    const tellsWhy = states.test(text) || (JSON.stringify(begun) === JSON.stringify(whole) && !('request' in mean(text)));
    return tellsWhy ? withReason(reader, one) : undefined;
  });
}

/** A message in two whose beginning is a request that takes what is written beside it. */
interface Begun extends Split {
  begun: Understanding;
  field: Written;
}

/** What is heard at the first such place. */
function firstBegun(reader: Reader, sign: RegExp, hear: (one: Begun) => Understanding | undefined): Understanding | undefined {
  for (const split of splitsAt(reader.said, sign)) {
    const begun = reader.mean(split.asked);
    const field = fieldOf(begun, reader);
    const heard = field && hear({ ...split, begun, field });
    if (heard) return heard;
  }
  return undefined;
}

function fieldOf(one: Understanding, { requests }: Pick<Reader, 'requests'>): Written | undefined {
  return one.does === 'request' || one.does === 'ask' ? requests.find(({ name }) => name === one.request)?.written : undefined;
}

function withReason({ mean }: Reader, { asked, text, begun, field }: Begun): Understanding {
  const [, days] = daysBehind.exec(text) ?? [];
  const dated = days === undefined ? begun : mean(`${asked} ${days}`);
  const more = namesBesides(dated, begun);
  return more.length > 0 && more.every((name) => name === 'start' || name === 'until')
    ? written(dated, field, text.replace(daysBehind, ''))
    : written(begun, field, text);
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
