import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayRole } from '../../domain/say-role.ts';
import { agreementOn, type SharingStretch } from '../../domain/sharing-agreement.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { leads } from '../words/leads.ts';
import { personName } from '../words/person-name.ts';
import { noAgreement } from './has-agreement.ts';
import { mayAgree } from './may-agree.ts';
import { sharedUnder } from './shared-under.ts';

/**
 * Whether an agreement with a provider stands, and those there have been.
 *
 * @example sayAgreement(context, provider, []).lead // 'There is no information sharing agreement yet, so no other team is asked …'
 */
export function sayAgreement(context: Context, provider: Provider, all: readonly SharingStretch[]): Answer {
  const { asker, people, today } = context;
  const stands = agreementOn(all, today);
  const input = { provider: provider.key };
  const act = stands
    ? { title: 'End it', request: 'end-agreement', input }
    : { title: asker.staff ? 'Record an agreement' : 'Agree', request: 'record-agreement', input };
  const rows = [...all].reverse().map(({ agreement, ended }) => ({
    cells: [
      sayDate(agreement.from),
      sayRole(agreement.office),
      ended
        ? `ended on ${sayDate(ended.from)}: ${ended.reason}`
        : agreement.until === undefined
          ? 'no end'
          : `until ${sayDate(agreement.until)}`,
      ...(asker.staff ? [personName(people, agreement.by)] : []),
    ],
  }));
  return {
    card: 'answer',
    title: `Information sharing: ${provider.name}`,
    lead: stands
      ? `There is an information sharing agreement with ${provider.name}, agreed on ${sayDate(stands.agreement.from)} by the ${sayRole(stands.agreement.office)}${stands.agreement.until ? ` and good until ${sayDate(stands.agreement.until)}` : ''}. ${sharedUnder(provider)}`
      : `${all.length === 0 ? noAgreement : 'No information sharing agreement stands today, so no other team is asked and no figure of the compliance dashboard is shown.'}`,
    tables: rows.length === 0 ? [] : [{ columns: ['Agreed on', 'By', 'Lasts', ...(asker.staff ? ['Recorded by'] : [])], rows }],
    sources: [],
    buttons: [...(mayAgree(asker, provider.key) ? [act] : []), ...leads(provider.key, ['next-tas'])],
    audience: 'person',
  };
}
