import { addDecision } from '../../domain/add-decision.ts';
import type { AuditChange } from '../../domain/audit-record.ts';
import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { CategoryProposal } from '../../domain/category-proposal.ts';
import { sayDate } from '../../domain/date.ts';
import { decisionOn } from '../../domain/decision-on.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { sending } from '../sending/sending.ts';
import type { ProposalAsked } from './check-proposal.ts';
import type { Judged } from './judge-category.ts';
import { decidersFor } from './may-decide.ts';
import { decisionsTaken, proposalId, proposalsOf, waitingOf } from './proposals-of.ts';

/** `waiting`: another proposal for the provider is still to be decided. `same`: it has the category on that day already. */
export type Proposed = { is: 'proposed' | 'waiting'; proposal: CategoryProposal } | { is: 'same' };

/**
 * Appends a proposal and tells those who may decide on it, in one batch. An act that is known already writes nothing and
 * returns what it wrote.
 *
 * @example (await writeProposal(context, '900001', judged, asked)).is // 'proposed'
 */
export function writeProposal(
  context: Context,
  provider: string,
  { category, check }: Judged,
  { again, ...asked }: ProposalAsked & { again?: string },
): Promise<Proposed> {
  const id = actId(context, 'propose-category');
  const by = context.asker.person.key;
  return commit<Proposed>(context.store, context.authority.id, async (reader) => {
    const before = await proposalsOf(reader, provider);
    const known = before.find(({ body }) => body.id === id);
    if (known) return { operations: [], result: { is: 'proposed', proposal: known.body } };
    const waiting = waitingOf(before);
    if (waiting) return { operations: [], result: { is: 'waiting', proposal: waiting } };
    const taken = await decisionsTaken(reader, provider);
    const from = decisionOn(taken.reduce(addDecision, [] as CategoryDecision[]), asked.effectiveFrom)?.category;
    if (from === category.id) return { operations: [], result: { is: 'same' } };
    const proposal: CategoryProposal = {
      ...asked,
      id,
      provider,
      category: category.id,
      ...(from !== undefined && { from }),
      decisions: taken.length,
      check,
      by,
      at: context.now,
      ...(again !== undefined && { again }),
      state: 'proposed',
    };
    const told = decidersFor(context, by).slice(0, mostTold);
    return {
      operations: [
        { do: 'create', doc: { id: proposalId(provider, id), kind: 'proposal', v: 1, body: proposal } },
        audit(context, 'propose-category', 'done', provider, [id], [proposedChange(proposal)]),
        ...told.map(({ key }) =>
          sending(context, { to: { person: key }, request: 'proposal', input: { provider, proposal: id }, cause: `proposal:${id}` }),
        ),
      ],
      result: { is: 'proposed', proposal },
    };
  });
}

/** As many as fit into one batch beside what it is about. */
const mostTold = 80;

function proposedChange({ from, category, effectiveFrom }: CategoryProposal): AuditChange {
  return { what: 'proposed category', ...(from !== undefined && { before: from }), after: `${category} from ${sayDate(effectiveFrom)}` };
}
