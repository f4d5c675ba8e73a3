import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { toBeRead } from './approve-category.ts';
import { closeProposal } from './decisions/decide-proposal.ts';
import { decidedAnswer } from './decisions/decided-answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';

/** Withdraws one's own proposal before it is decided. */
export const withdrawCategory = defineRequest({
  name: 'withdraw-category',
  title: 'Withdraw your proposal',
  says: [
    'withdraw my proposal for {provider}',
    'withdraw the proposal for {provider}',
    'take back my proposal for {provider}',
    'I no longer propose to move {provider}',
    'drop my proposal for {provider}',
    'withdraw what I proposed for {provider}',
    'retract my proposal for {provider}',
    'cancel my proposal for {provider}',
    'I take my proposal for {provider} back',
    'remove my proposal for {provider}',
    'scrap my proposal for {provider}',
    'I withdraw my proposal for {provider}',
    'pull my proposal for {provider}',
    'pull back my proposal for {provider}',
    'I have changed my mind about the {provider} proposal',
    'forget the proposal for {provider}',
    'I no longer want to move {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, proposal: z.string().min(1).max(120).optional() }),
  command: true,
  async run(context, { provider, proposal: id }): Promise<Answer> {
    if (id === undefined) return toBeRead(context, provider);
    const decided = await closeProposal(context, provider, id, 'withdrawn');
    return decided.is === 'undecided' ? toBeRead(context, provider) : decidedAnswer(context, provider, decided);
  },
});
