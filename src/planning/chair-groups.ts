import type { DayOption } from '../domain/term-plan/day-options.ts';
import type { Sheet } from '../domain/term-plan/sheet.ts';
import type { TermProblem, TermRow } from '../domain/term-plan/term-problem.ts';

/** Chairs of one day who are as good as each other for everything. `members` counts all of the group. */
interface ChairGroup {
  name: string;
  chairs: (string | undefined)[];
  members: number;
}

/** Puts the chairs of an option into groups. */
export interface ChairGroups {
  of(row: TermRow, option: DayOption): ChairGroup[];
}

/**
 * People who may chair the very same rows, are officers of none, and have nothing in a day are one group on it: which of them
 * it is makes no difference, and a model that tells them apart is several times as large for nothing.
 */
export function openChairGroups({ rows }: Pick<TermProblem, 'rows'>, sheet: Sheet): ChairGroups {
  const chaired = new Map<string, string[]>();
  for (const { id, chairs } of rows) {
    for (const { person, linked } of chairs) chaired.set(person, [...(chaired.get(person) ?? []), linked ? `${id}!` : id]);
  }
  const busyToo = new Set(rows.flatMap(({ officers, required }) => [...officers, ...required]));
  const kinds = new Map([...chaired].map(([person, ids]) => [person, busyToo.has(person) ? person : ids.join(' ')]));
  const alike = Map.groupBy(kinds.keys(), (person) => kinds.get(person)!);
  return {
    of(_, { date, chairs }) {
      const named = (chair: string | undefined) =>
        chair === undefined || !sheet.isUntouched(chair, date) ? (chair ?? '') : `group:${alike.get(kinds.get(chair)!)![0]}`;
      return [...Map.groupBy(chairs, named)].map(([name, members]) => ({
        name,
        chairs: members,
        members: name.startsWith('group:')
          ? alike.get(kinds.get(members[0]!)!)!.filter((person) => sheet.isUntouched(person, date)).length
          : 1,
      }));
    },
  };
}
