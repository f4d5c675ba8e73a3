import { academicYearOf } from '../../domain/date.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { actionsOf, prioritiesOf } from './checks/check-agreed.ts';
import { chosenOption } from './checks/check-findings.ts';
import { progressOf } from './checks/check-progress.ts';
import type { NoteDays } from './days/note-days.ts';
import { minutesOf } from './minutes/minutes-of.ts';
import { hasPart, textParts } from './note-parts.ts';
import { fieldOf, type Writing } from './writing.ts';

/**
 * The version of a note that what was typed makes, once nothing is wrong with it. An amendment stays the visit of whoever made
 * it; who changed it is `writtenBy`.
 *
 * @example makeNote(writing, noteDays(writing)).version // 1
 */
export function makeNote(writing: Writing, { days, attached }: NoteDays): VisitNote {
  const { context, provider, amends, date, activity = '', shape } = writing;
  const texts = textParts(writing).flatMap(({ id, field }): [string, string][] => {
    const text = fieldOf(writing, field);
    return text === undefined ? [] : [[id, text]];
  });
  const option = sayOption(writing);
  const met = hasPart(shape, 'met') ? fieldOf(writing, 'met') : undefined;
  const next = fieldOf(writing, 'next-visit');
  const confidential = fieldOf(writing, 'confidential');
  const reason = fieldOf(writing, 'reason');
  const why = amends ? fieldOf(writing, 'why') : undefined;
  return {
    id: writing.note,
    version: (amends?.version ?? 0) + 1,
    provider: provider.key,
    year: academicYearOf(date),
    activity,
    date,
    ...(option !== undefined && { option }),
    ...(met !== undefined && { met }),
    parts: Object.fromEntries(texts),
    progress: progressOf(writing),
    priorities: hasPart(shape, 'priorities') ? prioritiesOf(writing) : [],
    actions: actionsOf(writing),
    ...(next !== undefined && { nextVisit: next }),
    ...minutesOf(writing),
    ...(confidential !== undefined && { confidential }),
    days,
    ...(attached.length > 0 && { attached }),
    ...(reason !== undefined && { daysReason: reason }),
    by: amends?.by ?? context.asker.person.key,
    writtenBy: context.asker.person.key,
    at: context.now,
    ...(why !== undefined && { amends: why }),
  };
}

/** The option as it is kept: with what was said of it, where something is asked ("Curriculum subject or aspect: phonics"). */
function sayOption(writing: Writing): string | undefined {
  const option = chosenOption(writing);
  const detail = option?.ask === undefined ? undefined : fieldOf(writing, 'option-detail');
  return option && (detail === undefined ? option.label : `${option.label}: ${detail}`);
}
