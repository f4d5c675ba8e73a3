import type { CategoryProposal } from '../../domain/category-proposal.ts';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import { categoryOf } from '../../packs/category-of.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { theProvider } from '../standing/the-provider.ts';
import { leads } from '../words/leads.ts';
import { ratings } from './asked-columns.ts';
import { judgeCategory } from './judge-category.ts';
import { mayDecide } from './may-decide.ts';
import { moveReading } from './move-reading.ts';
import { decisionsTaken, readerOf } from './proposals-of.ts';
import { sayTookPart, tookPartAsLeader } from './took-part.ts';

/**
 * A proposal to be read, with what may be done about it by whoever reads it: approve or return it, withdraw it, propose
 * again what was returned, or take back what was approved.
 *
 * @example (await proposalCard(context, proposal)).buttons.map(({ title }) => title) // ['Approve', 'Return', …]
 */
export async function proposalCard(context: Context, proposal: CategoryProposal, said?: string): Promise<Answer> {
  const provider = theProvider(context, proposal.provider);
  const { category: code, from, effectiveFrom, state } = proposal;
  const taken = await decisionsTaken(readerOf(context), provider.key);
  const own = taken.findIndex(({ proposal: made }) => made === proposal.id);
  const since = taken.slice(own < 0 ? proposal.decisions : own + 1).at(-1);
  const waits = state === 'proposed' ? await readingOf(context, proposal) : undefined;
  return {
    card: 'answer',
    title: `${provider.name}: ${from ? `${from} to ${code}` : code}`,
    subtitle: `${states[state]}, from ${sayDate(effectiveFrom)}`,
    lead: said ?? sayState(context, proposal),
    facts: [
      ...(waits?.facts ?? []),
      ...proposal.evidence.known.map(({ column }) => ({ label: column, value: saidOf(proposal, column) ?? '' })),
      { label: 'Took part', value: sayTookPart(context, proposal.tookPart) ?? 'nobody is named' },
      { label: 'Proposed by', value: `${nameOf(context, proposal.by)}, ${sayDate(proposal.at.slice(0, 10))}` },
    ],
    texts: [
      { heading: 'Reasons', text: proposal.reason },
      ...signs(context, proposal),
      ...(proposal.evidence.other ? [{ heading: 'Other evidence', text: proposal.evidence.other }] : []),
    ],
    tables: waits?.tables ?? [],
    notes: [
      ...(since ? [sayOvertaken(context, proposal, since)] : []),
      ...(waits?.refusal ? [waits.refusal] : []),
      ...(state === 'proposed' && !tookPartAsLeader(context, provider.key, proposal.tookPart)
        ? [`Nobody who leads ${provider.name} is named as having taken part.`]
        : []),
    ],
    sources: waits?.sources ?? [],
    discrepancies: waits?.discrepancies,
    buttons: [...buttonsFor(context, proposal, since !== undefined), ...leads(provider.key, ['category', 'remaining-days'])],
    audience: 'person',
  };
}

/** What there is to read while it waits; nothing where the strategy no longer has such a category for the provider. */
async function readingOf(context: Context, proposal: CategoryProposal) {
  const { category, from, effectiveFrom } = proposal;
  const provider = theProvider(context, proposal.provider);
  const { judged, refusal } = judgeCategory(context, provider, category, effectiveFrom);
  if (!judged) return { facts: [], tables: [], sources: [], discrepancies: undefined, refusal };
  const before = from === undefined ? undefined : categoryOf(judged.pack, from);
  const says = (column: string) => saidOf(proposal, column);
  return { ...(await moveReading(context, provider, { judged, before, from: effectiveFrom, says })), refusal };
}

const states: Record<CategoryProposal['state'], string> = {
  proposed: 'Waiting to be decided',
  approved: 'Approved',
  returned: 'Returned',
  withdrawn: 'Withdrawn',
};

