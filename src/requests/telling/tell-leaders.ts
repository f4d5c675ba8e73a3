import type { CategoryTelling } from '../../domain/category-telling.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';
import { leadersOf } from '../decisions/took-part.ts';
import { messageOf, queuing, type Told } from '../sending/sending.ts';

/** As many as fit into one batch beside what it is about. */
const mostLeaders = 60;

/** What one leader is told: the letter about one decision. */
export function letterTo(person: string, { provider, decision, cause }: Pick<CategoryTelling, 'provider' | 'decision' | 'cause'>): Told {
  return { to: { person }, request: 'category-letter', input: { provider, decision }, cause };
}

/** The id of the message that tells somebody, for asking what became of it. */
export function tellingId(person: string, telling: CategoryTelling): string {
  return messageOf(telling.at, letterTo(person, telling)).id;
}

/**
 * The operations that tell a provider's leaders their category, and keep that they were told; none where nobody leads it in
 * Tally. The same telling twice is the same documents, because everything in it comes from `at` and the cause.
 *
 * @example tellLeaders(context, { provider: '900001', year: 2026, decision: '3f2a', cause: 'decision:3f2a', at: context.now })
 */
export function tellLeaders(context: Pick<Context, 'people'>, telling: Omit<CategoryTelling, 'people'>): Operation[] {
  const people = leadersOf(context, telling.provider)
    .slice(0, mostLeaders)
    .map(({ key }) => key);
  if (people.length === 0) return [];
  const { provider, year, cause, at } = telling;
  const id = `told:${year}:${provider}:${cause.slice(cause.indexOf(':') + 1)}`;
  return [
    { do: 'create', doc: { id, kind: 'told', v: 1, body: { ...telling, people } } },
    ...people.map((person) => queuing(messageOf(at, letterTo(person, telling)))),
  ];
}
