import type { Answer } from '../requests/answer.ts';
import type { Understanding } from './understanding.ts';

/**
 * A question back, as a card of choices: each makes the request that was asked with that value filled in.
 * Without choices it is the question alone, to be answered by typing.
 *
 * @example askAnswer({ does: 'ask', slot: 'provider', question: 'Which one do you mean?', … }).options?.length // 2
 */
export function askAnswer(asked: Extract<Understanding, { does: 'ask' }>): Answer {
  const { request, input, slot, question, candidates } = asked;
  const options = candidates.map(({ value, label, detail }) => ({ title: label, detail, request, input: { ...input, [slot]: value } }));
  const lead = options.length > 0 ? question : `${question} ${hints[slot] ?? ''}`.trim();
  return {
    card: options.length > 0 ? 'choice' : 'answer',
    title: 'Which one?',
    lead,
    options: options.length > 0 ? options : undefined,
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

const hints: Partial<Record<string, string>> = {
  provider: 'Please ask again with its name or URN.',
  person: 'Please ask again with the full name.',
  date: 'Please ask again with the date.',
};
