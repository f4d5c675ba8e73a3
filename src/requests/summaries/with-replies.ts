import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { LetterBlock } from '../letter.ts';
import { readerOf } from '../reader-of.ts';
import { summariesOf } from './open-summary.ts';
import { sayReplies } from './say-replies.ts';
import { sayProgress } from './say-status.ts';

/**
 * The whole note of a visit, as staff read it, with where its summary stands and what was written back to it; as it was where nothing
 * has happened to its summary yet. Its letter has the replies too.
 *
 * @example (await withReplies(context, wholeNoteAnswer(context, provider, note), note)).texts?.at(-1)?.heading // 'Ruth Calloway replied on …'
 */
export async function withReplies(context: Context, answer: Answer, { provider, id }: Pick<VisitNote, 'provider' | 'id'>): Promise<Answer> {
  const summaries = (await summariesOf(readerOf(context), provider, id)).map(({ summary }) => summary);
  const last = summaries.findLast(({ state }) => state !== 'stopped') ?? summaries.at(-1);
  if (!last) return answer;
  const replies = sayReplies(context, summaries);
  const { texts = [], facts = [], letter, buttons } = answer;
  const blocks = replies.flatMap(({ heading, text }): LetterBlock[] => [
    { type: 'heading', text: heading },
    { type: 'quote', text },
  ]);
  return {
    ...answer,
    facts: [...facts, { label: 'Summary', value: sayProgress(context, last, { replies: [] }) }],
    texts: [...texts, ...replies],
    ...(letter && { letter: { ...letter, blocks: [...letter.blocks, ...blocks] } }),
    buttons: [...buttons, { title: 'Who has seen the summary', request: 'summary-status', input: { provider, note: id } }],
  };
}
