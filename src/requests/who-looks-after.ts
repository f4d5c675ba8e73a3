import { z } from 'zod/v4';
import type { Role } from '../domain/person.ts';
import type { Answer } from './answer.ts';
import { ownCaseload } from './caseloads/caseload-of.ts';
import { coverNotes } from './caseloads/cover-notes.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';

/** Who looks after a provider: its advisor or officer, and who leads it. */
export const whoLooksAfter = defineRequest({
  name: 'who-looks-after',
  title: 'Who looks after a provider',
  says: [
    'who looks after {provider}',
    'who has {provider}',
    'who looks after it',
    'who is the advisor for {provider}',
    'who is the SIA for {provider}',
    'whose school is {provider}',
    'who is allocated to {provider}',
    'who supports {provider}',
    'which advisor has {provider}',
    'who is our advisor',
    'who is our early years officer',
    'who do I contact about {provider}',
    'who is the head of {provider}',
    'who is the headteacher at {provider}',
    'who is the chair of governors at {provider}',
    'who runs {provider}',
    'who has got {provider}',
    'who is the link adviser for {provider}',
    'who is the link officer for {provider}',
    'who do I ring about {provider}',
    'who should I speak to about {provider}',
    'who is in charge of {provider}',
    'who is responsible for {provider}',
    'who covers {provider}',
    'whose patch is {provider} on',
    'who is assigned to {provider}',
    'who do I ring about our support',
    'who do we contact at the LA',
    'who is our link at the council',
    'who is our officer',
    'who is looking after us',
    'who is the head there',
    'who is in charge at {provider}',
    'name of the head at {provider}',
    'who heads up {provider}',
    'contact for {provider}',
    'who are they',
    'email of the head at {provider}',
    'what is her email',
    'what is his phone number',
    'how do I get hold of them',
    'which of us has {provider}',
    '{provider} which of us has it',
    'I have forgotten who our adviser is',
    'who is our new adviser',
    'is {provider} one of mine',
    'is it one of mine',
    'is that one of mine',
    'email address for the head of {provider}',
    'contact details for {provider}',
    'phone number for {provider}',
    'I need the name of the advisor for {provider}',
    'who do I pass this to at {provider}',
    'I have lost the email of our advisor',
    'can you give me the email of our school improvement advisor',
    'who is the manager at {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  async run(context, { provider: key }): Promise<Answer> {
    const provider = theProvider(context, key);
    const people = peopleOf(context, key);
    const carers = people.filter(({ role }) => carerRoles.includes(role));
    const facts = people.map(({ role, name, email }) => ({ label: roleWords[role] ?? role, value: `${name} (${email})` }));
    const head =
      provider.head && !people.some(({ role }) => role === 'headteacher')
        ? [{ label: 'Headteacher (register)', value: provider.head }]
        : [];
    return {
      card: 'answer',
      title: provider.name,
      lead:
        carers.length > 0
          ? `${carers.map(({ name }) => name).join(' and ')} ${carers.length > 1 ? 'look' : 'looks'} after ${provider.name}.`
          : `Nobody is recorded as looking after ${provider.name}.`,
      facts: [...facts, ...head],
      notes: coversFor(context, key),
      sources: [],
      buttons: leads(key, ['provider-overview', 'due', 'visits']),
      audience: 'person',
    };
  },
});

/** Who covers today for those who look after a provider. */
function coversFor(context: Context, provider: string): string[] {
  const away = context.people.filter((person) => ownCaseload(person).includes(provider));
  const said = away.flatMap(({ key }) =>
    (context.covers ?? []).filter(({ covered }) => covered === key).map((cover) => [key, cover] as const),
  );
  return said.flatMap(([key, cover]) => coverNotes({ ...context, covers: [cover] }, key));
}

/** The people whose roles name this provider, advisors and officers first. */
export function peopleOf({ people }: Context, provider: string): { role: Role; name: string; email: string }[] {
  return people
    .flatMap(({ name, email, roles }) =>
      roles.filter(({ providers }) => providers.includes(provider)).map(({ role }) => ({ role, name, email })),
    )
    .filter(({ role }) => role in roleWords)
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name));
}

export const carerRoles: readonly Role[] = ['advisor', 'early-years-officer', 'senior-advisor'];

const roleWords: Partial<Record<Role, string>> = {
  advisor: 'Advisor',
  'early-years-officer': 'Early years officer',
  'senior-advisor': 'Senior advisor',
  headteacher: 'Headteacher',
  'chair-of-governors': 'Chair of governors',
  'setting-owner': 'Owner',
  'setting-manager': 'Manager',
};
const order = Object.keys(roleWords);
