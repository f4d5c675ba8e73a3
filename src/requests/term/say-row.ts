import { sayDate } from '../../domain/date.ts';
import type { PlannedRow, ProposedTime, WhyWithout } from '../../domain/term-plan/term-plan.ts';
import type { WouldHelp } from '../../domain/term-plan/why-not-placed.ts';
import type { Context } from '../context.ts';
import { sayMeetingTime } from '../meetings/say-meeting-time.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';

type People = Pick<Context, 'people'>;

/**
 * A row's time in words, with its chair.
 *
 * @example sayTimeOf(context, row, row.time) // 'Tue 2 Mar 2027, 2 pm to 4 pm, chaired by David Lowther'
 */
export function sayTimeOf({ people }: People, { minutes }: Pick<PlannedRow, 'minutes'>, time: ProposedTime): string {
  const chair = time.chair === undefined ? '' : `, chaired by ${personName(people, time.chair)}`;
  return `${sayMeetingTime({ ...time, minutes })}${chair}`;
}

/**
 * Why a row has no time.
 *
 * @example sayWhy(context, { is: 'never-free', people: ['p-david'] }) // 'David Lowther is not free at any time of its window'
 */
export function sayWhy({ people }: People, why: WhyWithout | undefined): string {
  const names = (keys: readonly string[]) => listed(keys.map((key) => personName(people, key)));
  switch (why?.is) {
    case 'no-days':
      return 'its window is over';
    case 'no-calendar':
      return 'the term dates are not known, so that its window has no days';
    case 'no-chair':
      return 'nobody in Tally may chair it';
    case 'never-free':
      return `${names(why.people)} ${why.people.length === 1 ? 'is' : 'are each'} not free at any time of its window`;
    case 'never-together':
      return `${names(why.people)} are never free together in its window`;
    case 'all-taken':
      return why.chairs ? 'all who could chair it have other meetings then' : 'every time of its window is taken by other meetings';
    default:
      return 'not known';
  }
}

/**
 * What would make a row possible.
 *
 * @example sayHelp(context, row, help) // 'it would fit on Mon 29 Mar 2027, two school days after its window'
 */
export function sayHelp({ people }: People, help: WouldHelp): string {
  const on = `${sayDate(help.at.date)}`;
  switch (help.do) {
    case 'late':
      return `it would fit on ${on}, ${help.schoolDays === 1 ? 'the first school day' : `${help.schoolDays} school days`} after its window`;
    case 'free':
      return `it would fit on ${on} if ${personName(people, help.person)} were free then`;
    case 'chair':
      return `it would fit on ${on} with another chair`;
  }
}

/** How a row stands, in a word or two. */
export const rowStates: Record<PlannedRow['state'], string> = {
  asked: 'Being worked out',
  proposed: 'Proposed',
  accepted: 'Being booked',
  booked: 'Booked',
  taken: 'Not booked',
  'left-out': 'Left out',
  'not-placed': 'No time',
  settled: 'No longer needed',
};
