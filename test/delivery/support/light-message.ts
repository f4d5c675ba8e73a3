import { renderAnswer } from '../../../src/cards/render-answer.ts';
import type { Answer } from '../../../src/requests/answer.ts';

/** An answer as the bot sends it, card and words, without the SDK that wraps it there and takes half a second to load. */
export function lightMessage(answer: Answer) {
  const { card, text } = renderAnswer(answer);
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }], summary: text };
}
