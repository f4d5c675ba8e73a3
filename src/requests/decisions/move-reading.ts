import { addMonths, type IsoDate, sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayInspection } from '../../domain/say-inspection.ts';
import { citeWords } from '../../packs/cite-words.ts';
import type { Pack, PackCategory } from '../../packs/schema.ts';
import type { Answer, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { moveTable } from '../what-if/move-words.ts';
import { restsOn } from '../words/rests-on.ts';
import { criteriaOf, criteriaTables } from './criteria-tables.ts';
import type { Judged } from './judge-category.ts';
import { moveOn, notDueTable, sayEffect } from './move-on.ts';
import { statementsAt } from './statements.ts';

/** A move to be read about: from which category, to which, from when, and what is said of a column of the criteria. */
export interface MoveAsked {
  judged: Judged;
  before?: PackCategory;
  from: IsoDate;
  says(column: string): string | undefined;
}

/**
 * Everything to be read before a category is proposed or decided: support status, days, inspection, the criteria of both
 * categories column by column with what is known, the hard rules, what changes in the year and what is not due, and the
 * statements that matter.
 *
 * @example (await moveReading(context, provider, { judged, before, from, says })).tables[0]?.heading // 'Hard rules'
 */
export async function moveReading(
  context: Context,
  provider: Provider,
  { judged, before, from, says }: MoveAsked,
): Promise<Pick<Answer, 'sources' | 'discrepancies'> & { facts: NonNullable<Answer['facts']>; tables: Table[] }> {
  const { pack, category } = judged;
  const move = await moveOn(context, provider, category.id, from);
  const both = [...(before && before !== category ? [{ category: before, is: 'now' }] : []), { category, is: 'proposed' }];
  const statements = statementsAt(
    pack,
    provider,
    'deciding',
    both.map(({ category: { id } }) => id),
  );
  const rules = pack.rules.filter(({ id }) => judged.check.some(({ rule }) => rule === id));
  return {
    facts: [
      ...supportFact(before, category),
      { label: 'Days', value: sayEffect(move, category.id) },
      { label: 'Last inspection', value: lastInspection(provider, from) },
      ...(category.reviewAfterMonths === undefined
        ? []
        : [
            {
              label: 'Review',
              value: `${category.id} is for ${category.reviewAfterMonths} months: to be reviewed by ${sayDate(addMonths(from, category.reviewAfterMonths))}`,
            },
          ]),
    ],
    tables: [
      ...ruleTable(judged),
      ...criteriaTables(pack, provider, { categories: both, known: knownOf(pack, provider, from, says) }),
      ...moveTable(move),
      ...notDueTable(move, category.id),
      ...statementTable('What the strategy says when a category is set', statements),
    ],
    ...restsOn(
      pack,
      [
        ...both.map((one) => one.category),
        ...criteriaOf(
          pack,
          provider,
          both.map((one) => one.category),
        ),
        ...rules,
        ...statements,
        ...move.then.groups,
      ],
      { also: move.then.groups.flatMap(({ items }) => items), about: ['days', 'words'] },
    ),
  };
}

/** What is known for a column: the inspection, what somebody says of it, or that nothing is recorded. */
export function knownOf(
  { evidence }: Pick<Pack, 'evidence'>,
  provider: Provider,
  from: IsoDate,
  says: (column: string) => string | undefined,
): (column: string) => string | undefined {
  return (column) => {
    const how = evidence.find((one) => one.column === column)?.known;
    if (how === undefined) return undefined;
    return how === 'inspection' ? lastInspection(provider, from) : (says(column) ?? 'not recorded');
  };
}

/** The last inspection up to a day, in its own scale. */
export function lastInspection({ inspections }: Provider, from: IsoDate): string {
  const last = inspections.filter(({ date }) => date <= from).sort((a, b) => b.date.localeCompare(a.date))[0];
  return last ? sayInspection(last) : 'No Ofsted inspection is recorded';
}

function supportFact(before: PackCategory | undefined, { id, supportStatus }: PackCategory): { label: string; value: string }[] {
  if (supportStatus === undefined) return [];
  const was = before?.supportStatus;
  if (was === supportStatus) return [{ label: 'Support status', value: `${supportStatus}, as now` }];
  return [{ label: 'Support status', value: was ? `${was} now, ${supportStatus} as ${id}` : supportStatus }];
}

const outcomes = { met: 'Met', 'not-met': 'Not met', undecided: 'Undecided' } as const;

/** The hard rules that can be checked, each with its source and how it stands. */
export function ruleTable({ pack, check }: Judged): Table[] {
  const rows = check.flatMap(({ rule: id, outcome, says }) => {
    const rule = pack.rules.find((one) => one.id === id);
    return rule
      ? [
          {
            cells: [outcomes[outcome], `${rule.text} (${citeWords(pack, rule.citation)}) ${says}`],
            tone: outcome === 'not-met' ? ('attention' as const) : undefined,
          },
        ]
      : [];
  });
  return rows.length > 0 ? [{ heading: 'Hard rules', columns: ['', ''], rows }] : [];
}

/** Statements of the strategy, each under its place. */
export function statementTable(heading: string, statements: ReturnType<typeof statementsAt>): Table[] {
  const rows = statements.map(({ text, citation }) => ({ cells: [upperFirst(citation.place), text] }));
  return rows.length > 0 ? [{ heading, columns: ['', ''], rows }] : [];
}
