import { type Activity, CardFactory } from 'botbuilder';
import { renderAnswer } from '../cards/render-answer.ts';
import type { Answer } from '../requests/answer.ts';

/** Teams refuses messages above some 100 KB of UTF-16; a card takes at most 28 KB, which leaves this many letters. */
const twinLetters = 20_000;

/** One message: the card, and its plain-text twin where notifications and screen readers find it. */
export function cardMessage(answer: Answer): Partial<Activity> {
  const { card, text } = renderAnswer(answer);
  return {
    type: 'message',
    attachments: [CardFactory.adaptiveCard(card)],
    summary: text.length > twinLetters ? `${text.slice(0, twinLetters)}\n… The rest is too long for one message.` : text,
  };
}
