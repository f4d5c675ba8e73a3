import type { Answer } from '../requests/answer.ts';
import { cardData } from './card-data.ts';
import { cardJson } from './card-json.ts';
import { cardTemplate } from './card-template.ts';
import { type Cut, cutAnswer } from './cut-answer.ts';
import { freshNonce } from './fresh-nonce.ts';
import { plainText } from './plain-text.ts';

/** Tally's own budget for a card, in bytes of UTF-8: Teams refuses messages somewhere above 80 KB of UTF-16. */
export const cardBudget = 28 * 1024;

/** What is left out, step by step, until a card is small enough. The last step is small whatever the answer holds. */
const cuts: readonly Cut[] = [
  {},
  { wideTables: true },
  { wideTables: true, chart: true },
  { wideTables: true, chart: true, rows: 25 },
  { wideTables: true, chart: true, rows: 25, letters: 3000 },
  { wideTables: true, chart: true, rows: 10, letters: 1000 },
  { wideTables: true, chart: true, rows: 3, letters: 150 },
];

/**
 * The card that shows an answer, and its plain-text twin. The twin is always whole; a card over its budget
 * leaves out what can best be missed and says so. `nonce` names this showing of the answer: buttons and forms
 * carry it, so that sending the same one twice is one act.
 *
 * @example renderAnswer(answer).text // 'Cinder Lane: days left …'
 */
export function renderAnswer(answer: Answer, nonce: string = freshNonce()): { card: object; text: string } {
  const text = plainText(answer);
  let card = {};
  for (const cut of cuts) {
    card = cardTemplate(answer.card).expand(cardData(cutAnswer(answer, cut), nonce, cut.wideTables === true));
    if (Buffer.byteLength(cardJson(card)) <= cardBudget) break;
  }
  return { card, text };
}
