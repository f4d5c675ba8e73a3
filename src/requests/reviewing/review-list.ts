import type { Answer, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { lastInspection } from '../decisions/move-reading.ts';
import { statementsAt } from '../decisions/statements.ts';
import { sayKinds } from '../strategy/say-kinds.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { paged } from '../words/paged.ts';
import { nameApart } from '../words/provider-rows.ts';
import { restsOn } from '../words/rests-on.ts';
import { noChangeReason, reasonOfNoChange } from './no-change-form.ts';
import type { ReviewState } from './review-states.ts';
import { type ReviewTerm, sayTerm } from './review-term.ts';
import { sayFlag } from './risk-flags.ts';

/**
 * What somebody has still to review this term: ticks and one reason for those that stay as they are, and each by itself to
 * be looked at and, where it is to change, proposed. `mine` says whether it is the asker's own list.
 *
 * @example reviewList(context, states, term, { whose: 'your caseload', mine: true, skip: 0, input: {} }).form?.submit // 'No change'
 */
export function reviewList(
  context: Context,
  states: readonly ReviewState[],
  term: ReviewTerm,
  { whose, mine, skip, input }: { whose: string; mine: boolean; skip: number; input: Record<string, unknown> },
): Answer {
  const open = states.filter(({ is }) => is === 'open');
  const { rows, page } = paged(open, skip, { request: 'reviews', input }, context);
  const done = states.length - open.length;
  const names = states.map(({ stands }) => stands.provider);
  const lead =
    open.length === 0
      ? `Nothing is left to review for ${whose} this term: ${done === 0 ? 'there is no category to review' : `all ${done} are done`}.`
      : `${open.length} of ${states.length} categories for ${whose} are still to be reviewed this ${term.term} term.${mine ? ' Tick those that stay as they are, or tap one to look at it and propose a change.' : ''}`;
  const ticked = rows.filter(({ stands }) => stands.category);
  const statements = [
    ...new Map(
      open.flatMap(({ stands }) => statementsAt(stands.pack, stands.provider, 'reviewing', ['']).map((one) => [one.id, one])),
    ).values(),
  ];
  const shared = {
    title: `Categories to review, ${sayTerm(term)}`,
    lead,
    tables: [
      ...riskTable(
        context,
        rows.filter(({ risk }) => risk),
      ),
      ...rowTables(
        rows.filter(({ risk }) => !risk),
        names,
      ),
      ...(skip === 0 ? otherTable(states, names) : []),
    ],
    page,
    ...(open[0] ? restsOn(open[0].stands.pack, statements, { about: ['words'] }) : { sources: [] }),
    buttons: [],
    audience: 'person' as const,
  };
  if (!mine || ticked.length === 0) return { card: 'list', ...shared };
  return {
    card: 'form',
    ...shared,
    form: {
      request: 'no-change',
      input: {},
      submit: 'No change for these',
      fields: [
        {
          type: 'choices',
          id: 'reviewed',
          label: 'Reviewed, and no change',
          options: ticked.map(({ stands }) => ({
            label: `${nameApart(stands.provider, names)}: stays ${stands.category?.id}`,
            value: stands.provider.key,
          })),
          required: true,
        },
        reasonOfNoChange(noChangeReason),
      ],
    },
  };
}

/**
 * Those to be looked at because of the risk at a meeting, and why.
 *
 * @example riskTable(context, states)[0]?.rows[0]?.cells[2] // 'High vulnerability at the Team Around the School meeting on Tue 3 Nov 2026'
 */
export function riskTable(context: Context, states: readonly ReviewState[]): Table[] {
  const names = states.map(({ stands }) => stands.provider);
  const rows = states.flatMap(({ stands, risk }) =>
    risk
      ? [
          {
            cells: [nameApart(stands.provider, names), stands.category?.id ?? 'none yet', sayFlag(context, stands.provider, risk)],
            tone: 'attention' as const,
            open: { title: stands.provider.name, request: 'propose-category', input: { provider: stands.provider.key } },
          },
        ]
      : [],
  );
  return rows.length > 0 ? [{ heading: 'To look at now', columns: ['Provider', 'Category', 'Why'], rows }] : [];
}

/** Those still to be reviewed, a table for each set of kinds of which the strategy says the same ("each term", "regularly"). */
function rowTables(rows: readonly ReviewState[], names: readonly ReviewState['stands']['provider'][]): Table[] {
  const sets = Map.groupBy(rows, ({ stands }) =>
    statementsAt(stands.pack, stands.provider, 'reviewing', [''])
      .map(({ id }) => id)
      .join(' '),
  );
  return [...sets.values()].map((some) => {
    const { pack } = some[0]!.stands;
    return {
      heading: `${upperFirst(sayKinds(pack, [...new Set(some.map(({ stands }) => stands.provider.kind))]))} to review`,
      columns: ['Provider', 'Category', 'Last inspection'],
      rows: some.map(({ stands }) => ({
        cells: [nameApart(stands.provider, names), stands.category?.id ?? 'none yet', lastInspection(stands.provider, '9999-12-31')],
        open: { title: stands.provider.name, request: 'propose-category', input: { provider: stands.provider.key } },
      })),
    };
  });
}

const words = { 'no-change': 'no change', proposed: 'a change is proposed', changed: 'changed this term', open: '' } as const;

function otherTable(states: readonly ReviewState[], names: readonly ReviewState['stands']['provider'][]): Table[] {
  const done = states.filter(({ is }) => is !== 'open').slice(0, 12);
  if (done.length === 0) return [];
  const rows = done.map(({ stands, is }) => ({ cells: [nameApart(stands.provider, names), stands.category?.id ?? '–', words[is]] }));
  return [{ heading: 'Done', columns: ['Provider', 'Category', 'Review'], rows }];
}
