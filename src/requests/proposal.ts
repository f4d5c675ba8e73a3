import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { proposalCard } from './decisions/proposal-card.ts';
import { proposalsOf, readerOf } from './decisions/proposals-of.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** One proposal for a provider's category, the last made unless another is named, with what may be done about it. */
export const proposal = defineRequest({
  name: 'proposal',
  title: 'The proposal for a provider’s category',
  says: [
    'show the proposal for {provider}',
    'what is proposed for {provider}',
    'proposal for {provider}',
    'is there a proposal for {provider}',
    'what is the evidence behind the proposal for {provider}',
    'has the proposal for {provider} been approved',
    'what happened to my proposal for {provider}',
    'who proposed the move of {provider}',
    'status of the proposal for {provider}',
    'why was my proposal for {provider} returned',
    'what has been proposed for {provider}',
    'open the proposal for {provider}',
    'how does the proposal for {provider} stand',
    'where is my {provider} proposal up to',
    'where is the {provider} proposal up to',
    'has anyone looked at my proposal for {provider}',
    'has the {provider} change been agreed',
    'what is happening with the proposal for {provider}',
    'did {provider} get agreed',
    'what is the case for moving {provider}',
    'what is the reasoning in the proposal for {provider}',
    'why is the move of {provider} proposed',
    'has anyone signed off the change I put in for {provider}',
    'what reasons did {person} give for proposing a change at {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, proposal: z.string().min(1).max(120).optional() }),
  async run(context, { provider: key, proposal: id }): Promise<Answer> {
    const provider = theProvider(context, key);
    const all = await proposalsOf(readerOf(context), key);
    const found = id === undefined ? all.at(-1) : all.find(({ body }) => body.id === id);
    if (found) {
      const answer = await proposalCard(context, found.body);
      // As a message to those who may decide it has nothing left to say once it is decided.
      const settled = context.via === 'delivery' && found.body.state !== 'proposed' && found.body.by !== context.asker.person.key;
      return settled ? { ...answer, nothing: true } : answer;
    }
    const review = { title: 'Review its category', request: 'propose-category', input: { provider: key } };
    return { ...plainAnswer(provider.name, `Nothing is proposed for the category of ${provider.name}.`, [review]), audience: 'person' };
  },
});
