import { academicYearOf, sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import { parts } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import { type SharedNote, shareable } from '../../domain/shareable.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { partWords } from '../ledger/logged-items.ts';
import { noteFoot } from './form/note-foot.ts';
import { noteButtons } from './note-buttons.ts';
import { type NoteContent, noteContent } from './note-content.ts';
import { noteBlocks } from './note-letter.ts';
import { sayNote } from './say-note.ts';

/**
 * A note as its leaders may see it, as a card and as a letter: nothing but what is shared.
 *
 * @example sharedNoteAnswer(context, provider, shareable(note)).letter?.title // 'Note of visit'
 */
export function sharedNoteAnswer(context: Context, provider: Provider, shared: SharedNote): Answer {
  const content = noteContent(context, provider, shared);
  const pack = context.pack(academicYearOf(shared.date));
  const { sources } = noteFoot(pack, content.shape);
  const title = sayNote(context, provider, shared);
  return {
    card: 'answer',
    title: provider.name,
    subtitle: title,
    lead: sayVisit(context, shared),
    // The sentence above says who visited; the letter has it as a fact.
    facts: content.facts.filter(({ label }) => label !== 'Visited by'),
    texts: [...content.texts, ...priorityText(content)],
    tables: tablesOf(content),
    sources,
    letter: {
      authority: context.authority.name,
      title: `${shared.attendance ? 'Minutes' : 'Note of visit'}: ${activityName(pack, shared.activity, provider.kind)}`,
      date: sayDate(shared.date),
      to: [],
      reference: `${provider.name}, ${provider.key}`,
      blocks: noteBlocks(content),
      closing: [],
      footer: sources,
      fileName: `${shared.attendance ? 'Minutes' : 'Note of visit'} ${provider.name} ${shared.date}`,
    },
    buttons: [],
    audience: 'person',
  };
}

/**
 * A note whole, for the authority's staff: what is confidential, its days and why they differ, and its version besides.
 *
 * @example wholeNoteAnswer(context, provider, note).letter?.marking // 'Confidential to the local authority'
 */
export function wholeNoteAnswer(context: Context, provider: Provider, note: VisitNote): Answer {
  const answer = sharedNoteAnswer(context, provider, shareable(note));
  const inside = note.confidential === undefined ? [] : [{ heading: 'Confidential to the local authority', text: note.confidential }];
  const days = parts.filter((part) => note.days[part] > 0).map((part) => `${partWords[part].toLowerCase()} ${sayDays(note.days[part])}`);
  const reason = note.daysReason === undefined ? '' : ` (${note.daysReason})`;
  const facts = [
    ...(answer.facts ?? []),
    ...(days.length > 0 ? [{ label: 'Days', value: `${days.join(', ')}${reason}` }] : []),
    { label: note.version > 1 ? `Version ${note.version}` : 'Written', value: sayWritten(context, note) },
  ];
  const blocks = answer.letter?.blocks ?? [];
  return {
    ...answer,
    lead: note.withdrawn === undefined ? answer.lead : `This note was withdrawn: ${note.withdrawn}`,
    facts,
    texts: [...(answer.texts ?? []), ...inside],
    ...(answer.letter && {
      letter: {
        ...answer.letter,
        marking: 'Confidential to the local authority',
        blocks: [
          ...blocks,
          ...inside.flatMap(({ heading, text }) => [
            { type: 'heading' as const, text: heading },
            { type: 'quote' as const, text },
          ]),
        ],
      },
    }),
    buttons: noteButtons(context, note, [
      'preview-summary',
      'amend-note',
      'withdraw-note',
      ...(note.version > 1 ? (['note-history'] as const) : []),
    ]),
  };
}

/** Who visited when, and how much was agreed. */
function sayVisit({ people }: Context, { by, date, actions, attendance }: SharedNote): string {
  const name = people.find(({ key }) => key === by)?.name ?? 'Somebody';
  const agreed = actions.length === 0 ? '' : `; ${actions.length} ${actions.length === 1 ? 'action was' : 'actions were'} agreed`;
  return attendance ? `The meeting was held on ${sayDate(date)}${agreed}.` : `${name} visited on ${sayDate(date)}${agreed}.`;
}

function sayWritten({ people, authority }: Context, { writtenBy, at, amends }: VisitNote): string {
  const by = people.find(({ key }) => key === writtenBy)?.name;
  return `${sayInstant(at, authority.timeZone)}${by ? ` by ${by}` : ''}${amends === undefined ? '' : `: ${amends}`}`;
}

function priorityText({ priorities: { heading, items } }: NoteContent): { heading: string; text: string }[] {
  return items.length === 0 ? [] : [{ heading, text: items.map((item, at) => `${at + 1}. ${item}`).join('\n') }];
}

function tablesOf({ progress, actions }: NoteContent): NonNullable<Answer['tables']> {
  return [
    {
      heading: progress.heading,
      columns: ['What was agreed', 'Progress', 'In words'],
      rows: progress.rows.map(({ what, stands, words, tone }) => ({ cells: [what, stands, words], tone })),
    },
    {
      heading: actions.heading,
      columns: ['What', 'Who', 'By'],
      rows: actions.rows.map(({ what, who, due }) => ({ cells: [what, who, due] })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
