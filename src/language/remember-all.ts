import { type Part, providerOf } from './parts-in-turn.ts';
import { remember } from './remember.ts';
import type { Memory } from './understanding.ts';

/**
 * What to keep of everything a message asked: as `remember`, and which providers, which two in a row and which two categories.
 *
 * @example rememberAll({}, understandAll('days left at Kiln Row and Cinder Lane', context, requests, {})).several // ['900012', '900003']
 */
export function rememberAll(memory: Memory, parts: readonly Part[]): Memory {
  const after = parts.reduce((kept, { understood }) => remember(kept, understood), memory);
  const named = [...new Set(parts.flatMap(({ understood }) => providerOf(understood) ?? []))];
  const several = named.length > 1 ? named : named.length === 1 && !memory.several?.includes(named[0]!) ? undefined : memory.several;
  const [only] = named;
  const before = memory.last?.provider;
  const leans = /^\s*(and|also|what about|how about|plus|ok and)\b/i.test(parts[0]?.said ?? '');
  const pair =
    named.length === 1 && only !== before
      ? leans && before !== undefined && only !== undefined
        ? [before, only]
        : undefined
      : memory.pair;
  const { listed } = memory;
  const codes = codesOf(memory, after);
  return { ...after, ...(several && { several }), ...(pair && { pair }), ...(listed && { listed }), ...(codes && { codes }) };
}

/** The category that was asked of before, and the one asked of now, where it is another. */
function codesOf({ last: before, codes }: Memory, { last }: Memory): Memory['codes'] {
  const [was, is] = [before?.input?.category, last?.input?.category];
  return typeof was === 'string' && typeof is === 'string' && was !== is ? [was, is] : codes;
}
