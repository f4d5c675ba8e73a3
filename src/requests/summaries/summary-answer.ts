import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { shareable } from '../../domain/shareable.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Recipient } from './recipients-of.ts';
import type { SaidApproval } from './say-approval.ts';
import { type Framed, summaryLetter } from './summary-letter.ts';
import { type SummaryParts, summaryParts } from './summary-parts.ts';
import { visitTitle } from './summary-title.ts';

/** Whom a summary is shown for, what of their approval minutes say, and what has changed since the one they had before: headings. */
export interface Shown {
  to?: Recipient;
  approval?: SaidApproval;
  changes?: readonly string[];
}

/**
 * What those who lead a school or setting get of a visit: the card, and the letter of the same content for e-mail, Word
 * and PDF. Made of what is theirs to see alone, whoever looks at it. Buttons are added by who shows it.
 *
 * @example summaryAnswer(context, provider, note, { to: recipientsOf(context, provider).told[0] }).lead
 * // 'Priya Nair visited on Tue 12 Jan 2027 (Core Visit). 2 actions were agreed. We meet next on Tue 9 Mar 2027.'
 */
export function summaryAnswer(context: Context, provider: Provider, note: VisitNote, { to, approval, changes = [] }: Shown = {}): Answer {
  const made = summaryParts(context, provider, shareable(note));
  const parts = approval ? { ...made, facts: [...made.facts, { label: 'Approval', value: approval.says }] } : made;
  const framed: Framed = { lead: leadOf(note, parts), ...(changes.length > 0 && { changed: sayChanges(changes) }) };
  const { activity, facts, texts } = parts;
  return {
    card: 'answer',
    title: visitTitle(provider, note),
    subtitle: activity,
    lead: [framed.changed, framed.lead].filter(Boolean).join(' '),
    facts,
    texts: [...texts, ...prioritiesOf(parts)],
    tables: tablesOf(parts),
    sources: [],
    buttons: [],
    letter: {
      ...summaryLetter(context, provider, note, { ...framed, parts, to }),
      ...(approval?.waits && { marking: 'Draft, not approved yet' }),
    },
    audience: 'person',
  };
}

function leadOf({ date, attendance }: VisitNote, { advisor, activity, actions, nextVisit }: SummaryParts): string {
  const agreed =
    actions.rows.length === 0
      ? 'No actions were agreed.'
      : actions.rows.length === 1
        ? 'One action was agreed.'
        : `${actions.rows.length} actions were agreed.`;
  const next = nextVisit ? ` We meet next on ${nextVisit}.` : '';
  const what = attendance
    ? `These are the minutes of the ${activity} on ${sayDate(date)}.`
    : `${advisor} visited on ${sayDate(date)} (${activity}).`;
  return `${what} ${agreed}${next}`;
}

/** @example sayChanges(['Agreed actions', 'Next visit']) // 'Changed since the last summary of this visit: Agreed actions; Next visit.' */
export function sayChanges(changes: readonly string[]): string {
  return `Changed since the last summary of this visit: ${changes.join('; ')}.`;
}

function prioritiesOf({ priorities: { heading, items } }: SummaryParts): NonNullable<Answer['texts']> {
  return items.length === 0 ? [] : [{ heading, text: items.map((what, at) => `${at + 1}. ${what}`).join('\n') }];
}

function tablesOf({ progress, actions }: SummaryParts): Answer['tables'] {
  return [
    {
      heading: progress.heading,
      columns: ['Priority', 'Progress'],
      rows: progress.rows.map(({ what, says, tone }) => ({ cells: [what, says], tone })),
    },
    {
      heading: actions.heading,
      columns: ['What', 'Who', 'By when'],
      rows: actions.rows.map(({ what, who, due }) => ({ cells: [what, who, due] })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
