import type { Context } from '../context.ts';
import { askerOf } from '../desk/asker.ts';
import { directoryOf } from '../desk/directory.ts';

/**
 * The same context under the rights that somebody has now: what Tally does for them by itself goes no further than they could.
 * Undefined where they have left.
 *
 * @example asPerson(context, 'p-david')?.asker.person.name // 'David Lowther'
 */
export function asPerson(context: Context, key: string): Context | undefined {
  const person = context.people.find((one) => one.key === key);
  if (!person || person.roles.length === 0) return undefined;
  const asker = askerOf(person, context);
  const { directory } = context;
  const own = asker.providers.flatMap((provider) => directory.get(provider) ?? []);
  return { ...context, asker, directory: asker.staff ? directory : directoryOf(`${directory.id}/${key}`, own) };
}
