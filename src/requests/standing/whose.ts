import type { Provider } from '../../domain/provider.ts';
import { caseloadOf } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';

/** A set of providers and whose it is, in words that follow "for". */
export interface Whose {
  providers: readonly Provider[];
  words: string;
}

/**
 * Whose providers a question is about: a named person's, one's own, or (nobody named, or no caseload of one's
 * own) every open one the asker may see. Staff may name a colleague, or ask for
 * the whole authority (`scope`); anyone else has only their own.
 *
 * @example whose(context, 'me').words // 'your caseload'
 */
export function whose({ asker, people, directory, covers }: Context, person?: string, scope?: 'authority'): Whose {
  const open = (keys: readonly string[]) => keys.flatMap((key) => directory.get(key) ?? []).filter(({ status }) => status === 'open');
  if (!asker.staff) return { providers: open(asker.providers), words: asker.providers.length === 1 ? 'you' : 'your schools and settings' };
  const everything = { providers: directory.all().filter(({ status }) => status === 'open'), words: 'the whole authority' };
  if (scope === 'authority') return everything;
  const colleague = person === undefined || person === 'me' ? undefined : people.find(({ key }) => key === person);
  if (colleague && colleague.key !== asker.person.key) {
    return { providers: open(caseloadOf(colleague, { people, covers })), words: colleague.name };
  }
  const own = open(asker.providers);
  if (person === 'me' || own.length > 0) return { providers: own, words: 'your caseload' };
  return everything;
}

/**
 * A set without what one colleague looks after ("not Tom's"), which its words say.
 *
 * @example withoutTheirs(context, whose(context), 'tom').words // 'the whole authority without Tom Ashdown’s'
 */
export function withoutTheirs({ asker, people, covers }: Context, set: Whose, person: string | undefined): Whose {
  const colleague = person === undefined ? undefined : people.find(({ key }) => key === (person === 'me' ? asker.person.key : person));
  if (!colleague || !asker.staff) return set;
  const theirs = new Set(caseloadOf(colleague, { people, covers }));
  const name = colleague.key === asker.person.key ? 'your own' : `${colleague.name}’s`;
  return { providers: set.providers.filter(({ key }) => !theirs.has(key)), words: `${set.words} without ${name}` };
}
