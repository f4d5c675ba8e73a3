import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import { writeMinutes } from '../agenda/meeting-leads.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';

/**
 * The meetings of some providers in this school year whose day has come and whose minutes are not written, as a table, each of which
 * opens the minutes; nothing where there are none.
 *
 * @example (await minutesOwed(context, providers))[0]?.rows[0]?.cells // ['Marlow Bank Primary School', 'Team Around the School meeting, Tue 19 Jan 2027']
 */
export async function minutesOwed(context: Context, providers: readonly Provider[]): Promise<Table[]> {
  const { store, authority, today, pack } = context;
  const names = new Map(providers.map((provider) => [provider.key, provider]));
  const found: Meeting[] = [];
  for await (const { body } of store.list(authority.id, 'meeting', `meeting:${academicYearOf(today)}:`)) {
    if (body.state === 'booked' && body.date <= today && names.has(body.provider)) found.push(body);
  }
  const rows = found
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((meeting) => {
      const { name = '', kind = 'maintained-school' } = names.get(meeting.provider) ?? {};
      return {
        cells: [name, `${activityName(pack(meeting.year), meeting.activity, kind)}, ${sayDate(meeting.date)}`],
        open: { ...writeMinutes(meeting), title: name },
      };
    });
  return rows.length > 0 ? [{ heading: 'Minutes to write', columns: ['School or setting', 'Meeting'], rows }] : [];
}
