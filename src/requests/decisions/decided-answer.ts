import { sayDate } from '../../domain/date.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { notFound } from '../words/plain-answer.ts';
import type { Decided } from './decide-proposal.ts';
import { nameOf, proposalCard, sayMove, sayOvertaken, sayState } from './proposal-card.ts';
import { leadersOf } from './took-part.ts';

/**
 * What came of an attempt to decide on a proposal, with the proposal as it stands now.
 *
 * @example (await decidedAnswer(context, '900001', { is: 'own', proposal })).lead // 'You proposed this yourself, …'
 */
export async function decidedAnswer(context: Context, provider: string, decided: Exclude<Decided, { is: 'undecided' }>): Promise<Answer> {
  if (decided.is === 'unknown') return notFound();
  const { proposal } = decided;
  const lead = sayDecided(context, provider, decided);
  return proposalCard(context, proposal, lead);
}

function sayDecided(context: Context, provider: string, decided: Exclude<Decided, { is: 'undecided' | 'unknown' }>): string {
  const { proposal } = decided;
  switch (decided.is) {
    case 'approved':
      return `You have approved to ${sayMove(context, proposal)}. ${sayTold(context, provider)}`;
    case 'closed':
      return `${sayState(context, proposal)}${proposal.state === 'returned' ? ` ${nameOf(context, proposal.by)} ${proposal.by === context.asker.person.key ? 'are' : 'is'} told.` : ''}`;
    case 'over':
      return `Nothing was changed: ${sayOver(context, proposal)}`;
    case 'own':
      return 'You proposed this yourself, so somebody else decides: a second senior advisor or head of service. Nothing was changed.';
    case 'no-role':
      return proposal.state === 'proposed' && context.asker.person.key !== proposal.by
        ? 'This is not yours to decide. A senior advisor or head of service other than whoever proposed it decides. Nothing was changed.'
        : 'This is not yours to decide. Nothing was changed.';
    case 'overtaken':
      return `Nothing was changed. ${sayOvertaken(context, { state: 'proposed' }, decided.decision)}`;
    case 'blocked':
      return `Nothing was changed: this can no longer be approved. ${decided.why.join(' ')}`;
  }
}

/** Somebody was faster: who, and what they did. */
function sayOver(context: Context, proposal: Parameters<typeof proposalCard>[1]): string {
  const { closed } = proposal;
  const when = closed ? ` on ${sayDate(closed.at.slice(0, 10))}` : '';
  const who = closed ? nameOf(context, closed.by) : 'Somebody';
  return `${who} ${who === 'You' ? 'have' : 'has'} ${proposal.state} this proposal already${when}.`;
}

function sayTold(context: Context, provider: string): string {
  const names = leadersOf(context, provider).map(({ name }) => name);
  if (names.length === 0) return 'Nobody who leads it is in Tally, so nobody was told: an administrator can add them.';
  return `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} told the category and the reasons.`;
}
