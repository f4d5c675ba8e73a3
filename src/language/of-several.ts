import type { Request } from '../requests/request.ts';
import { isCommand } from './is-command.ts';
import type { Memory, Understanding } from './understanding.ts';

/**
 * "Both", "all of them", to a question which one is meant: each that was offered. Nothing is done to several at once.
 *
 * @example allOffered('for both', requests, { choice })?.length // 2
 */
export function allOffered(text: string, requests: readonly Request[], { choice }: Memory): Understanding[] | undefined {
  const open = choice && choice.settled === undefined && choice.slot === 'provider' ? choice : undefined;
  if (!open || !/^\W*(for |at |of )?(both|all|each|every one|all of them|all three|both of them|both please|all please)\W*$/i.test(text))
    return undefined;
  const { request, input, candidates } = open;
  if (requests.find(({ name }) => name === request)?.command || candidates.length > mostOffered) return undefined;
  return candidates.map(({ value }) => ({ does: 'request', request, input: { ...input, provider: value } }));
}

/** More than these are a list, and no answer to a question. */
const mostOffered = 6;

/**
 * "What are their categories?", after a question of several: the providers that it is asked of. Nothing is done to several at once.
 *
 * @example ofSeveral('what are their categories', whole, requests, { several: ['900012', '900003'] }) // ['900012', '900003']
 */
export function ofSeveral(text: string, whole: Understanding, requests: readonly Request[], memory: Memory): readonly string[] | undefined {
  const several = memory.several ?? (/\bboth\b/i.test(text) ? memory.pair : undefined);
  if (!several || !('input' in whole) || takesTwo(whole, requests)) return undefined;
  const { provider } = whole.input;
  // "Who looks after them", of the rows of a list: whoever was talked of before it is not meant.
  const ofList = memory.listed !== undefined && memory.last?.input?.provider === undefined;
  const asksWhich = whole.does === 'ask' && whole.slot === 'provider' && whole.heard === undefined;
  const ofOne = whole.does === 'request' && provider !== undefined;
  const meant = ofOne ? several.includes(String(provider)) || (ofList && provider === memory.last?.provider) : ofList && asksWhich;
  if (!meant) return undefined;
  return !isCommand(whole, requests) && /\b(they|their|them|those|these|both|all (of them|three))\b/i.test(text) ? several : undefined;
}

/** "Compare Marlow Bank and Kiln Row" is one question about two. */
export function takesTwo(whole: Understanding, requests: readonly Request[]): boolean {
  const request = 'request' in whole && requests.find(({ name }) => name === whole.request);
  return request ? 'other' in request.input.shape || 'providers' in request.input.shape : false;
}
