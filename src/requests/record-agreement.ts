import { z } from 'zod/v4';
import { isIsoDate, sayDate } from '../domain/date.ts';
import { roleSchema } from '../domain/person.ts';
import type { Provider } from '../domain/provider.ts';
import { sayRole } from '../domain/say-role.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { dayFault } from './pauses/check-pause.ts';
import { defineRequest } from './request.ts';
import { mayAgree, notYoursToAgree, officesThatAgree } from './sharing/may-agree.ts';
import { sharedUnder } from './sharing/shared-under.ts';
import { writeAgreement } from './sharing/write-agreement.ts';
import { theProvider } from './standing/the-provider.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Records that a provider agreed to information about it being shared with the authority's other teams; asks with a form first. */
export const recordAgreement = defineRequest({
  name: 'record-agreement',
  title: 'Record an information sharing agreement',
  says: [
    'record the information sharing agreement for {provider}',
    'record an information sharing agreement with {provider}',
    'information sharing agreement signed at {provider}',
    '{provider} has signed the information sharing agreement',
    '{provider} has agreed to information sharing',
    '{provider} agrees to sharing information',
    'add a sharing agreement for {provider}',
    'new sharing agreement for {provider} until {date}',
    'set up information sharing with {provider}',
    'sign the information sharing agreement',
    'sign the sharing agreement for {provider}',
    'we agree to information sharing',
    'renew the sharing agreement with {provider} until {date}',
    '{provider} signed the information sharing agreement {date}',
    '{provider} has agreed to share information from {date}',
    'record that {provider} agreed to share information',
    'we have signed the information sharing agreement',
    '{provider} have agreed we can share their info',
    '{provider} has agreed to share',
    '{provider} have given us permission to share',
    '{provider} says we can share',
    'the head at {provider} has signed the agreement',
    'got the signed agreement from {provider}',
    '{provider} have signed up to information sharing',
    'they signed it {date}',
    'they have signed it',
  ],
  input: z.strictObject({ provider: inputs.provider, office: field(roleSchema), start: dayField, until: dayField }),
  command: true,
  async run(context, { provider: key, office, start = context.today, until }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (!mayAgree(context.asker, key)) return said(provider, `Nothing was changed: ${provider.name}`, notYoursToAgree);
    if (provider.status === 'closed') return said(provider, provider.name, `${provider.name} is closed, so there is nothing to agree.`);
    const offices = officesThatAgree(context.asker, provider);
    const faults = faultsOf(context, { start, until });
    if (office === undefined || !offices.includes(office) || faults.start || faults.until)
      return form(context, provider, { office, start, until }, faults);
    const { is, agreement } = await writeAgreement(context, key, { office, from: start, ...(until !== undefined && { until }) });
    const lasts = agreement.until === undefined ? 'until it is ended' : `until ${sayDate(agreement.until)}`;
    const agreed = `agreed on ${sayDate(agreement.from)} by the ${sayRole(agreement.office)}, ${lasts}`;
    return is === 'stands'
      ? said(
          provider,
          `Agreed already: ${provider.name}`,
          `There is an information sharing agreement with ${provider.name} already: ${agreed}.`,
        )
      : said(
          provider,
          `Agreed: ${provider.name}`,
          `An information sharing agreement with ${provider.name} is recorded: ${agreed}. ${sharedUnder(provider)}`,
        );
  },
});

interface Typed {
  office?: string;
  start: string;
  until?: string;
}

function faultsOf({ today }: Context, { start, until }: Typed): { start?: string; until?: string } {
  const first = dayFault(start, today) ?? (start > today ? 'That day is still to come.' : undefined);
  const last = until === undefined ? undefined : (dayFault(until, today) ?? (until < today ? 'That day has gone by.' : undefined));
  return { ...(first && { start: first }), ...(last && { until: last }) };
}

function form(context: Context, provider: Provider, { office, start, until }: Typed, faults: { start?: string; until?: string }): Answer {
  const offices = officesThatAgree(context.asker, provider);
  const wrong = Object.values(faults);
  const says = context.asker.staff ? 'Who agreed to it for' : 'Do you agree to it for';
  const date = (value: string | undefined) => (value !== undefined && isIsoDate(value) ? value : undefined);
  return {
    card: 'form',
    title: `Information sharing: ${provider.name}`,
    lead: wrong.length > 0 ? `Nothing is recorded yet. ${wrong.join(' ')}` : `${sharedUnder(provider)} ${says} ${provider.name}?`,
    form: {
      request: 'record-agreement',
      input: { provider: provider.key },
      submit: context.asker.staff ? 'Record' : 'We agree',
      fields: [
        {
          type: 'choice',
          id: 'office',
          label: 'Agreed by',
          value: office ?? (offices.length === 1 ? offices[0] : undefined),
          options: offices.map((value) => ({ value, label: upperFirst(sayRole(value)) })),
          required: true,
        },
        { type: 'date', id: 'start', label: 'Agreed on', value: date(start) ?? context.today, required: true, error: faults.start },
        { type: 'date', id: 'until', label: 'Last day (leave empty for no end)', value: date(until), error: faults.until },
      ],
    },
    sources: [],
    buttons: leads(provider.key, ['sharing-agreement']),
    audience: 'person',
  };
}

function said({ key }: Provider, title: string, lead: string): Answer {
  return { ...plainAnswer(title, lead, leads(key, ['sharing-agreement', 'next-tas'])), audience: 'person' };
}
