import type { Answer } from '../requests/answer.ts';
import { cardJson } from './card-json.ts';
import { freshNonce } from './fresh-nonce.ts';
import { renderAnswer } from './render-answer.ts';

/** A card written out as JSON in UTF-8, how many letters (UTF-16) that is, and its plain-text twin. */
export interface WrittenAnswer {
  json: Buffer;
  letters: number;
  text: string;
}

/** As many as are kept; the one asked for longest ago is forgotten first. */
const most = 150;
/** A longer answer is kept by nobody: it is rare, and takes room. */
const longest = 10_000;

/** Stands in a kept card for the nonce. Nobody outside has seen it, so no text of an answer can hold it. */
const anyNonce = freshNonce();
/**
 * A card in pieces, between which the nonce goes: as bytes, because most of what a message costs to send was to turn
 * the same ten thousand letters into them again.
 */
interface Drawn {
  pieces: readonly Buffer[];
  /** Of the pieces alone. */
  letters: number;
  text: string;
}

/** By all that an answer says, so that another answer never gets this one's card. */
const kept = new Map<string, Drawn>();

/**
 * The card that shows an answer, written out, with a nonce of its own. One that says the very same as another before is not
 * drawn again: people ask again and again about what has not changed. What somebody wrote is not kept.
 *
 * @example JSON.parse(writtenAnswer(answer).json.toString()).type // 'AdaptiveCard'
 */
export function writtenAnswer(answer: Answer): WrittenAnswer {
  const { form, texts, letter } = answer;
  const says = form || texts || letter ? undefined : JSON.stringify(answer);
  if (says === undefined || says.length > longest) {
    const { card, text } = renderAnswer(answer);
    const json = cardJson(card);
    return { json: Buffer.from(json), letters: json.length, text };
  }
  const drawn = kept.get(says) ?? drawnOnce(answer);
  kept.delete(says);
  kept.set(says, drawn);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  const nonce = freshNonce();
  const between = Buffer.from(nonce);
  return {
    json: Buffer.concat(drawn.pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece]))),
    letters: drawn.letters + (drawn.pieces.length - 1) * nonce.length,
    text: drawn.text,
  };
}

function drawnOnce(answer: Answer): Drawn {
  const { card, text } = renderAnswer(answer, anyNonce);
  const pieces = cardJson(card).split(anyNonce);
  return { pieces: pieces.map((piece) => Buffer.from(piece)), letters: pieces.join('').length, text };
}
