import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { CategoryProposal } from '../../domain/category-proposal.ts';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Operation, Stored } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { theProvider } from '../standing/the-provider.ts';
import { tellLeaders } from '../telling/tell-leaders.ts';
import { decisionYears } from './decision-years.ts';
import { judgeCategory, sayRules } from './judge-category.ts';
import { mayDecide } from './may-decide.ts';
import { decisionsTaken, proposalId } from './proposals-of.ts';

/** What came of an attempt to decide. Nothing was written unless it `is` `approved` or `closed` by this act. */
export type Decided =
  | { is: 'approved' | 'closed'; proposal: CategoryProposal }
  /** Somebody has closed it before. */
  | { is: 'over'; proposal: CategoryProposal }
  | { is: 'own' | 'no-role'; proposal: CategoryProposal }
  /** Others decided on the category since it was proposed. */
  | { is: 'overtaken'; proposal: CategoryProposal; decision: CategoryDecision }
  | { is: 'blocked'; proposal: CategoryProposal; why: string[] }
  /** A rule is undecided: whoever decides says why it may pass. */
  | { is: 'undecided'; proposal: CategoryProposal; why: string[] }
  | { is: 'unknown' };

/**
 * Approves a proposal: the decision, the years it touches, the closed proposal, the audit and the messages to the
 * provider's leaders and to whoever proposed it, in one batch. Everything is looked at afresh: that the proposal is still
 * open, that the person still holds a role that decides, that nobody decided in between, and how the rules stand today.
 *
 * @example (await approveProposal(context, '900001', '3f2a')).is // 'approved'
 */
export function approveProposal(context: Context, provider: string, id: string, ruling?: string): Promise<Decided> {
  return commit<Decided>(context.store, context.authority.id, async (reader) => {
    const { stored, stop } = await openToDecide(context, reader, provider, id, 'approve-category');
    if (!stored) return stop;
    const proposal = stored.body;
    const taken = await decisionsTaken(reader, provider);
    const since = taken.slice(proposal.decisions).at(-1);
    if (since) return nothing({ is: 'overtaken', proposal, decision: since });
    const { judged, refusal } = judgeCategory(context, theProvider(context, provider), proposal.category, proposal.effectiveFrom);
    if (!judged) return nothing({ is: 'blocked', proposal, why: [refusal] });
    const blocking = sayRules(judged, 'not-met');
    if (blocking.length > 0) return nothing({ is: 'blocked', proposal, why: blocking });
    const open = sayRules(judged, 'undecided');
    if (open.length > 0 && ruling === undefined) return nothing({ is: 'undecided', proposal, why: open });
    const decision: CategoryDecision = {
      id: proposal.id,
      category: proposal.category,
      effectiveFrom: proposal.effectiveFrom,
      reason: proposal.reason,
      by: context.asker.person.key,
      ...(judged.check.length > 0 && { check: judged.check }),
      proposal: proposal.id,
      proposedBy: proposal.by,
      tookPart: proposal.tookPart,
      ...(open.length > 0 && { ruling }),
    };
    const at = laterThan(taken.at(-1)?.at, context.now);
    const closed = closing(context, stored, { state: 'approved', decision: decision.id });
    const docId = `decision:${provider}:${decision.effectiveFrom}:${decision.id}`;
    return {
      operations: [
        { do: 'create', doc: { id: docId, kind: 'decision', v: 1, body: { ...decision, provider, at } } },
        closed.operation,
        ...(await decisionYears(reader, provider, taken, decision, context.today)),
        audit(
          context,
          'approve-category',
          'done',
          provider,
          [decision.id],
          [
            {
              what: 'category',
              ...(proposal.from !== undefined && { before: proposal.from }),
              after: `${decision.category} from ${sayDate(decision.effectiveFrom)}`,
            },
          ],
        ),
        ...telling(context, provider, decision),
        ...outcomeFor(context, proposal, 'approved'),
      ],
      result: { is: 'approved', proposal: closed.body },
    };
  });
}

