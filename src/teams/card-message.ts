import type { Activity } from 'botbuilder';
import { writtenAnswer } from '../cards/written-answer.ts';
import type { Answer } from '../requests/answer.ts';
import { cardAttachment } from './card-attachment.ts';
import { consentMessage } from './files/file-cards.ts';

/** Teams refuses messages above some 100 KB of UTF-16: 80 KB for card and twin, in letters, leaves room for the rest. */
const mostLetters = (80 * 1024) / 2;
const cutNote = '\n… The rest is too long for one message.';

/** One message: the card, and its plain-text twin where notifications and screen readers find it. An answer that comes as a file is offered first. */
export function cardMessage(answer: Answer): Partial<Activity> {
  if (answer.file) return consentMessage(answer, answer.file);
  const { json, letters, text } = writtenAnswer(answer);
  return {
    type: 'message',
    attachments: [cardAttachment(json)],
    summary: cutTo(text, mostLetters - letters - cutNote.length),
  };
}

/** As much of a text as takes so many letters in JSON, where line ends and quotes take two. */
function cutTo(text: string, letters: number): string {
  // No letter takes more than six: most texts need not be written out to be counted.
  if (text.length * 6 <= letters || JSON.stringify(text).length <= letters) return text;
  let kept = text.slice(0, letters);
  while (JSON.stringify(kept).length > letters) kept = kept.slice(0, Math.floor(kept.length * 0.95));
  return kept + cutNote;
}
