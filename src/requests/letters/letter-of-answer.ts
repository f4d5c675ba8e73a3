import { sayDate } from '../../domain/date.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Letter, LetterBlock } from '../letter.ts';

/**
 * Any answer as a letter to whoever it is for, so that it can go out by e-mail: what it says, without its buttons and
 * charts (whose figures stand in it as text). One that has a letter of its own is that letter. `linked`: links stand under it.
 *
 * @example letterOfAnswer(context, answer).blocks[0] // { type: 'paragraph', text: 'Two actions are late.' }
 */
export function letterOfAnswer({ authority, asker, today }: Context, answer: Answer, { linked = false } = {}): Letter {
  const { letter, title, subtitle, lead, facts = [], texts = [], tables = [], options = [], notes = [], sources } = answer;
  if (letter) return letter;
  return {
    authority: authority.name,
    title,
    date: sayDate(today),
    to: [asker.person.name],
    salutation: `Dear ${asker.person.name}`,
    blocks: [
      ...[subtitle, lead].filter((text) => text !== undefined).map(paragraph),
      ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
      ...texts.flatMap(({ heading, text }): LetterBlock[] => [
        { type: 'heading', text: heading },
        { type: 'quote', text },
      ]),
      ...tables.filter(({ rows }) => rows.length > 0).flatMap(tableBlocks),
      ...(options.length > 0 ? [{ type: 'list' as const, items: options.map(sayOption) }] : []),
      ...askedIn(answer, linked),
      ...notes.map(paragraph),
    ],
    closing: [],
    footer: sources,
  };
}

const paragraph = (text: string): LetterBlock => ({ type: 'paragraph', text });

function tableBlocks({ heading, columns, rows }: NonNullable<Answer['tables']>[number]): LetterBlock[] {
  const table: LetterBlock = { type: 'table', columns, rows: rows.map(({ cells }) => cells) };
  return heading ? [{ type: 'heading', text: heading }, table] : [table];
}

/** A form cannot be filled in in a letter: what it lets choose from is listed, and whoever gets the reply is asked instead. */
function askedIn({ form, mail }: Answer, linked: boolean): LetterBlock[] {
  const lists = (form?.fields ?? []).flatMap((field): LetterBlock[] =>
    field.type === 'choices' ? [{ type: 'list', items: field.options.map(({ label }) => label) }] : [],
  );
  // Several choices of the same words are one question about several things, which are their labels.
  const same = (form?.fields ?? []).filter((field) => field.type === 'choice');
  const [first] = same;
  const grid = same.length > 1 && same.every(({ options }) => JSON.stringify(options) === JSON.stringify(first?.options));
  if (grid) lists.push({ type: 'list', items: same.map(({ label }) => label) });
  const how = linked ? 'To answer, open the link below or reply to this e-mail.' : 'To answer, reply to this e-mail.';
  return [...lists, ...(form && (linked || mail?.replyTo) ? [paragraph(how)] : [])];
}

function sayOption({ title, detail }: { title: string; detail?: string }): string {
  return detail ? `${title}: ${detail}` : title;
}
