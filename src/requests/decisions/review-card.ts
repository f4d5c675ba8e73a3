import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { moveTo } from '../what-if/move.ts';
import { sayYearly } from '../what-if/move-words.ts';
import { aboutLine } from '../words/about.ts';
import { leads } from '../words/leads.ts';
import { restsOn } from '../words/rests-on.ts';
import { sayLeft } from '../words/say-left.ts';
import { criteriaOf, criteriaTables } from './criteria-tables.ts';
import { categoriesFor } from './judge-category.ts';
import { knownOf, lastInspection, statementTable } from './move-reading.ts';
import { statementsAt } from './statements.ts';

/**
 * A category under review: the criteria of the one in force with what is known, and every way on: no change, or another
 * category with what it would buy and whether a rule stands in its way.
 *
 * @example reviewCard(context, standing, () => undefined).options?.map(({ title }) => title) // ['No change: stays B1', 'Propose A', …]
 */
export function reviewCard(context: Context, stands: Standing, says: (column: string) => string | undefined): Answer {
  const { provider, pack, category, position } = stands;
  const statements = statementsAt(pack, provider, 'reviewing', [category?.id ?? '']);
  const left = sayLeft(position);
  const others = categoriesFor(pack, provider).filter(({ id }) => id !== category?.id);
  const known = knownOf(pack, provider, context.today, says);
  return {
    card: 'choice',
    title: `${provider.name}: review of its category`,
    subtitle: aboutLine(stands),
    lead: category
      ? `${provider.name} is in category ${category.id}. Does it stay, or is a change to be proposed? Nothing changes until somebody else approves it.`
      : `${provider.name} has no category yet. Which one is to be proposed? Nothing changes until somebody else approves it.`,
    facts: [
      ...(position.decision?.reason ? [{ label: 'Reason recorded', value: position.decision.reason }] : []),
      { label: 'Last inspection', value: lastInspection(provider, context.today) },
      ...(left ? [{ label: 'Left this year', value: left }] : []),
    ],
    options: [
      ...(category ? [{ title: `No change: stays ${category.id}`, request: 'no-change', input: { provider: provider.key } }] : []),
      ...others.map(({ id, supportStatus }) => ({
        title: `Propose ${id}`,
        detail: sayOffer(context, stands, id, supportStatus),
        request: 'propose-category',
        input: { provider: provider.key, category: id },
      })),
    ],
    tables: [
      ...(category ? criteriaTables(pack, provider, { categories: [{ category, is: 'now' }], known }) : []),
      ...statementTable('What the strategy says', statements),
    ],
    ...restsOn(pack, [category, ...criteriaOf(pack, provider, category ? [category] : []), ...statements], { about: ['words'] }),
    buttons: leads(provider.key, ['category']),
    audience: 'person',
  };
}

/** What another category would buy this year, and whether a rule stands in its way. */
function sayOffer(context: Context, stands: Standing, code: string, support: string | undefined): string {
  const { then, checks } = moveTo(context, stands, code);
  const rule = checks.some(({ outcome }) => outcome === 'not-met')
    ? 'a hard rule is not met'
    : checks.some(({ outcome }) => outcome === 'undecided')
      ? 'a hard rule is undecided'
      : '';
  return [support ? `${support} support` : '', sayYearly(then), rule].filter(Boolean).join(', ');
}
