import type { AgreedAction } from '../../domain/agreed-action.ts';
import { personOf } from '../caseloads/carer.ts';
import type { Context } from '../context.ts';
import { whose } from '../standing/whose.ts';
import { isTheirs } from './is-theirs.ts';

/** Whose actions are asked for, in words that follow "for"; the providers to look at, where it is not all; and which are meant. */
export interface ActionsOf {
  words: string;
  keys?: readonly string[];
  mine(action: AgreedAction): boolean;
}

/**
 * Whose actions a question is about. Somebody's are those they are to do, those of the visits they made and those of their
 * caseload; a leader's those of their own provider.
 *
 * @example ofWhom(context, 'p-tom', undefined).words // 'Tom Ashdown'
 */
export function ofWhom(context: Context, key: string | undefined, scope: 'authority' | undefined): ActionsOf {
  const { asker, directory } = context;
  const set = whose(context, key, scope);
  const all = new Set(set.providers.map((provider) => provider.key));
  if (!asker.staff) return { words: set.words, keys: [...all], mine: () => true };
  const person = scope === 'authority' ? undefined : personOf(context, key ?? 'me');
  const own = (one: AgreedAction) => person !== undefined && (one.by === person.key || isTheirs(one, person));
  const open = (one: AgreedAction) => directory.get(one.provider)?.status === 'open';
  return { words: set.words, mine: (one) => all.has(one.provider) || (open(one) && own(one)) };
}
