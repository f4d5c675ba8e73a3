import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import { askedColumns } from './asked-columns.ts';
import type { ProposalTyped } from './proposal-fields.ts';
import { decisionsTaken, proposalId, readerOf } from './proposals-of.ts';

/**
 * What a new proposal starts with: everything a returned one said, with why it was returned; or, to take a decision back,
 * the words that say so. Only whoever made a proposal starts from it.
 *
 * @example (await startingFrom(context, '900001', { again: '3f2a' })).note // 'Returned by Grace Oyelaran: …'
 */
export async function startingFrom(
  context: Context,
  provider: string,
  { again, undoes }: { again?: string; undoes?: string },
): Promise<ProposalTyped & { note?: string }> {
  const reader = readerOf(context);
  if (undoes !== undefined) {
    const decision = (await decisionsTaken(reader, provider)).find(({ id }) => id === undoes);
    if (!decision) return {};
    const said = `The decision for ${decision.category} from ${sayDate(decision.effectiveFrom)} is taken back: `;
    return {
      reason: said,
      note: 'A decision is never erased: this proposes the category of before from the same day, and needs to be approved like any other.',
    };
  }
  const stored = again === undefined ? undefined : (await reader.read('proposal', proposalId(provider, again)))?.body;
  if (!stored || stored.by !== context.asker.person.key) return {};
  const { evidence, tookPart, reason, closed } = stored;
  const pack = context.pack(academicYearOf(stored.effectiveFrom));
  const kind = context.directory.get(provider)?.kind;
  const columns = kind === undefined ? [] : askedColumns(pack, kind);
  const known = columns.flatMap(({ column, field }) => {
    const says = evidence.known.find((one) => one.column === column)?.says;
    return says === undefined ? [] : [[field, says] as const];
  });
  return {
    ...Object.fromEntries(known),
    ...(evidence.indicators.length > 0 && { indicators: evidence.indicators }),
    ...(evidence.other !== undefined && { evidence: evidence.other }),
    ...(tookPart.people.length > 0 && { people: tookPart.people }),
    ...(tookPart.others !== undefined && { others: tookPart.others }),
    reason,
    ...(closed?.reason !== undefined && { note: `Returned with: ${closed.reason}` }),
  };
}
