import type { VisitNote } from '../../domain/visit-note.ts';
import { minutesFields } from './minutes/meeting-fields.ts';

/**
 * A note as the fields of its form, to be amended: typing nothing leaves all of it as it is.
 *
 * @example noteFields(note)['days-visit'] // '2'
 */
export function noteFieldsOf(note: VisitNote): Record<string, string> {
  const [option, ...said] = note.option?.split(': ') ?? [];
  return {
    activity: note.activity,
    date: note.date,
    ...(option !== undefined && { option, 'option-detail': said.join(': ') }),
    met: note.met ?? '',
    ...prefixed('part', Object.entries(note.parts)),
    ...prefixed(
      'rag',
      note.progress.map(({ priority, rag }) => [priority, rag]),
    ),
    ...prefixed(
      'words',
      note.progress.map(({ priority, words }) => [priority, words]),
    ),
    ...prefixed(
      'priority',
      note.priorities.map(({ id, what }) => [id, what]),
    ),
    ...Object.assign(
      {},
      ...note.actions.map(({ id, what, who, due }) => {
        const line = lineOf(id);
        return { [`what-${line}`]: what, [`who-${line}`]: who, [`due-${line}`]: due ?? '' };
      }),
    ),
    'next-visit': note.nextVisit ?? '',
    ...minutesFields(note),
    confidential: note.confidential ?? '',
    ...prefixed(
      'days',
      Object.entries(note.days).map(([part, quarters]) => [part, String(quarters)]),
    ),
    ...(note.attached !== undefined && { attach: 'yes' }),
    reason: note.daysReason ?? '',
  };
}

function prefixed(prefix: string, values: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(values.map(([key, value]) => [`${prefix}-${key}`, value]));
}

/** Names what is agreed in the lines of a note: unique to it, and the same whenever it is written again. */
export const agreedId = {
  /** @example agreedId.action('3f2a9c01d4e8', 2) // '3f2a9c01-a2' */
  action: (note: string, line: number) => `${note.slice(0, 8)}-a${line}`,
  priority: (note: string, line: number) => `${note.slice(0, 8)}-p${line}`,
};

/** @example lineOf('3f2a9c01-a2') // 2 */
export function lineOf(id: string): number {
  return Number(/-[ap](\d+)$/.exec(id)?.[1] ?? 0);
}
