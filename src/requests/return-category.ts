import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { toBeRead } from './approve-category.ts';
import { closeProposal } from './decisions/decide-proposal.ts';
import { decidedAnswer } from './decisions/decided-answer.ts';
import { REASON_LENGTH } from './decisions/proposal-fields.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';

/** Returns a proposed category to whoever proposed it, with a reason. */
export const returnCategory = defineRequest({
  name: 'return-category',
  title: 'Return a proposed category',
  says: [
    'return the proposal for {provider}',
    'send back the proposal for {provider}',
    'send the proposal for {provider} back',
    'reject the proposal for {provider}',
    'do not approve {provider}',
    'turn down the proposal for {provider}',
    'decline the proposal for {provider}',
    'say no to the proposal for {provider}',
    'refuse the proposal for {provider}',
    'give the proposal for {provider} back',
    'return what is proposed for {provider}',
    'hand the proposal for {provider} back',
    'send the {provider} proposal back not enough evidence',
    'not enough evidence for {provider} send it back',
    'I am not convinced about {provider}',
    'I cannot agree {provider} yet',
    'knock back the {provider} proposal',
    'ask for more evidence on the {provider} proposal',
    'no to the {provider} proposal',
    'not happy with the {provider} proposal',
    'not happy with the {provider} proposal return it',
    'send it back to {person} and ask for more evidence',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    proposal: z.string().min(1).max(120).optional(),
    reason: field(z.string().trim().max(REASON_LENGTH)),
  }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider, proposal: id, reason }): Promise<Answer> {
    if (id === undefined) return toBeRead(context, provider);
    if (reason !== undefined) {
      const decided = await closeProposal(context, provider, id, 'returned', reason);
      // Only an approval meets undecided rules.
      if (decided.is !== 'undecided') return decidedAnswer(context, provider, decided);
    }
    const { name } = theProvider(context, provider);
    return {
      card: 'form',
      title: `Return the proposal for ${name}`,
      lead: 'Why is it returned? Whoever proposed it is told this, and can propose again.',
      form: {
        request: 'return-category',
        input: { provider, proposal: id },
        submit: 'Return',
        fields: [{ type: 'text', id: 'reason', label: 'Why it is returned', multiline: true, maxLength: REASON_LENGTH, required: true }],
      },
      sources: [],
      buttons: [{ title: 'The proposal', request: 'proposal', input: { provider, proposal: id } }],
      audience: 'person',
    };
  },
});
