import type { Agreed, Progress, VisitNote } from './visit-note.ts';

declare const shared: unique symbol;

/**
 * What of a note somebody outside the authority's staff may read. Only `shareable` makes one, so that whatever takes a
 * `SharedNote` cannot be given a note with more in it.
 */
export interface SharedNote
  extends Pick<
    VisitNote,
    | 'id'
    | 'version'
    | 'provider'
    | 'year'
    | 'activity'
    | 'date'
    | 'option'
    | 'met'
    | 'parts'
    | 'nextVisit'
    | 'meeting'
    | 'attendance'
    | 'risk'
    | 'by'
  > {
  progress: Progress[];
  priorities: { id: string; what: string }[];
  actions: Agreed[];
  readonly [shared]: true;
}

/**
 * What of a note leaves the authority: the only way to what a head, chair, owner or manager of a setting may see. It takes what is
 * named here and nothing else, so that a field added to notes stays inside until somebody lets it out. What is
 * confidential, why days differ and why a version was written are never in it.
 *
 * @example shareable(note).parts.strengths // 'Reading is taught daily and well.'
 */
export function shareable(note: VisitNote): SharedNote {
  const { id, version, provider, year, activity, date, option, met, parts, progress, priorities, actions, nextVisit, by } = note;
  const { meeting, attendance, risk } = note;
  return {
    id,
    version,
    provider,
    year,
    activity,
    date,
    ...(option !== undefined && { option }),
    ...(met !== undefined && { met }),
    parts: { ...parts },
    progress: progress.map(({ priority, what, rag, words }) => ({ priority, what, rag, words })),
    priorities: priorities.map((one) => ({ id: one.id, what: one.what })),
    actions: actions.map((one) => ({
      id: one.id,
      what: one.what,
      who: one.who,
      ...(one.owner !== undefined && { owner: one.owner }),
      ...(one.due !== undefined && { due: one.due }),
    })),
    ...(nextVisit !== undefined && { nextVisit }),
    ...(meeting !== undefined && { meeting }),
    ...(attendance && {
      attendance: attendance.map(({ person, office, seat, there }) => ({ ...(person !== undefined && { person }), office, seat, there })),
    }),
    ...(risk && { risk: { rating: risk.rating, words: risk.words } }),
    by,
  } as SharedNote;
}
