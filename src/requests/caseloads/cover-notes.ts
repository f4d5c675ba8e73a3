import { sayDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';

/**
 * What a list of somebody's caseload says of cover today: whom they cover for, and who covers for them.
 *
 * @example coverNotes(context, 'p-tom') // ['Covering for Meera Joshi until Fri 12 Mar 2027: the list includes that caseload.']
 */
export function coverNotes({ covers = [], people, asker }: Pick<Context, 'covers' | 'people' | 'asker'>, person: string): string[] {
  const named = (key: string) => people.find((one) => one.key === key)?.name;
  return covers.flatMap(({ person: by, covered, until }) => {
    const [cover, away] = [named(by), named(covered)];
    if (!cover || !away) return [];
    if (by === person) return [`Covering for ${away} until ${sayDate(until)}: this includes that caseload.`];
    const whom = covered === asker.person.key ? 'you' : away;
    return covered === person ? [`${cover} is covering for ${whom} until ${sayDate(until)}.`] : [];
  });
}
