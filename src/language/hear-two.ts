import type { Context } from '../requests/context.ts';
import type { ProviderHeard } from './choose-provider.ts';
import { findAll } from './find-all.ts';
import { hearProvider } from './hear-provider.ts';
import type { Intents } from './intents.ts';
import type { Lexicon } from './lexicon.ts';
import { plausibleName } from './plausible-name.ts';
import type { Word } from './read-words.ts';

/** Words that may stand between two names. */
const joints = new Set('and with to versus vs v against or than from between alongside &'.split(' '));

/** So many joints are tried; a message with more compares nothing. */
const mostJoints = 8;

/** What was heard on either side of a joint, places counted in the whole message. */
export interface TwoHeard {
  first: ProviderHeard;
  second: ProviderHeard;
}

/**
 * The two providers a message names on either side of "and", "with", "versus" …: each is heard by itself, with the
 * same care as a single one. A name may have "and" within it, so every joint is tried; where two of them leave two
 * different pairs, neither is taken and the first name is asked about. Undefined where one side names nobody.
 *
 * @example hearTwo(readWords('compare Cinder Lane with Hollin Edge'), lexicon, intents, context)?.second.is // 'one'
 */
export function hearTwo(words: readonly Word[], lexicon: Lexicon, intents: Intents, context: Context): TwoHeard | undefined {
  if (words.filter(({ text }) => joints.has(text)).length > mostJoints) return undefined;
  const tried = words.flatMap(({ text }, at) => {
    if (!joints.has(text)) return [];
    const hear = (from: number, to: number) => heardIn(words, from, to, lexicon, intents, context);
    const two = { first: hear(0, at), second: hear(at + 1, words.length) };
    return two.first.is === 'none' || two.second.is === 'none' ? [] : [two];
  });
  const sure = tried.filter(({ first, second }) => first.is === 'one' && second.is === 'one');
  const pairs = new Map(sure.map((two) => [`${keyOf(two.first)} ${keyOf(two.second)}`, two]));
  const [best] = [...pairs.values(), ...tried.toSorted((a, b) => doubt(a) - doubt(b))];
  if (!best || pairs.size < 2) return best;
  const { first } = best;
  const providers = [...pairs.values()].flatMap((two) => (two.first.is === 'one' ? [two.first.provider] : []));
  return { ...best, first: first.is === 'one' ? { ...first, is: 'choice', providers, heard: first.provider.name } : first };
}

function heardIn(words: readonly Word[], from: number, to: number, lexicon: Lexicon, intents: Intents, context: Context): ProviderHeard {
  const some = words.slice(from, to);
  const heard = hearProvider(some, findAll(some, context), lexicon, intents, context);
  if (heard.is === 'none' || (heard.is === 'unknown' && !plausibleName(some, heard))) return { is: 'none' };
  return { ...heard, from: heard.from + from, to: heard.to + from };
}

function doubt({ first, second }: TwoHeard): number {
  const order = ['one', 'choice', 'unknown', 'none'];
  return order.indexOf(first.is) + order.indexOf(second.is);
}

function keyOf(heard: ProviderHeard): string {
  return heard.is === 'one' ? heard.provider.key : '';
}
