import type { ComplianceChange, ComplianceValue } from '../../domain/compliance.ts';
import { sayDate } from '../../domain/date.ts';
import { localDate } from '../../domain/local-time.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { personName } from '../words/person-name.ts';
import type { DashboardSeen } from './dashboard-seen.ts';
import { fieldNamed } from './field-named.ts';
import { sayValue } from './say-value.ts';

/**
 * Changes of a dashboard, a row each. Leaders read which team changed it, the authority's people who.
 *
 * @example changesTable(context, seen, changes).rows[0]?.cells // ['Tue 3 Nov 2026', 'Budget', '£10,000', '−£12,345', 'Paul Ince']
 */
export function changesTable(
  { authority, people, asker }: Context,
  { dashboard, fields, teams }: Pick<DashboardSeen, 'dashboard' | 'fields' | 'teams'>,
  changes: readonly ComplianceChange[],
  heading?: string,
): Table {
  return {
    ...(heading && { heading }),
    columns: ['When', 'Point', 'Before', 'Now', 'By'],
    rows: changes.flatMap(({ field: id, before, after, at, by }) => {
      const field = fieldNamed(fields, id);
      if (!field) return [];
      const say = (value: ComplianceValue | undefined) => (value === undefined ? '–' : sayValue(field, value));
      const team = dashboard.teams.find((one) => one.id === field.team)?.name ?? '';
      // An import runs in nobody's name.
      const named = asker.staff || teams.some((one) => one.id === field.team);
      const who = named && people.some(({ key }) => key === by) ? personName(people, by) : team;
      return [{ cells: [sayDate(localDate(at, authority.timeZone)), field.label, say(before), say(after), who] }];
    }),
  };
}
