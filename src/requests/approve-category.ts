import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { approveProposal } from './decisions/decide-proposal.ts';
import { decidedAnswer } from './decisions/decided-answer.ts';
import { proposalCard, sayMove } from './decisions/proposal-card.ts';
import { REASON_LENGTH } from './decisions/proposal-fields.ts';
import { proposalsOf, readerOf, waitingOf } from './decisions/proposals-of.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * Approves a proposed category. Asked for by name alone it is shown first, because what is approved is what was read. A rule
 * that the inspection leaves undecided needs the reason why it may pass.
 */
export const approveCategory = defineRequest({
  name: 'approve-category',
  title: 'Approve a proposed category',
  says: [
    'approve the proposal for {provider}',
    'approve the move of {provider}',
    'approve {provider}',
    'approve {category} for {provider}',
    'agree to the proposal for {provider}',
    'I approve {provider} going to {category}',
    'sign off the proposal for {provider}',
    'accept the proposal for {provider}',
    'approve what is proposed for {provider}',
    'yes to the proposal for {provider}',
    'confirm the proposal for {provider}',
    'approve the proposal to move {provider} to {category}',
    'agree the category change for {provider}',
    'agree the change of category for {provider}',
    'approve the category for {provider}',
    'happy with {provider} going to {category}',
    'I am happy for {provider} to go to {category}',
    'yes to {provider} going to {category}',
    'sign off the {provider} change',
    'sign off {provider}',
    'agree {provider} to {category}',
    '{provider} to {category} is fine by me',
    'go ahead with {provider} to {category}',
    'happy with the move of {provider} to {category} approved',
    'happy with what {person} put forward for {provider}',
    'approve',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    proposal: z.string().min(1).max(120).optional(),
    ruling: field(z.string().trim().max(REASON_LENGTH)),
    ruled: z.literal(true).optional(),
  }),
  command: true,
  async run(context, { provider, proposal: id, ruling, ruled }): Promise<Answer> {
    if (id === undefined) return toBeRead(context, provider);
    const decided = await approveProposal(context, provider, id, ruling);
    if (decided.is !== 'undecided') return decidedAnswer(context, provider, decided);
    return {
      card: 'form',
      title: 'A hard rule is undecided',
      lead: `${ruled ? 'Please say why: without it nothing is decided. ' : ''}To ${sayMove(context, decided.proposal)} needs your own decision that the rule may pass, and why. Both are kept with the decision, and shown to those who see the category.`,
      notes: decided.why,
      form: {
        request: 'approve-category',
        input: { provider, proposal: id, ruled: true },
        submit: 'Decide and approve',
        fields: [
          {
            type: 'text',
            id: 'ruling',
            label: `Why ${decided.proposal.category} may be given though the rule is undecided`,
            multiline: true,
            maxLength: REASON_LENGTH,
            required: true,
          },
        ],
      },
      sources: [],
      buttons: [{ title: 'Return instead', request: 'return-category', input: { provider, proposal: id } }],
      audience: 'person',
    };
  },
});

/** What waits for a provider, to be read and pressed. */
export async function toBeRead(context: Context, key: string): Promise<Answer> {
  const waiting = waitingOf(await proposalsOf(readerOf(context), key));
  if (waiting) return proposalCard(context, waiting);
  const { name } = theProvider(context, key);
  return { ...plainAnswer(name, `Nothing waits to be decided for the category of ${name}.`), audience: 'person' };
}
