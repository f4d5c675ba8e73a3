import { sayInstant } from '../../domain/say-instant.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';

/**
 * What was written back on a visit, whole, in order of time. For the authority's staff alone.
 *
 * @example sayReplies(context, summaries)[0]?.heading // 'Ruth Calloway replied on Wed 20 Jan 2027 at 2.05 pm'
 */
export function sayReplies(
  { people, authority }: Pick<Context, 'people' | 'authority'>,
  summaries: readonly Summary[],
): NonNullable<Answer['texts']> {
  return summaries
    .flatMap(({ replies }) => replies)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ person, at, text }) => {
      const name = people.find(({ key }) => key === person)?.name ?? 'Somebody who has left';
      return { heading: `${name} replied on ${sayInstant(at, authority.timeZone)}`, text };
    });
}
