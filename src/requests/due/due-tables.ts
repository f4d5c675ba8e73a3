import { sayDate } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Button, Table } from '../answer.ts';
import { sayMeetingTime } from '../meetings/say-meeting-time.ts';
import type { Standing } from '../standing/standing.ts';
import { sayLine } from '../words/plan-words.ts';
import { nameApart } from '../words/provider-rows.ts';
import { type DueLine, type DueState, dueStates } from './due-lines.ts';

/**
 * What is due as tables, one for each state. `named` are the providers of a list, each row of which says whose it is. One that is
 * booked opens its meeting. `words` are the period: "in the next six weeks".
 *
 * @example dueTables(lines, booked, 'by Fri 12 Feb 2027')[0]?.heading // 'Overdue'
 */
export function dueTables(
  rows: readonly DueLine[],
  booked: ReadonlyMap<PlanLine, Meeting>,
  words: string,
  named?: readonly Provider[],
): Table[] {
  const headings: Record<DueState, string> = { overdue: 'Overdue', due: 'Due now', upcoming: `Coming up ${words}` };
  return dueStates.flatMap((state) => {
    const of = rows.filter(({ line }) => line.state === state);
    if (of.length === 0) return [];
    return [
      {
        heading: headings[state],
        columns: named ? ['Provider', 'What', state === 'upcoming' ? 'From' : 'By'] : ['What', state === 'upcoming' ? 'From' : 'By'],
        rows: of.map(({ stands, line }) => ({
          cells: [...(named ? [nameApart(stands.provider, named)] : []), sayLine(stands, line), date(line, booked.get(line))],
          tone: state === 'overdue' ? ('attention' as const) : undefined,
          open: opens(stands, booked.get(line), named !== undefined),
        })),
      },
    ];
  });
}

function opens(stands: Standing, meeting: Meeting | undefined, named: boolean): Button | undefined {
  const { name, key } = stands.provider;
  if (meeting) return { title: named ? name : 'The meeting', request: 'meeting', input: { meeting: meetingRef(meeting) } };
  return named ? { title: name, request: 'due', input: { provider: key } } : undefined;
}

function date({ state, opens, closes, plannedFor }: PlanLine, meeting: Meeting | undefined): string {
  if (meeting) return `booked ${sayMeetingTime(meeting)}`;
  if (plannedFor) return `planned ${sayDate(plannedFor)}`;
  const day = state === 'upcoming' ? opens : closes;
  return day ? sayDate(day) : '';
}
