import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { SharedNote } from '../../domain/shareable.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { type NoteContent, noteContent } from '../notes/note-content.ts';

/** What those who lead a school or setting read of a visit's note: the one source of card and letter. */
export interface SummaryParts extends Pick<NoteContent, 'facts' | 'texts' | 'priorities' | 'actions'> {
  /** What the strategy calls the visit. */
  activity: string;
  /** Who made it; words where they are no longer in Tally. */
  advisor: string;
  nextVisit?: string;
  progress: { heading: string; rows: { what: string; says: string; tone: 'good' | 'warning' | 'attention' }[] };
}

/**
 * What a note tells a school or setting. Parts that were left empty are left out.
 *
 * @example summaryParts(context, provider, shareable(note)).progress.rows[0]?.says // 'Amber: half of the staff are trained'
 */
export function summaryParts(context: Context, provider: Pick<Provider, 'kind'>, note: SharedNote): SummaryParts {
  const { facts, texts, progress, priorities, actions } = noteContent(context, provider, note);
  const rows = progress.rows.map(({ what, stands, words, tone }) => ({
    what,
    says: [stands, words.trim()].filter(Boolean).join(': '),
    tone,
  }));
  return {
    facts: facts.filter(({ value }) => value.trim() !== ''),
    texts: texts.filter(({ text }) => text.trim() !== ''),
    progress: { heading: progress.heading, rows },
    priorities,
    actions,
    activity: activityName(context.pack(note.year), note.activity, provider.kind),
    advisor: context.people.find(({ key }) => key === note.by)?.name ?? `an advisor of ${context.authority.name}`,
    nextVisit: note.nextVisit && sayDate(note.nextVisit),
  };
}
