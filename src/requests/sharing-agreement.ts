import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import type { ProviderKind } from '../domain/provider-kind.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { readerOf } from './decisions/proposals-of.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { agreedProviders, agreementsOf } from './sharing/has-agreement.ts';
import { sayAgreement } from './sharing/say-agreement.ts';
import { theProvider } from './standing/the-provider.ts';
import { whose } from './standing/whose.ts';
import { paged } from './words/paged.ts';
import { nameApart } from './words/provider-rows.ts';

/** Is there an information sharing agreement with a provider; or, of nobody in particular, which have none? */
export const sharingAgreement = defineRequest({
  name: 'sharing-agreement',
  title: 'Information sharing agreements',
  says: [
    'is there an information sharing agreement for {provider}',
    'information sharing agreement for {provider}',
    'do we have a sharing agreement with {provider}',
    'has {provider} signed the information sharing agreement',
    'has {provider} agreed to information sharing',
    'sharing agreement of {provider}',
    'which schools have no information sharing agreement',
    'which schools have no agreement',
    'which {kind} have no sharing agreement',
    'who has not signed the information sharing agreement',
    'sharing agreements still missing',
    'information sharing agreements',
    'have we signed the information sharing agreement',
    'which of my schools have no sharing agreement',
    'when does the sharing agreement of {provider} run out',
    'when does the agreement with {provider} end',
    'what have we agreed to share',
    'are we signed up to information sharing',
    'which agreements run out soon',
    'is the sharing agreement with {provider} still in force',
    'has {provider} signed',
    'has {provider} signed up to sharing',
    'can we share information about {provider}',
    "are we allowed to share {provider}'s information",
    'which schools have not signed',
    'have we signed the sharing agreement',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    kind: inputs.kinds.optional(),
    person: inputs.person.optional(),
    scope: inputs.scope.optional(),
    skip: inputs.skip,
  }),
  async run(context, { provider, ...asked }): Promise<Answer> {
    if (provider === undefined) return without(context, asked);
    return sayAgreement(context, theProvider(context, provider), await agreementsOf(readerOf(context), provider));
  },
});

interface Asked {
  kind?: string[];
  person?: string;
  scope?: 'authority';
  skip: number;
}

/** Those that meet the authority and have no agreement with it, of whose they are asked of. */
async function without(context: Context, { kind, person, scope, skip }: Asked): Promise<Answer> {
  const pack = context.pack(academicYearOf(context.today));
  const agreed = await agreedProviders(context);
  const { providers, words } = whose(context, person, scope);
  const meets = providers.filter((one) => kind === undefined || kind.includes(one.kind)).filter((one) => hasForum(pack, one.kind));
  const none = meets.filter(({ key }) => !agreed.has(key)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const again = { ...(kind && { kind }), ...(person && { person }), ...(scope && { scope }) };
  const { rows, page } = paged(none, skip, { request: 'sharing-agreement', input: again }, context);
  return {
    card: 'list',
    title: 'Information sharing agreements',
    lead:
      none.length === 0
        ? `Every school and setting that there are meetings with has an information sharing agreement, for ${words}.`
        : `${none.length} of ${meets.length} that there are meetings with have no information sharing agreement, for ${words}. Without one no other team is asked to their meetings.`,
    tables: [
      {
        columns: ['Without an agreement'],
        rows: rows.map((one) => ({
          cells: [nameApart(one, none)],
          open: { title: one.name, request: 'record-agreement', input: { provider: one.key } },
        })),
      },
    ].filter(() => rows.length > 0),
    page,
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

/** Does the strategy have a group that meets about providers of this kind? */
function hasForum({ groups }: Pack, kind: ProviderKind): boolean {
  return groups.some(({ appliesTo, items }) => appliesTo.kinds.includes(kind) && items.some(({ shape }) => shape === 'forum'));
}
