import { type IsoDate, sayDate, sayYear } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { standing } from '../standing/standings.ts';
import { type Move, moveTo } from '../what-if/move.ts';
import { sayYearly } from '../what-if/move-words.ts';
import { sayLine } from '../words/plan-words.ts';
import { sayLeft } from '../words/say-left.ts';

/**
 * What a decision from a date would change: in this year as it stands today or, for a date to come, on that day.
 *
 * @example (await moveOn(context, provider, 'C', '2027-01-12')).then.balance.remaining // 60
 */
export async function moveOn(context: Context, provider: Provider, category: string, from: IsoDate): Promise<Move> {
  const today = from > context.today ? from : context.today;
  return moveTo({ ...context, today }, await standing({ ...context, today }, provider), category, from);
}

/** What the year would buy and leave, in a sentence. */
export function sayEffect({ now, then }: Move, category: string): string {
  const year = sayYear(now.position.year);
  const before = now.position.decision;
  if (then.decision?.category !== category) {
    return `Nothing changes today: a later decision stands, ${then.decision?.category} from ${sayDate(then.decision?.effectiveFrom ?? '')}.`;
  }
  const spent = now.position.balance.allocated === null ? '' : `, ${sayDays(now.position.balance.used)} used`;
  const has = before
    ? `${sayYearly(now.position)} as ${before.category}${spent}${leaves(sayLeft(now.position), 'left')}`
    : 'no category, and so no days';
  return `${year}: ${has}; then ${sayYearly(then)} as ${category}${leaves(sayLeft(then), 'left')}.`;
}

function leaves(left: string | undefined, word: string): string {
  if (left === undefined) return '';
  return left.endsWith('over') ? `, ${left}` : `, ${left} ${word}`;
}

/** What the category would bring but for its window, which has closed before it takes effect: none of it is ever overdue. */
export function notDueTable({ now, then }: Move, category: string): Table[] {
  const rows = then.plan
    .filter((line) => line.state === 'not-due' && !line.outside && !line.paused)
    .filter((line) => !now.position.plan.some((one) => one.state === 'not-due' && one.activity === line.activity && one.nth === line.nth))
    .map((line) => ({ cells: [sayLine({ ...now, position: then }, line), line.closes ? `until ${sayDate(line.closes)}` : ''] }));
  return rows.length > 0 ? [{ heading: `Not due under ${category}: the time had passed`, columns: ['Activity', 'Window'], rows }] : [];
}