/** How it stands, in a sentence. */
export function sayState(context: Context, proposal: CategoryProposal): string {
  const { closed, state, by } = proposal;
  const who = nameOf(context, by);
  const move = sayMove(context, proposal);
  const closer = closed ? nameOf(context, closed.by) : '';
  switch (state) {
    case 'proposed':
      return `${who} ${who === 'You' ? 'propose' : 'proposes'} to ${move}. A senior advisor or head of service other than whoever proposes it decides.`;
    case 'approved':
      return `${closer} ${closer === 'You' ? 'have' : 'has'} approved to ${move}.`;
    case 'returned':
      return `${closer} ${closer === 'You' ? 'have' : 'has'} returned the proposal to ${move}: ${closed?.reason ?? 'no reason is recorded'}`;
    case 'withdrawn':
      return `${who} ${who === 'You' ? 'have' : 'has'} withdrawn the proposal to ${move}.`;
  }
}

/** @example sayMove(context, proposal) // 'move Marlow Bank Primary School from B1 to C from Tue 12 Jan 2027' */
export function sayMove({ directory }: Pick<Context, 'directory'>, { provider, from, category, effectiveFrom }: CategoryProposal): string {
  const name = directory.get(provider)?.name ?? provider;
  return from === undefined
    ? `place ${name} in ${category} from ${sayDate(effectiveFrom)}`
    : `move ${name} from ${from} to ${category} from ${sayDate(effectiveFrom)}`;
}

/** That somebody decided since, so that the proposal speaks of a category that is no longer so. */
export function sayOvertaken(
  context: Context,
  { state }: Pick<CategoryProposal, 'state'>,
  { category, effectiveFrom, by }: { category: string; effectiveFrom: string; by?: string },
): string {
  const who = by === undefined ? 'The category was changed' : `${nameOf(context, by)} decided on the category`;
  const next = state === 'proposed' ? ' This proposal can no longer be approved: return it, and propose again what still holds.' : '';
  return `${who} since: ${category} from ${sayDate(effectiveFrom)}.${next}`;
}

/** A colleague by name; whoever asks is “You”. */
export function nameOf({ asker, people }: Pick<Context, 'asker' | 'people'>, key: string): string {
  if (key === asker.person.key) return 'You';
  return people.find((one) => one.key === key)?.name ?? 'Somebody who has left';
}

/** The same within a sentence. @example nameWithin(context, asker.person.key) // 'you' */
export function nameWithin(context: Pick<Context, 'asker' | 'people'>, key: string): string {
  const name = nameOf(context, key);
  return key === context.asker.person.key || name.startsWith('Somebody ') ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function buttonsFor(context: Context, proposal: CategoryProposal, overtaken: boolean): Button[] {
  const { id, provider, by, state, from, category, effectiveFrom, closed } = proposal;
  const input = { provider, proposal: id };
  const isMine = by === context.asker.person.key;
  if (state === 'proposed') {
    return [
      ...(mayDecide(context.asker.person, proposal)
        ? [
            ...(overtaken ? [] : [{ title: 'Approve', request: 'approve-category', input }]),
            { title: 'Return', request: 'return-category', input },
          ]
        : []),
      ...(isMine ? [{ title: 'Withdraw', request: 'withdraw-category', input }] : []),
    ];
  }
  if (state === 'approved') {
    const back = { provider, category: from, date: effectiveFrom, undoes: closed?.decision };
    return [
      { title: 'What they are told', request: 'category-letter', input: { provider, decision: closed?.decision } },
      ...(from !== undefined && !overtaken ? [{ title: `Undo: back to ${from}`, request: 'propose-category', input: back }] : []),
    ];
  }
  return isMine
    ? [{ title: 'Propose again', request: 'propose-category', input: { provider, category, date: effectiveFrom, again: id } }]
    : [];
}

/** The strategy's signs that were ticked, a line each. */
function signs(context: Context, { evidence, effectiveFrom }: CategoryProposal): NonNullable<Answer['texts']> {
  const { indicators } = context.pack(academicYearOf(effectiveFrom));
  const lines = indicators.filter(({ id }) => evidence.indicators.includes(id)).map(({ text }) => `• ${text}`);
  return lines.length > 0 ? [{ heading: 'Signs that point to more support', text: lines.join('\n') }] : [];
}

/** What a proposal says of a column of the criteria. */
export function saidOf({ evidence }: Pick<CategoryProposal, 'evidence'>, column: string): string | undefined {
  const says = evidence.known.find((one) => one.column === column)?.says;
  return ratings.find(({ value }) => value === says)?.label ?? says;
}
