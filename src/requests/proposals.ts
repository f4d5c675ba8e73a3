import { z } from 'zod/v4';
import type { CategoryProposal } from '../domain/category-proposal.ts';
import { sayDate } from '../domain/date.ts';
import type { Answer, Table } from './answer.ts';
import type { Context } from './context.ts';
import { mayDecide } from './decisions/may-decide.ts';
import { nameOf } from './decisions/proposal-card.ts';
import { proposalsOf, readerOf } from './decisions/proposals-of.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { paged } from './words/paged.ts';
import { nameApart } from './words/provider-rows.ts';

/** The proposed categories that wait: those the asker may decide on, their own, and their own that came back. */
export const proposals = defineRequest({
  name: 'proposals',
  title: 'Proposed categories that wait',
  says: [
    'proposals',
    'my proposals',
    'what is waiting for my approval',
    'what do I have to approve',
    'proposals to approve',
    'which proposals are waiting',
    'which proposals were returned',
    'which changes are waiting to be decided',
    'show what is proposed',
    'list the proposals',
    'is anything waiting to be approved',
    'what has been proposed',
    'anything for me to sign off',
    'what is there for me to sign off',
    'what do I need to sign off',
    'what is waiting for my decision',
    'what needs my say so',
    'any category changes to agree',
    'which schools are up for a change',
    'have any proposals come in',
    'what is in for approval',
    'has my proposal been looked at',
    'what have my team put forward for a change of category',
    'what has been put forward',
  ],
  input: z.strictObject({ skip: inputs.skip }),
  async run(context, { skip }): Promise<Answer> {
    const all = (await proposalsOf(readerOf(context))).map(({ body }) => body).filter(({ provider }) => context.directory.get(provider));
    const me = context.asker.person;
    const waiting = all.filter(({ state }) => state === 'proposed');
    const mineToDecide = waiting.filter((one) => mayDecide(me, one));
    const mine = waiting.filter(({ by }) => by === me.key);
    const others = waiting.filter((one) => !mineToDecide.includes(one) && !mine.includes(one));
    const returned = all.filter((one) => one.state === 'returned' && one.by === me.key && !isFollowed(one, all));
    const { rows, page } = paged(mineToDecide, skip, { request: 'proposals', input: {} }, context);
    return {
      card: 'list',
      title: 'Proposed categories',
      lead: sayCounts({ mineToDecide, mine, others, returned }),
      tables: [
        ...table(context, mineToDecide.length > rows.length ? `For you to decide (${mineToDecide.length})` : 'For you to decide', rows),
        ...table(context, 'Returned to you', returned),
        ...table(context, 'Yours, waiting', mine),
        ...table(context, 'Waiting for others to decide', others.slice(0, 12)),
      ],
      page,
      sources: [],
      buttons: [],
      audience: 'person',
    };
  },
});

/** Whoever proposes again has taken note of what came back. */
function isFollowed(one: CategoryProposal, all: readonly CategoryProposal[]): boolean {
  return all.some(({ provider, at }) => provider === one.provider && at > one.at);
}

function sayCounts(lists: Record<'mineToDecide' | 'mine' | 'others' | 'returned', readonly CategoryProposal[]>): string {
  const { mineToDecide, mine, others, returned } = lists;
  const said = [
    mineToDecide.length > 0 ? `${mineToDecide.length} ${mineToDecide.length === 1 ? 'waits' : 'wait'} for you to decide` : '',
    returned.length > 0 ? `${returned.length} of yours came back` : '',
    mine.length > 0 ? `${mine.length} of yours ${mine.length === 1 ? 'waits' : 'wait'} to be decided` : '',
    others.length > 0 ? `${others.length} ${others.length === 1 ? 'waits' : 'wait'} for others to decide` : '',
  ].filter(Boolean);
  if (said.length === 0) return 'No proposed category waits to be decided.';
  const words = said.join('; ');
  return `${words}.`;
}

function table(context: Context, heading: string, rows: readonly CategoryProposal[]): Table[] {
  if (rows.length === 0) return [];
  return [
    {
      heading,
      columns: ['Provider', 'Move', 'From', 'Proposed by'],
      rows: rows.map((one) => {
        const provider = context.directory.get(one.provider)!;
        return {
          cells: [
            nameApart(provider, context.directory.all()),
            one.from ? `${one.from} to ${one.category}` : one.category,
            sayDate(one.effectiveFrom),
            `${nameOf(context, one.by)}, ${sayDate(one.at.slice(0, 10))}`,
          ],
          open: { title: provider.name, request: 'proposal', input: { provider: one.provider, proposal: one.id } },
        };
      }),
    },
  ];
}
