import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { CategoryProposal } from '../../domain/category-proposal.ts';
import type { Stored } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** @example proposalId('900001', '3f2a') // 'proposal:900001:3f2a' */
export function proposalId(provider: string, id: string): string {
  return `proposal:${provider}:${id}`;
}

/**
 * The proposals of one provider, or of all, in the order in which they were made.
 *
 * @example (await proposalsOf(readerOf(context), '900001')).at(-1)?.body.state // 'proposed'
 */
export async function proposalsOf({ list }: Pick<Reader, 'list'>, provider?: string): Promise<Stored<'proposal'>[]> {
  const found: Stored<'proposal'>[] = [];
  for await (const doc of list('proposal', provider === undefined ? 'proposal:' : `proposal:${provider}:`)) found.push(doc);
  return found.sort((a, b) => a.body.at.localeCompare(b.body.at));
}

/** The proposal of a provider that still waits to be decided. */
export function waitingOf(proposals: readonly Pick<Stored<'proposal'>, 'body'>[]): CategoryProposal | undefined {
  return proposals.findLast(({ body }) => body.state === 'proposed')?.body;
}

/** A reader for a question, which writes nothing. */
export function readerOf({ store, authority }: Pick<Context, 'store' | 'authority'>): Reader {
  return {
    read: (kind, id) => store.read(authority.id, kind, id),
    list: (kind, prefix) => store.list(authority.id, kind, prefix),
  };
}

/** Every decision of a provider in the order in which it was taken, with when. */
export async function decisionsTaken({ list }: Pick<Reader, 'list'>, provider: string): Promise<(CategoryDecision & { at: string })[]> {
  const taken: (CategoryDecision & { at: string })[] = [];
  for await (const { body } of list('decision', `decision:${provider}:`)) {
    const { provider: _, ...decision } = body;
    taken.push(decision);
  }
  return taken.sort((a, b) => a.at.localeCompare(b.at));
}
