import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { SharedNote } from '../../domain/shareable.ts';
import type { Rag } from '../../domain/visit-note.ts';
import { noteShapeFor, type ShapeOfNote } from '../../packs/note-shape-for.ts';
import type { Context } from '../context.ts';
import { sayAttendance } from './minutes/say-attendance.ts';
import { sayRisk } from './minutes/say-risk.ts';
import { labelOf, partLabel } from './note-parts.ts';

/** A note in words, part by part: what its card and its letter show. */
export interface NoteContent {
  facts: { label: string; value: string }[];
  texts: { heading: string; text: string }[];
  progress: { heading: string; rows: { what: string; stands: string; words: string; tone: 'good' | 'warning' | 'attention' }[] };
  priorities: { heading: string; items: string[] };
  actions: { heading: string; rows: { what: string; who: string; due: string }[] };
  shape?: ShapeOfNote;
}

const tones: Record<Rag, 'good' | 'warning' | 'attention'> = { green: 'good', amber: 'warning', red: 'attention' };

/**
 * What of a note may be shown to everybody who may see it, in the order of its shape. It takes a `SharedNote`, so that a card or a
 * letter made of it alone holds nothing that is kept inside the authority.
 *
 * @example noteContent(context, provider, shareable(note)).texts[0] // { heading: 'Purpose and focus', text: 'Early reading.' }
 */
export function noteContent(
  context: Pick<Context, 'pack' | 'people'>,
  { kind }: Pick<Provider, 'kind'>,
  { activity, date, option, met, parts, progress, priorities, actions, nextVisit, attendance, risk, by }: SharedNote,
): NoteContent {
  const pack = context.pack(academicYearOf(date));
  const shape = noteShapeFor(pack, activity, kind);
  const visitor = context.people.find(({ key }) => key === by)?.name;
  const fact = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  const order = (shape?.parts ?? []).map(({ id }) => id);
  const texts = Object.entries(parts).toSorted(([a], [b]) => place(order, a) - place(order, b));
  return {
    facts: [
      ...fact(attendance ? 'Minutes by' : 'Visited by', visitor),
      ...(attendance ? sayAttendance(context, attendance) : []),
      ...fact(shape?.choice ?? 'Kind', option),
      ...fact(labelOf(shape, 'met', 'Who was met'), met),
      ...fact(labelOf(shape, 'next-visit', 'Next visit'), nextVisit && sayDate(nextVisit)),
      ...(risk ? [{ label: labelOf(shape, 'risk', 'Risk assessment'), value: sayRisk(pack, { activity, kind }, risk) }] : []),
    ],
    texts: texts.map(([id, text]) => ({ heading: partLabel(shape, id), text })),
    progress: {
      heading: labelOf(shape, 'progress', 'Progress on what was agreed before'),
      rows: progress.map(({ what, rag, words }) => ({
        what,
        stands: `${rag.charAt(0).toUpperCase()}${rag.slice(1)}`,
        words,
        tone: tones[rag],
      })),
    },
    priorities: { heading: labelOf(shape, 'priorities', 'Priorities'), items: priorities.map(({ what }) => what) },
    actions: {
      heading: labelOf(shape, 'actions', 'Agreed actions'),
      rows: actions.map(({ what, who, due }) => ({ what, who, due: due === undefined ? 'no date' : sayDate(due) })),
    },
    ...(shape && { shape }),
  };
}

function place(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at === -1 ? order.length : at;
}
