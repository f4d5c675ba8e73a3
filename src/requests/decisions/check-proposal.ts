import type { TookPart } from '../../domain/category-decision.ts';
import type { ProposalEvidence } from '../../domain/category-proposal.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Context } from '../context.ts';
import { askedColumns, ratings } from './asked-columns.ts';
import { faultOfStart } from './fault-of-start.ts';
import type { ProposalTyped } from './proposal-fields.ts';
import { tookPartChoices } from './took-part.ts';

/** A proposal that can be made, but for its category, which is judged by itself. */
export interface ProposalAsked {
  effectiveFrom: IsoDate;
  reason: string;
  evidence: ProposalEvidence;
  tookPart: TookPart;
}

/** What is wrong with what was typed, field by field. */
export type ProposalFaults = { [K in keyof ProposalTyped]?: string };

/**
 * A proposal as typed, checked: `asked` where it can be made; else what is wrong, which is nothing where only the reason
 * is missing. Without a date it takes effect today.
 *
 * @example checkProposal(context, provider, pack, { reason: 'attendance fell', column1: 'amber' }).asked?.effectiveFrom // today
 */
export function checkProposal(
  context: Pick<Context, 'authority' | 'today' | 'asker' | 'people'>,
  provider: Provider,
  pack: Pack,
  typed: ProposalTyped,
): { asked?: ProposalAsked; faults: ProposalFaults } {
  const { date = context.today, reason, indicators = [], people = [], evidence, others } = typed;
  const known = askedColumns(pack, provider.kind).flatMap((one) => {
    const says = typed[one.field];
    return says === undefined ? [] : [{ ...one, says }];
  });
  const faults: ProposalFaults = {};
  const wrongDay = faultOfStart(context, provider, date);
  if (wrongDay) faults.date = wrongDay;
  for (const { known: how, field, says, column } of known) {
    if (how === 'rag' && !ratings.some(({ value }) => value === says)) faults[field] = `${column}: choose green, amber or red.`;
  }
  if (indicators.some((id) => !pack.indicators.some((one) => one.id === id)))
    faults.indicators = 'One of these signs is not the strategy’s. Please tick them again.';
  const choices = tookPartChoices(context, provider.key).map(({ value }) => value);
  if (people.some((key) => !choices.includes(key)))
    faults.people = 'Somebody ticked is not among those who can be. Please tick them again, or write the name below.';
  if (Object.keys(faults).length > 0 || reason === undefined) return { faults };
  return {
    faults,
    asked: {
      effectiveFrom: date,
      reason,
      evidence: {
        known: known.map(({ column, says }) => ({ column, says })),
        indicators,
        ...(evidence !== undefined && { other: evidence }),
      },
      tookPart: { people, ...(others !== undefined && { others }) },
    },
  };
}
