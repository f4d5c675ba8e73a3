import { sayDate } from '../../domain/date.ts';
import { sayRole } from '../../domain/say-role.ts';
import {
  agreementDocId,
  agreementOn,
  type SharingAgreement,
  type SharingEnd,
  type SharingFact,
  type SharingStretch,
} from '../../domain/sharing-agreement.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { agreementsOf } from './has-agreement.ts';
import { tellCarers } from './tell-carers.ts';

/**
 * Appends an agreement, and tells whoever looks after the provider where its own leader recorded it. One that stands already and lasts as long is returned instead; an act that is known already writes nothing
 * and returns what it wrote.
 *
 * @example (await writeAgreement(context, '900002', { office: 'headteacher', from: '2027-01-20' })).is // 'agreed'
 */
export function writeAgreement(
  context: Context,
  provider: string,
  asked: Pick<SharingAgreement, 'office' | 'from' | 'until'>,
): Promise<{ is: 'agreed' | 'stands'; agreement: SharingAgreement }> {
  const id = actId(context, 'record-agreement');
  return commit<{ is: 'agreed' | 'stands'; agreement: SharingAgreement }>(context.store, context.authority.id, async (reader) => {
    const all = await agreementsOf(reader, provider);
    const known = all.find(({ agreement }) => agreement.id === id)?.agreement;
    if (known) return { operations: [], result: { is: 'agreed', agreement: known } };
    const stands = agreementOn(all, context.today)?.agreement;
    if (stands && (stands.until === undefined || (asked.until !== undefined && asked.until <= stands.until)))
      return { operations: [], result: { is: 'stands', agreement: stands } };
    const agreement: SharingAgreement = { id, ...asked, by: context.asker.person.key };
    const after = `agreed on ${sayDate(asked.from)} by the ${sayRole(asked.office)}${asked.until ? `, until ${sayDate(asked.until)}` : ''}`;
    return {
      operations: [
        appending(context, provider, agreement),
        ...tellCarers(context, provider, id),
        audit(context, 'record-agreement', 'done', provider, [id], [{ what: 'information sharing agreement', after }]),
      ],
      result: { is: 'agreed', agreement },
    };
  });
}

/**
 * Ends every agreement that stands with a provider, from today, and tells as `writeAgreement` does. Undefined where none does.
 *
 * @example (await endAgreements(context, '900002', 'the governors withdrew it'))?.ended?.from // '2027-01-20'
 */
export function endAgreements(context: Context, provider: string, reason: string): Promise<SharingStretch | undefined> {
  const id = actId(context, 'end-agreement');
  const { today } = context;
  return commit<SharingStretch | undefined>(context.store, context.authority.id, async (reader) => {
    const all = await agreementsOf(reader, provider);
    const known = all.find(({ ended }) => ended?.id === id);
    if (known) return { operations: [], result: known };
    const standing = all.filter((one) => one.ended === undefined && (one.agreement.until ?? today) >= today);
    const [first] = standing;
    if (!first) return { operations: [], result: undefined };
    const end: SharingEnd = { id, ends: standing.map(({ agreement }) => agreement.id), from: today, reason, by: context.asker.person.key };
    const change = {
      what: 'information sharing agreement',
      before: `agreed on ${sayDate(first.agreement.from)}`,
      after: `ended on ${sayDate(today)}`,
    };
    return {
      operations: [
        appending(context, provider, end),
        ...tellCarers(context, provider, id),
        audit(context, 'end-agreement', 'done', provider, [id], [change]),
      ],
      result: { ...first, ended: end },
    };
  });
}

function appending({ now }: Context, provider: string, fact: SharingFact): Operation {
  return { do: 'create', doc: { id: agreementDocId(provider, fact.id), kind: 'agreement', v: 1, body: { ...fact, provider, at: now } } };
}
