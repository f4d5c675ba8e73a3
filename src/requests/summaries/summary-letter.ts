import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { SharedNote } from '../../domain/shareable.ts';
import type { Context } from '../context.ts';
import type { Letter, LetterBlock } from '../letter.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { type Recipient, sayOffice } from './recipients-of.ts';
import type { SummaryParts } from './summary-parts.ts';
import { isMinutes, summaryTitle } from './summary-title.ts';

/** The words around what a note says: the sentence that begins the summary, and what has changed since an earlier one. */
export interface Framed {
  lead: string;
  changed?: string;
}

/**
 * The summary of a visit as a letter to one of those who lead the school or setting.
 *
 * @example summaryLetter(context, provider, note, { parts: summaryParts(context, provider, note), lead, to: recipients.told[0] })
 */
export function summaryLetter(
  { authority, today }: Context,
  provider: Provider,
  note: Pick<SharedNote, 'date' | 'attendance'>,
  { parts, to, lead, changed }: Framed & { parts: SummaryParts; to?: Recipient },
): Letter {
  const title = summaryTitle(provider, note);
  return {
    authority: authority.name,
    title,
    date: sayDate(today),
    to: to ? [to.name, upperFirst(sayOffice(to.role)), provider.name] : [provider.name],
    ...(to && { salutation: `Dear ${to.name}` }),
    blocks: [...(changed ? [paragraph(changed)] : []), paragraph(lead), ...blocksOf(parts, isMinutes(note) ? 'Meeting' : 'Kind of visit')],
    closing: ['Yours sincerely', parts.advisor, authority.name],
    footer: [
      `${isMinutes(note) ? `These are the minutes that ${authority.name} keeps of the meeting.` : `This is a summary of the note that ${authority.name} keeps of the visit.`} If something in it is not right, or you would like to add to it, please reply.`,
    ],
    fileName: `${isMinutes(note) ? 'Minutes' : 'Visit summary'} ${provider.name} ${sayDate(note.date)}`,
  };
}

const paragraph = (text: string): LetterBlock => ({ type: 'paragraph', text });
const heading = (text: string): LetterBlock => ({ type: 'heading', text });

function blocksOf({ activity, facts, texts, progress, priorities, actions }: SummaryParts, kind: string): LetterBlock[] {
  const under = (title: string, block: LetterBlock, count: number): LetterBlock[] => (count === 0 ? [] : [heading(title), block]);
  const stands = progress.rows.map(({ what, says, tone }) => [what, { text: says, tone }]);
  const agreed = actions.rows.map(({ what, who, due }) => [what, who, due]);
  return [
    { type: 'facts', facts: [{ label: kind, value: activity }, ...facts] },
    ...texts.flatMap((one): LetterBlock[] => [heading(one.heading), paragraph(one.text)]),
    ...under(progress.heading, { type: 'table', columns: ['Priority', 'Progress'], rows: stands }, stands.length),
    ...under(priorities.heading, { type: 'list', items: priorities.items, numbered: true }, priorities.items.length),
    ...under(actions.heading, { type: 'table', columns: ['What', 'Who', 'By when'], rows: agreed }, agreed.length),
  ];
}
