import type { Choice, Memory, Understanding } from './understanding.ts';

/**
 * What to keep of a message for the next one. A request is remembered with its provider; one without a provider
 * leaves the provider before it, so that "what is overdue?" does not make Tally forget the school that was talked of.
 * A question back is remembered until it is answered, and after that while its choices are still talked of.
 * Anything else changes nothing. Call it for a card button too, with the button's request and input.
 *
 * @example remember({}, { does: 'request', request: 'category', input: { provider: '900003' } }).last?.provider // '900003'
 */
export function remember({ last, choice }: Memory, understood: Understanding): Memory {
  switch (understood.does) {
    case 'ask': {
      const { request, input, slot, heard, candidates } = understood;
      return { last, choice: { request, input, slot, heard, candidates } };
    }
    case 'unknown-provider': {
      const { request, input, heard, nearest, slot = 'provider' } = understood;
      return { last, choice: { request, input, slot, heard, candidates: nearest.map((value) => ({ value, label: '' })) } };
    }
    case 'request': {
      const { request, input } = understood;
      // A file of the last answer is no new subject.
      if (request === 'export') return { last, choice };
      const provider = typeof input.provider === 'string' ? input.provider : last?.provider;
      return { last: { request, input, ...(provider !== undefined && { provider }) }, choice: stillTalkedOf(choice, input) };
    }
    default:
      return { last, choice };
  }
}

function stillTalkedOf(choice: Choice | undefined, input: Record<string, unknown>): Choice | undefined {
  const among = choice?.slot === 'provider' && choice.candidates.some(({ value }) => value === input.provider);
  return choice && among ? { ...choice, settled: String(input.provider) } : undefined;
}
