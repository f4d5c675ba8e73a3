import { z } from 'zod/v4';
import { academicYearOf, isIsoDate, sayDate } from '../domain/date.ts';
import { decisionOn } from '../domain/decision-on.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { checkProposal } from './decisions/check-proposal.ts';
import { categoriesFor, type Judged, judgeCategory, uncategorised } from './decisions/judge-category.ts';
import { decidersFor } from './decisions/may-decide.ts';
import { proposalCard, saidOf } from './decisions/proposal-card.ts';
import { type ProposalTyped, proposalFields } from './decisions/proposal-fields.ts';
import { proposalsOf, readerOf, waitingOf } from './decisions/proposals-of.ts';
import { blockedAnswer, proposeForm, sayAlready, sayDeciders } from './decisions/propose-form.ts';
import { reviewCard } from './decisions/review-card.ts';
import { startingFrom } from './decisions/starting-from.ts';
import { writeProposal } from './decisions/write-proposal.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { defineRequest } from './request.ts';
import { decisionHistory } from './standing/decision-history.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

const id = z.string().min(1).max(120);

/**
 * Proposes a category for a provider: without one, its category under review; with one, the criteria of both, what is
 * known and what blocks it, and a form; and from that form the proposal, for somebody else to approve.
 */
export const proposeCategory = defineRequest({
  name: 'propose-category',
  title: 'Propose a change of category',
  says: [
    'move {provider} to {category}',
    'move {provider} up to {category}',
    'move {provider} down to {category}',
    'move {provider} from {category} to {category}',
    'propose {category} for {provider}',
    'propose to move {provider} to {category}',
    'propose a change of category for {provider}',
    'change the category of {provider} to {category}',
    'change {provider} to {category}',
    'put {provider} in {category}',
    'put {provider} into category {category} from {date}',
    'place {provider} in {category}',
    'make {provider} a {category}',
    'categorise {provider} as {category}',
    're-categorise {provider}',
    'recategorise {provider} as {category}',
    'propose moving {provider} to {category}',
    '{provider} should be {category}',
    '{provider} needs to go to {category}',
    'review {provider} category',
    'review the category of {provider}',
    'category review for {provider}',
    'recommend {category} for {provider}',
    'I think {provider} should move to {category}',
    'I think {provider} should be a {category}',
    'time to look at the category of {provider} again',
    '{provider} should go up to {category}',
    '{provider} should come down to {category}',
    'I want to change the category of {provider}',
    'I want to move {provider} to {category}',
    'can we look at moving {provider} to {category}',
    '{provider} is ready for {category}',
    'start the paperwork to move {provider} to {category}',
    '{provider} need to come up to {category}',
    'put {provider} forward to go from {category} up to {category}',
    'I would like to put {provider} forward for {category}',
    '{provider} ought to go from {other} to {category}, put that forward',
    'put that forward',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    ...proposalFields,
    /** The category it would leave, as far as somebody says it: what is in force counts. */
    from: inputs.categories.optional(),
    /** The category whose criteria the form showed: another one chosen in it is shown first. */
    shown: inputs.category.optional(),
    /** A returned proposal to start from, or a decision to take back. */
    again: id.optional(),
    undoes: id.optional(),
  }),
  command: true,
  ahead: 'nearer',
  async run(context, { provider: key, from: _, shown, again, undoes, ...typed }): Promise<Answer> {
    const provider = theProvider(context, key);
    const date = typed.date !== undefined && isIsoDate(typed.date) ? typed.date : context.today;
    const none = uncategorised(context.pack(academicYearOf(date)), provider);
    if (none) return { ...plainAnswer(provider.name, none, leads(key, ['category'])), audience: 'person' };
    const before = (await proposalsOf(readerOf(context), key)).map(({ body }) => body);
    const made = before.find((one) => one.id === actId(context, 'propose-category'));
    if (made) return receipt(context, made);
    const waiting = waitingOf(before.map((body) => ({ body })));
    if (waiting) return waits(context, waiting);
    const says = (column: string) => saidOf(before.findLast((one) => saidOf(one, column) !== undefined) ?? noEvidence, column);
    const stands = await standing(context, provider);
    if (typed.category === undefined) return reviewCard(context, stands, says);
    const { judged, refusal } = judgeCategory(context, provider, typed.category, date);
    if (!judged) return { ...plainAnswer(provider.name, refusal, leads(key, ['category'])), audience: 'person' };
    return propose(context, stands, judged, { typed: { ...typed, date: typed.date ?? context.today }, shown, again, undoes, says });
  },
});

