import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { agreementOn } from '../domain/sharing-agreement.ts';
import type { Answer } from './answer.ts';
import { readerOf } from './decisions/proposals-of.ts';
import { inputs } from './inputs.ts';
import { reasonField } from './ledger/form-input.ts';
import { defineRequest } from './request.ts';
import { agreementsOf } from './sharing/has-agreement.ts';
import { mayAgree, notYoursToAgree } from './sharing/may-agree.ts';
import { endAgreements } from './sharing/write-agreement.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Ends the information sharing agreement with a provider, with a reason; asks for it with a form. */
export const endAgreement = defineRequest({
  name: 'end-agreement',
  title: 'End an information sharing agreement',
  says: [
    'end the information sharing agreement with {provider}',
    'end the sharing agreement for {provider}',
    'end information sharing with {provider}',
    'withdraw the information sharing agreement of {provider}',
    'withdraw the sharing agreement for {provider}',
    '{provider} has withdrawn from information sharing',
    '{provider} no longer agrees to information sharing',
    'cancel the sharing agreement with {provider}',
    'stop sharing information about {provider}',
    'we no longer agree to information sharing',
    'end our sharing agreement',
    'revoke the information sharing agreement with {provider}',
    '{provider} has withdrawn from the information sharing agreement',
    '{provider} no longer wants to share information',
    'end the agreement with {provider}',
    '{provider} no longer want their information shared',
    '{provider} have withdrawn their consent',
    '{provider} does not want to share any more',
    "stop sharing {provider}'s information",
  ],
  input: z.strictObject({ provider: inputs.provider, reason: reasonField }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider: key, reason }): Promise<Answer> {
    const { name } = theProvider(context, key);
    const says = (title: string, lead: string): Answer => ({
      ...plainAnswer(title, lead, leads(key, ['sharing-agreement'])),
      audience: 'person',
    });
    if (!mayAgree(context.asker, key)) return says(`Nothing was changed: ${name}`, notYoursToAgree);
    if (reason === undefined) {
      const stands = agreementOn(await agreementsOf(readerOf(context), key), context.today);
      if (!stands) return says(name, `There is no information sharing agreement with ${name} to end.`);
      return {
        card: 'form',
        title: `End information sharing: ${name}`,
        lead: `The agreement of ${sayDate(stands.agreement.from)} ends today: from then on no other team is asked to meetings about ${name}. Why does it end? The reason is kept, and ${name} sees it too.`,
        form: {
          request: 'end-agreement',
          input: { provider: key },
          submit: 'End the agreement',
          fields: [{ type: 'text', id: 'reason', label: 'Reason', multiline: true, maxLength: 300, required: true }],
        },
        sources: [],
        buttons: leads(key, ['sharing-agreement']),
        audience: 'person',
      };
    }
    const ended = await endAgreements(context, key, reason);
    if (!ended) return says(name, `There is no information sharing agreement with ${name} to end.`);
    return says(
      `Ended: ${name}`,
      `The information sharing agreement with ${name} has ended on ${sayDate(ended.ended?.from ?? context.today)}: ${ended.ended?.reason}. People of other teams who are asked to a meeting already stay asked until somebody takes them off.`,
    );
  },
});
