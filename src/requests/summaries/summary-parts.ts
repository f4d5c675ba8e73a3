import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { SharedNote } from '../../domain/shareable.ts';
import type { Rag } from '../../domain/visit-note.ts';
import { activityName } from '../../packs/activity-of.ts';
import { noteShapeFor } from '../../packs/note-shape-for.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';

/** How a priority stands, in words and with the colour that says the same. */
export interface SaidProgress {
  what: string;
  says: string;
  tone: 'good' | 'warning' | 'attention';
}

/** What those who lead a school or setting read of a visit's note, in the order of the strategy's form. The one source of card and letter. */
export interface SummaryParts {
  activity: string;
  /** Who made the visit; words where they are no longer in Tally. */
  advisor: string;
  texts: { id: string; heading: string; text: string }[];
  met?: string;
  progress: SaidProgress[];
  priorities: string[];
  actions: { what: string; who: string; by: string }[];
  nextVisit?: string;
  /** What the parts that are no text are called. */
  headings: { met: string; progress: string; priorities: string; actions: string; nextVisit: string };
}

const tones = { red: 'attention', amber: 'warning', green: 'good' } as const satisfies Record<Rag, SaidProgress['tone']>;

/**
 * What a note tells a school or setting. Parts that were left empty are left out.
 *
 * @example summaryParts(context, provider, note).progress // [{ what: 'Phonics', says: 'Amber: half of the staff are trained', tone: 'warning' }]
 */
export function summaryParts(context: Context, { kind }: Pick<Provider, 'kind'>, note: SharedNote): SummaryParts {
  const pack = context.pack(note.year);
  const { parts: shape = [], options = [] } = noteShapeFor(pack, note.activity, kind) ?? {};
  const label = (of: (typeof shape)[number]['kind'], otherwise: string) => shape.find(({ kind: one }) => one === of)?.label ?? otherwise;
  const order = shape.filter((part) => part.kind === 'text').map(({ id }) => id);
  // A part that the strategy's form no longer has keeps its place at the end.
  const ids = [...order, ...Object.keys(note.parts).filter((id) => !order.includes(id))];
  const name = activityName(pack, note.activity, kind);
  const option = options.find(({ id }) => id === note.option)?.label ?? note.option;
  return {
    activity: option === undefined ? name : `${name}: ${option}`,
    advisor: context.people.find(({ key }) => key === note.by)?.name ?? `an advisor of ${context.authority.name}`,
    texts: ids.flatMap((id) => {
      const text = note.parts[id]?.trim() ?? '';
      return text === '' ? [] : [{ id, heading: shape.find((part) => part.id === id)?.label ?? upperFirst(id.replaceAll('-', ' ')), text }];
    }),
    met: note.met?.trim() || undefined,
    progress: note.progress.map(({ what, rag, words }) => ({
      what,
      says: [upperFirst(rag), words.trim()].filter(Boolean).join(': '),
      tone: tones[rag],
    })),
    priorities: note.priorities.map(({ what }) => what),
    actions: note.actions.map(({ what, who, due }) => ({ what, who, by: due ? sayDate(due) : 'no date set' })),
    nextVisit: note.nextVisit && sayDate(note.nextVisit),
    headings: {
      met: label('met', 'Who was met'),
      progress: label('progress', 'Progress on what was agreed before'),
      priorities: label('priorities', 'Priorities from now on'),
      actions: label('actions', 'Agreed actions'),
      nextVisit: label('next-visit', 'Next visit'),
    },
  };
}
