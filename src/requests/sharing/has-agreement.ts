import { agreementOn, agreementsFrom, type SharingFact, type SharingStretch } from '../../domain/sharing-agreement.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * Is there an information sharing agreement with a provider today? Without one no team besides education is asked to its meetings, and no
 * figure of the compliance dashboard stands on their agenda.
 *
 * @example await hasAgreement(context, '900002') // false
 */
export async function hasAgreement(context: Pick<Context, 'store' | 'authority' | 'today'>, provider: string): Promise<boolean> {
  const { store, authority, today } = context;
  return agreementOn(await agreementsOf({ list: (kind, prefix) => store.list(authority.id, kind, prefix) }, provider), today) !== undefined;
}

/** What is said where `hasAgreement` is no. */
export const noAgreement =
  'There is no information sharing agreement yet, so no other team is asked and no figure of the compliance dashboard is shown.';

/** Every agreement with a provider, by its first day. */
export async function agreementsOf({ list }: Pick<Reader, 'list'>, provider: string): Promise<SharingStretch[]> {
  const facts: SharingFact[] = [];
  for await (const { body } of list('agreement', `agreement:${provider}:`)) {
    const { provider: _, at: __, ...fact } = body;
    facts.push(fact as SharingFact);
  }
  return agreementsFrom(facts);
}

/** The providers with which there is an agreement today, in one query. */
export async function agreedProviders({ store, authority, today }: Pick<Context, 'store' | 'authority' | 'today'>): Promise<Set<string>> {
  const facts = new Map<string, SharingFact[]>();
  for await (const { body } of store.list(authority.id, 'agreement', 'agreement:')) {
    facts.set(body.provider, [...(facts.get(body.provider) ?? []), body]);
  }
  return new Set([...facts].flatMap(([provider, own]) => (agreementOn(agreementsFrom(own), today) ? [provider] : [])));
}
