import type { Context } from '../context.ts';
import { reachIdOf } from '../sending/lane.ts';

/** By which way somebody will most likely be reached. What counts is how it is when the message goes out. */
export type Way = 'teams' | 'email' | 'none';

const words: Record<Way, string> = { teams: 'in Teams', email: 'by e-mail', none: 'waits: no way to reach them yet' };

/** @example sayWay('email') // 'by e-mail' */
export function sayWay(way: Way): string {
  return words[way];
}

/**
 * How some people will be reached: in Teams where Tally is installed for them and not blocked, else by e-mail where that
 * is set up.
 *
 * @example (await waysTo(context, ['p-head'])).get('p-head') // 'email'
 */
export async function waysTo(
  { store, authority, people, email }: Pick<Context, 'store' | 'authority' | 'people' | 'email'>,
  keys: readonly string[],
): Promise<Map<string, Way>> {
  const found = await Promise.all(
    keys.map(async (key): Promise<[string, Way]> => {
      const reach = await store.read(authority.id, 'reach', reachIdOf({ person: key }));
      if (reach && !reach.body.closed) return [key, 'teams'];
      return [key, email && people.find((one) => one.key === key)?.email ? 'email' : 'none'];
    }),
  );
  return new Map(found);
}
