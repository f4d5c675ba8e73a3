import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { forgetNames } from './names/known-names.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Forgets which provider the asker chose for words that fit several, so that Tally asks again. */
export const forgetMyNames = defineRequest({
  name: 'forget-names',
  title: 'Forget the names you chose',
  says: [
    'forget my names',
    'forget the names I chose',
    'forget my choices',
    'forget the names you learnt from me',
    'forget what I call schools',
    'clear my names',
    'delete my names',
    'delete my saved names',
    'reset my names',
    'reset my short names',
    'stop remembering my names',
    'ask me again which one I mean',
  ],
  input: z.strictObject({}),
  command: true,
  async run(context): Promise<Answer> {
    const forgotten = await forgetNames(context);
    if (forgotten.length === 0)
      return {
        ...plainAnswer('Names you chose', 'There was nothing to forget: you have not chosen between names yet.'),
        audience: 'person',
      };
    const named = forgotten.map(({ said, provider }) => ({
      label: `“${said}”`,
      value: context.directory.get(provider)?.name ?? 'no longer among those you can see',
    }));
    return {
      ...plainAnswer(
        'Names you chose',
        `Forgotten: ${forgotten.length === 1 ? 'the name' : `the ${forgotten.length} names`} you chose. I shall ask again.`,
      ),
      facts: named.slice(-20),
      audience: 'person',
    };
  },
});
