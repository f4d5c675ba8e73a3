import { type Attachment, CardFactory } from 'botbuilder';
import { renderAnswer } from '../../cards/render-answer.ts';
import type { Context } from '../../requests/context.ts';
import type { Abilities } from '../abilities.ts';

/**
 * A provider's register card as search and pasted links show it: a line to choose by, and the card that goes into the
 * message. Everybody in a conversation reads that card, so an answer that is not for a room is shown as its
 * sentence alone, and there is none that says more.
 */
export async function registerAttachment(perform: Abilities['perform'], context: Context, key: string): Promise<Attachment> {
  const answer = await perform(context, 'register-card', { provider: key });
  const open = answer.audience === 'room' ? answer : { ...answer, lead: answer.title, facts: [], tables: [], notes: [], options: [] };
  const place = [open.subtitle, context.directory.get(key)?.town, key].filter(Boolean).join(', ');
  return {
    ...CardFactory.adaptiveCard(renderAnswer(open).card),
    preview: CardFactory.thumbnailCard(escapeHtml(open.title), undefined, undefined, { text: escapeHtml(place) }),
  } as Attachment;
}

/** A preview's words are read as HTML. */
function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