const noEvidence = { evidence: { known: [], indicators: [] } };

interface Asked {
  typed: ProposalTyped & { date: string };
  shown?: string;
  again?: string;
  undoes?: string;
  says(column: string): string | undefined;
}

async function propose(context: Context, stands: Standing, judged: Judged, { typed, shown, again, undoes, says }: Asked): Promise<Answer> {
  const { provider } = stands;
  const { category, pack, check } = judged;
  const history = (await decisionHistory(context, provider.key)).get(provider.key) ?? [];
  const date = isIsoDate(typed.date) ? typed.date : context.today;
  const now = decisionOn(history, date)?.category;
  if (now === category.id) return already(stands, now, date === context.today ? 'now' : `on ${sayDate(date)}`);
  if (check.some(({ outcome }) => outcome === 'not-met')) {
    return blockedAnswer(
      stands,
      judged,
      categoriesFor(pack, provider).filter((one) => one !== category && one.id !== now),
    );
  }
  const before = now === undefined ? undefined : categoryOf(pack, now);
  const kept = { ...(again !== undefined && { again }), ...(undoes !== undefined && { undoes }) };
  const form = { judged, before, saidBefore: says, kept };
  if (shown === undefined) {
    const { note, ...filled } = await startingFrom(context, provider.key, { again, undoes });
    return proposeForm(context, stands, { ...form, typed: { ...filled, ...present(typed) }, faults: {}, note });
  }
  if (shown !== category.id) {
    const note = `You chose ${category.id} instead of ${shown}: here is what it looks like. Nothing is proposed yet.`;
    return proposeForm(context, stands, { ...form, typed, faults: {}, note });
  }
  const { asked, faults } = checkProposal(context, provider, pack, typed);
  if (!asked) return proposeForm(context, stands, { ...form, typed, faults: { ...(typed.reason === undefined && noReason), ...faults } });
  const proposed = await writeProposal(context, provider.key, judged, { ...asked, ...(again !== undefined && { again }) });
  if (proposed.is === 'same') return already(stands, category.id, `on ${sayDate(asked.effectiveFrom)}`);
  return proposed.is === 'waiting' ? waits(context, proposed.proposal) : receipt(context, proposed.proposal);
}

const noReason = { reason: 'Please say why: the reasons are told to those who lead it.' };

function present<T extends object>(typed: T): Partial<T> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function receipt(context: Context, proposal: Parameters<typeof proposalCard>[1]): Promise<Answer> {
  if (proposal.state !== 'proposed') return proposalCard(context, proposal);
  const told = decidersFor(context, proposal.by).map(({ name }) => name);
  return proposalCard(context, proposal, `Your proposal waits to be decided. ${sayDeciders(told)} The category stays as it is until then.`);
}

function waits(context: Context, proposal: Parameters<typeof proposalCard>[1]): Promise<Answer> {
  const name = context.directory.get(proposal.provider)?.name ?? '';
  return proposalCard(
    context,
    proposal,
    `A proposal for ${name} waits to be decided already, so nothing new is proposed. It has to be approved, returned or withdrawn first.`,
  );
}

function already({ provider }: Standing, code: string, day: string): Answer {
  const noChange = { title: 'No change', request: 'no-change', input: { provider: provider.key } };
  return {
    ...plainAnswer(provider.name, sayAlready(provider.name, code, day), [noChange, ...leads(provider.key, ['category'])]),
    audience: 'person',
  };
}
