import type { Answer } from '../requests/answer.ts';
import { cardJson } from './card-json.ts';
import { freshNonce } from './fresh-nonce.ts';
import { renderAnswer } from './render-answer.ts';

/** A card written out as JSON, and its plain-text twin. */
export interface WrittenAnswer {
  json: string;
  text: string;
}

/** As many as are kept; the one asked for longest ago is forgotten first. */
const most = 150;
/** A longer answer is kept by nobody: it is rare, and takes room. */
const longest = 10_000;

/** Stands in a kept card for the nonce. Nobody outside has seen it, so no text of an answer can hold it. */
const anyNonce = freshNonce();
/** By all that an answer says, so that another answer never gets this one's card: the card in pieces, between which the nonce goes. */
const kept = new Map<string, { pieces: readonly string[]; text: string }>();

/**
 * The card that shows an answer, written out, with a nonce of its own. One that says the very same as another before is not
 * drawn again: people ask again and again about what has not changed. What somebody wrote is not kept.
 *
 * @example JSON.parse(writtenAnswer(answer).json).type // 'AdaptiveCard'
 */
export function writtenAnswer(answer: Answer): WrittenAnswer {
  const { form, texts, letter } = answer;
  const says = form || texts || letter ? undefined : JSON.stringify(answer);
  if (says === undefined || says.length > longest) {
    const { card, text } = renderAnswer(answer);
    return { json: cardJson(card), text };
  }
  const drawn = kept.get(says) ?? drawnOnce(answer);
  kept.delete(says);
  kept.set(says, drawn);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return { json: drawn.pieces.join(freshNonce()), text: drawn.text };
}

function drawnOnce(answer: Answer): { pieces: readonly string[]; text: string } {
  const { card, text } = renderAnswer(answer, anyNonce);
  return { pieces: cardJson(card).split(anyNonce), text };
}
