import { sayDays } from '../../domain/days.ts';
import type { Pack, PackCategory } from '../../packs/schema.ts';
import type { Table } from '../answer.ts';
import type { Compared } from './compared.ts';
import { sayKinds } from './say-kinds.ts';
import { upperFirst } from './upper-first.ts';

/**
 * For whom a comparison is.
 *
 * @example sayWhom(pack, compared) // 'PVIs and child minders'
 */
function sayWhom(pack: Pack, { kinds, phases }: Compared): string {
  return `${sayKinds(pack, kinds)}${phases ? ` (${phases.join(', ')})` : ''}`;
}

/**
 * Two or more categories in one sentence: days in total and how many more, and what only one of them has.
 *
 * @example sayCompared(pack, compared) // 'LA-maintained schools: 9.5 days a year in B1, 14.5 days in B2, 5 days more. Only B2 has …'
 */
export function sayCompared(pack: Pack, one: Compared): string {
  const columns = [...one.columns];
  const totals = columns.flatMap(([id, { total, totalWords }]) => (total === null ? [] : [{ id, total, totalWords }]));
  const [first, second] = totals;
  const days = totals.map(({ id, totalWords }, at) => `${totalWords}${at === 0 ? ' a year' : ''} in ${id}`).join(', ');
  const more = totals.length === 2 && first && second ? `, ${sayMore(second.total - first.total)}` : '';
  const parts = [
    days && `${days}${more}`,
    columns.length === 2 ? onlyIn(one) : '',
    totals.length === 0 && columns.length === 2 ? differing(one) : '',
    columns.length === 1 ? `only ${columns[0]![0]} has support of its own` : '',
  ].filter(Boolean);
  return `${upperFirst(sayWhom(pack, one))}: ${parts.join('; ') || 'the same support'}.`;
}

/**
 * Categories side by side as a table: support, days in total, then an activity a line.
 *
 * @example comparedTable(pack, compared, categories).rows[1]?.cells // ['In total', '9.5 days', '14.5 days']
 */
export function comparedTable(pack: Pack, one: Compared, categories: readonly PackCategory[]): Table {
  const columns = categories.map(({ id }) => one.columns.get(id));
  const ids = [...new Set(columns.flatMap((column) => [...(column?.lines.keys() ?? [])]))].sort((a, b) => place(pack, a) - place(pack, b));
  const named = (id: string) => columns.find((column) => column?.lines.has(id))?.lines.get(id)?.name ?? id;
  const rows = [
    ['Support', ...categories.map(({ supportStatus }) => supportStatus ?? '')],
    ['In total', ...columns.map((column) => column?.totalWords ?? '')],
    ...ids.map((id) => [named(id), ...columns.map((column) => column?.lines.get(id)?.words ?? '–')]),
  ];
  return {
    heading: upperFirst(sayWhom(pack, one)),
    columns: ['', ...categories.map(({ id }) => id)],
    rows: rows.filter(([, ...cells]) => cells.some((cell) => cell !== '')).map((cells) => ({ cells })),
  };
}

/** Activities stand in the pack's order, what is outside the allocation after them. */
function place({ activities }: Pack, line: string): number {
  const [id, outside] = line.split(' ');
  return activities.findIndex((one) => one.id === id) + (outside ? activities.length : 0);
}

function sayMore(quarters: number): string {
  return quarters === 0 ? 'the same' : `${sayDays(Math.abs(quarters))} ${quarters > 0 ? 'more' : 'fewer'}`;
}

function onlyIn({ columns }: Compared): string {
  const all = [...columns];
  return all
    .flatMap(([id, { lines }], at) => {
      const other = all[1 - at]?.[1];
      const names = [...lines].filter(([line]) => !other?.lines.has(line) && !line.endsWith(' outside')).map(([, { name }]) => name);
      return names.length > 0 ? [`only ${id} has ${names.join(', ')}`] : [];
    })
    .join('; ');
}

/** Where nothing is counted in days: what both have, but not the same. */
function differing({ columns }: Compared): string {
  const [a, b] = [...columns];
  if (!a || !b) return '';
  const different = [...a[1].lines].flatMap(([line, { name, words }]) => {
    const other = b[1].lines.get(line);
    return other && other.words !== words && words.length <= 40 ? [`${name} ${words} in ${a[0]}, ${other.words} in ${b[0]}`] : [];
  });
  return different.slice(0, 3).join('; ');
}
