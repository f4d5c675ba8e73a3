import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { providerChoices } from './provider-choices.ts';
import type { Understanding } from './understanding.ts';

/**
 * A question back, as a card of choices: each makes the request that was asked with that value filled in.
 * Without choices it is the question alone, to be answered by typing. A provider that is not among the choices can be
 * looked for in a field, or its name typed as the next message.
 *
 * @example askAnswer({ does: 'ask', slot: 'provider', question: 'Which one do you mean?', … }, context).options?.length // 2
 */
export function askAnswer(asked: Extract<Understanding, { does: 'ask' }>, context: Context): Answer {
  const { request, input, slot, question, candidates } = asked;
  const options = candidates.map(({ value, label, detail }) => ({ title: label, detail, request, input: { ...input, [slot]: value } }));
  const lead = options.length > 0 ? question : `${question} ${hints[slot] ?? ''}`.trim();
  return {
    card: options.length > 0 ? 'choice' : 'answer',
    title: 'Which one?',
    lead,
    options: options.length > 0 ? options : undefined,
    form: slot === 'provider' ? otherProvider(asked, context) : undefined,
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

const hints: Partial<Record<string, string>> = {
  provider: 'Type its name or URN.',
  person: 'Please ask again with the full name.',
  date: 'Please ask again with the date.',
};

/** A field to find any other provider in; none for somebody to whom the choices are all there is. */
function otherProvider({ request, input, candidates, heard }: Extract<Understanding, { does: 'ask' }>, context: Context): Answer['form'] {
  if (heard !== undefined || context.directory.all().length <= candidates.length) return undefined;
  return {
    request,
    input,
    fields: [
      {
        type: 'provider',
        id: 'provider',
        label: candidates.length > 0 ? 'Or another school or setting' : 'School or setting',
        options: providerChoices('', context, { most: candidates.length + ready })
          .filter(({ value: key }) => !candidates.some(({ value }) => value === key))
          .slice(0, ready),
      },
    ],
    submit: 'Go on',
  };
}

/** So many names, others than the choices above it, stand ready in the field before anything is typed. */
const ready = 8;
