import type { LetterBlock } from '../letter.ts';
import type { NoteContent } from './note-content.ts';

/**
 * A note's content as the blocks of a letter: a Word file, a PDF or an e-mail. It holds what the content holds and nothing else.
 *
 * @example noteBlocks(noteContent(context, provider, shareable(note)))[1] // { type: 'heading', text: 'Purpose and focus' }
 */
export function noteBlocks({ facts, texts, progress, priorities, actions }: NoteContent): LetterBlock[] {
  const under = (heading: string, block: LetterBlock, isThere: boolean): LetterBlock[] =>
    isThere ? [{ type: 'heading', text: heading }, block] : [];
  return [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...texts.flatMap(({ heading, text }) => under(heading, { type: 'quote', text }, true)),
    ...under(
      progress.heading,
      {
        type: 'table',
        columns: ['What was agreed', 'Progress', 'In words'],
        rows: progress.rows.map(({ what, stands, words, tone }) => [what, { text: stands, tone }, words]),
      },
      progress.rows.length > 0,
    ),
    ...under(priorities.heading, { type: 'list', items: priorities.items, numbered: true }, priorities.items.length > 0),
    ...under(
      actions.heading,
      { type: 'table', columns: ['What', 'Who', 'By when'], rows: actions.rows.map(({ what, who, due }) => [what, who, due]) },
      actions.rows.length > 0,
    ),
  ];
}
