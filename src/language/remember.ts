import type { Memory, Understanding } from './understanding.ts';

/**
 * What to keep of a message for the next one. A request is remembered with its provider; one without a provider
 * leaves the provider before it, so that "what is overdue?" does not make Tally forget the school that was talked of.
 * Anything else changes nothing. Call it for a card button too, with the button's request and input.
 *
 * @example remember({}, { does: 'request', request: 'category', input: { provider: '900003' } }).last?.provider // '900003'
 */
export function remember(memory: Memory, understood: Understanding): Memory {
  if (understood.does !== 'request') return memory;
  const { request, input } = understood;
  const provider = typeof input.provider === 'string' ? input.provider : memory.last?.provider;
  return { last: { request, input, ...(provider !== undefined && { provider }) } };
}
