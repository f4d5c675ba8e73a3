import type { HalfTerm } from '../../domain/entitlements/window.ts';
import { type Draft, type Offence, placed } from '../draft.ts';

/** The months that a half term of an English school year can reach into. */
const monthsOf: Record<HalfTerm, number[]> = {
  'autumn-1': [9, 10],
  'autumn-2': [10, 11, 12],
  'spring-1': [1, 2],
  'spring-2': [2, 3, 4],
  'summer-1': [4, 5],
  'summer-2': [6, 7],
};
const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * Whether each window can come about: as many windows as occurrences (or one for all), in a month with school
 * days that its half term reaches into, and before something of the same group that has a window of its own.
 *
 * @example checkWindows(draft) // [{ path: 'groups[0].items[1].windows[0].month', says: 'August has no school days' }]
 */
export function checkWindows(draft: Draft): Offence[] {
  return placed(draft.groups, 'groups').flatMap(({ path, value: group }) =>
    placed(group.items, `${path}.items`).flatMap(({ path: at, value: item }) => {
      if (item.shape !== 'days' || !item.windows) return [];
      const offences: Offence[] = [];
      const windows = item.windows.length;
      if (item.count !== undefined && windows !== 1 && windows !== item.count) {
        offences.push({
          path: `${at}.windows`,
          says: `has ${windows} windows for ${item.count} occurrences: give one for each, or one for all`,
        });
      }
      for (const { path: where, value: window } of placed(item.windows, `${at}.windows`)) {
        if (window.in === 'month') offences.push(...impossibleMonth(window.month, window.halfTerm, where));
        if (window.in === 'before') offences.push(...impossibleBefore(group, item.activity, window.activity, where));
      }
      return offences;
    }),
  );
}

function impossibleMonth(month: number | undefined, halfTerm: HalfTerm | undefined, path: string): Offence[] {
  if (month === undefined) return [];
  const name = months[month - 1];
  if (month === 8) return [{ path: `${path}.month`, says: `${name} has no school days` }];
  if (halfTerm && !monthsOf[halfTerm].includes(month)) return [{ path: `${path}.halfTerm`, says: `${name} does not fall in ${halfTerm}` }];
  return [];
}

type Group = NonNullable<NonNullable<Draft['groups']>[number]>;

function impossibleBefore(group: Group, own: string | undefined, target: string | undefined, path: string): Offence[] {
  if (target === undefined) return [];
  const at = `${path}.activity`;
  if (target === own) return [{ path: at, says: 'names the activity itself' }];
  const found = placed(group.items, '').flatMap(({ value }) => (value.activity === target && value.shape === 'days' ? [value] : []));
  if (found.length === 0) return [{ path: at, says: `"${target}" is not among the group's days` }];
  const dated = found.some((item) => placed(item.windows, '').some(({ value }) => value.in !== 'before' && value.in !== 'any-time'));
  return dated ? [] : [{ path: at, says: `"${target}" has no window of its own to come before` }];
}