/**
 * Returns a proposal to whoever made it, with a reason, and tells them; or withdraws one's own. Nothing else changes.
 *
 * @example (await closeProposal(context, '900001', '3f2a', 'returned', 'Please add the autumn data')).is // 'closed'
 */
export function closeProposal(
  context: Context,
  provider: string,
  id: string,
  state: 'returned' | 'withdrawn',
  reason?: string,
): Promise<Decided> {
  const request = state === 'returned' ? 'return-category' : 'withdraw-category';
  return commit<Decided>(context.store, context.authority.id, async (reader) => {
    const { stored, stop } = await openToDecide(context, reader, provider, id, request);
    if (!stored) return stop;
    const closed = closing(context, stored, { state, reason });
    return {
      operations: [
        closed.operation,
        audit(context, request, 'done', provider, [id], [{ what: 'proposed category', before: 'waiting to be decided', after: state }]),
        ...outcomeFor(context, stored.body, state),
      ],
      result: { is: 'closed', proposal: closed.body },
    };
  });
}

type Stop = { operations: Operation[]; result: Decided };

/** The proposal, if this person may do this to it now; else what is answered, and a note of who tried what was not theirs. */
async function openToDecide(
  context: Context,
  { read }: Reader,
  provider: string,
  id: string,
  request: 'approve-category' | 'return-category' | 'withdraw-category',
): Promise<{ stored: Stored<'proposal'>; stop?: undefined } | { stored?: undefined; stop: Stop }> {
  const me = context.asker.person.key;
  const stored = await read('proposal', proposalId(provider, id));
  if (!stored) return { stop: nothing({ is: 'unknown' }) };
  const proposal = stored.body;
  if (proposal.state !== 'proposed') {
    const mine = proposal.closed?.by === me && proposal.state === stateAfter[request];
    return { stop: nothing({ is: mine ? (proposal.state === 'approved' ? 'approved' : 'closed') : 'over', proposal }) };
  }
  const isTheirs = request === 'withdraw-category' ? proposal.by === me : mayDecide((await read('person', `person:${me}`))?.body, proposal);
  if (isTheirs) return { stored };
  const is = request !== 'withdraw-category' && proposal.by === me ? 'own' : 'no-role';
  return { stop: { operations: [audit(context, request, 'refused', provider, [id])], result: { is, proposal } } };
}

const stateAfter = { 'approve-category': 'approved', 'return-category': 'returned', 'withdraw-category': 'withdrawn' } as const;

function nothing(result: Decided): Stop {
  return { operations: [], result };
}

function closing(
  { asker, now }: Context,
  { etag, ...doc }: Stored<'proposal'>,
  { state, ...said }: { state: CategoryProposal['state']; reason?: string; decision?: string },
): { body: CategoryProposal; operation: Operation } {
  const body: CategoryProposal = { ...doc.body, state, closed: { by: asker.person.key, at: now, ...said } };
  return { body, operation: { do: 'replace', doc: { ...doc, body }, etag } };
}

/** The provider's leaders are told, and that they were is kept for the year the category counts in. */
function telling(context: Context, provider: string, { id, effectiveFrom }: CategoryDecision): Operation[] {
  const year = Math.max(academicYearOf(effectiveFrom), academicYearOf(context.today));
  return tellLeaders(context, { provider, year, decision: id, cause: `decision:${id}`, at: context.now });
}

/** Whoever proposed it is told what came of it, unless it was themselves who closed it. */
function outcomeFor(context: Context, { id, provider, by }: CategoryProposal, state: CategoryProposal['state']): Operation[] {
  if (by === context.asker.person.key || !context.people.some(({ key }) => key === by)) return [];
  return [
    sending(context, { to: { person: by }, request: 'proposal', input: { provider, proposal: id }, cause: `proposal:${id}:${state}` }),
  ];
}

/** Which of two decisions from one date counts is told by when they were taken: clocks of two machines may differ. */
function laterThan(last: string | undefined, now: string): string {
  return last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}
