import { sayDate } from '../../domain/date.ts';
import { sayTime } from '../../domain/say-time.ts';
import type { Fault } from '../../domain/term-plan/sheet.ts';
import type { ProposedTime } from '../../domain/term-plan/term-plan.ts';
import type { TermRow } from '../../domain/term-plan/term-problem.ts';
import type { Context } from '../context.ts';
import { personName } from '../words/person-name.ts';

/**
 * Which rule a time would break, as a sentence. What somebody is busy with is not said.
 *
 * @example sayFault(context, { rule: 'visits', person: 'p-priya' }, row, time) // 'Priya Nair would visit a third school or setting on Tue 2 Mar 2027.'
 */
export function sayFault(
  { people, directory }: Pick<Context, 'people' | 'directory'>,
  fault: Fault,
  row: Pick<TermRow, 'opens' | 'closes' | 'hours'>,
  { date, from }: Pick<ProposedTime, 'date' | 'from'>,
): string {
  const on = sayDate(date);
  const providerOf = (id: string) => directory.get(id.slice(0, id.indexOf(':')))?.name ?? 'another school or setting';
  switch (fault.rule) {
    case 'no-school-day':
      return `${on} is no school day on which it could be held.`;
    case 'window':
      return `${on} is outside its window, ${sayDate(row.opens)} to ${sayDate(row.closes)}.`;
    case 'hours':
      return `At ${sayTime(from)} it would not be within ${row.hours.map((one) => `${sayTime(one.from)} to ${sayTime(one.until)}`).join(' or ')}.`;
    case 'chair':
      return 'Nobody who may chair it was named.';
    case 'twice-a-day':
      return `Another meeting of it is on ${on} already.`;
    case 'busy':
      return `${personName(people, fault.person)} is not free on ${on} at ${sayTime(from)}.`;
    case 'taken':
      return `${personName(people, fault.person)} is at ${providerOf(fault.row)} on ${on} around ${sayTime(from)}, by this plan.`;
    case 'visits':
      return `${personName(people, fault.person)} would visit a third school or setting on ${on}.`;
  }
}
