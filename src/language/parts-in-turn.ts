import { isAsking } from './is-asking.ts';
import { remember } from './remember.ts';
import type { Memory, Understanding } from './understanding.ts';

/** One question of a message: what was said, and what it is understood as. */
export interface Part {
  said: string;
  understood: Understanding;
}

/** What a part is understood as, with the provider at hand and what was said before it. */
export type Mean = (said: string, near?: string, kept?: Memory) => Understanding;

/**
 * Each part with what the parts before it were about at hand, and at last those that name no provider with the first
 * that is named. After a name that is in doubt, "they" are nobody yet: not whoever was talked of in an earlier message. What says
 * the same as another, or less of it, is left out.
 *
 * @example partsInTurn(['what category is Fellview', 'when is its next TAS'], mean, undefined, {}).length // 2
 */
export function partsInTurn(parts: readonly string[], mean: Mean, told: string | undefined, memory: Memory): Part[] {
  let near = told;
  let kept = memory;
  const first = parts.map((said): Part => {
    const understood = mean(said, near, kept);
    near = providerOf(understood) ?? near;
    const inDoubt = understood.does === 'unknown-provider' || (understood.does === 'ask' && understood.heard !== undefined);
    kept = inDoubt && near === undefined ? {} : remember(kept, understood);
    return { said, understood };
  });
  const named = first.map(({ understood }) => providerOf(understood)).find((key) => key !== undefined);
  const all = first.map((part) => (named !== undefined && lacksProvider(part) ? { ...part, understood: mean(part.said, named) } : part));
  // "How is it categorised, and why?" asks one thing twice.
  const once = [
    ...new Map(all.map((part) => [JSON.stringify(part.understood.does === 'out-of-scope' ? part : part.understood), part])).values(),
  ];
  return once.filter(
    (part) => !once.some((other) => other !== part && (saysLess(part.understood, other.understood) || isLedUpTo(part, other))),
  );
}

/** "Somebody says that the two contradict each other. Where do they?": the same is told first and asked then, in other words. */
function isLedUpTo(one: Part, other: Part): boolean {
  if (!('request' in one.understood && 'request' in other.understood) || one.understood.request !== other.understood.request) return false;
  const plain = ({ understood }: Part) => JSON.stringify({ ...('input' in understood ? understood.input : {}), topic: undefined });
  return !isAsking(one.said) && isAsking(other.said) && plain(one) === plain(other);
}

/** "Across all my schools, how much have I used?": of two questions of one kind the one that says less is the beginning or the end of the other. */
export function saysLess(one: Understanding, other: Understanding): boolean {
  if (other.does !== 'request') return false;
  // "How much has been used and how much is left", of no school: the sums say both.
  if (one.does === 'ask')
    return one.slot === 'provider' && one.heard === undefined && one.request === 'remaining-days' && other.request === 'totals';
  if (one.does !== 'request' || one.request !== other.request) return false;
  const fields = Object.entries(one.input);
  return fields.length < Object.keys(other.input).length && fields.every(([field, value]) => other.input[field] === value);
}

/** The provider that a part is of, where it names one. */
export function providerOf(understood: Understanding): string | undefined {
  return 'input' in understood && typeof understood.input.provider === 'string' ? understood.input.provider : undefined;
}

/** It asks for a school, and none was said. */
export function lacksProvider({ understood }: Part): boolean {
  return understood.does === 'ask' && understood.slot === 'provider' && understood.heard === undefined;
}
