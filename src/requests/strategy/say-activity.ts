import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack, PackActivity } from '../../packs/schema.ts';
import type { ActivityFact } from './activity-facts.ts';
import type { ActivityYear } from './activity-years.ts';
import type { Aspect } from './asked.ts';
import { sayKinds } from './say-kinds.ts';
import { lowerFirst, upperFirst } from './upper-first.ts';

/** What is asked of an activity, the facts that answer it, in this order, and what is said where there are none. */
const answers: Record<Exclude<Aspect, 'how-often' | 'when'>, { of: ActivityFact['about'][]; missing: string }> = {
  chair: { of: ['chair'], missing: 'the strategy names nobody who chairs it.' },
  who: { of: ['attend', 'who'], missing: 'the strategy does not say who takes part.' },
  'how-long': { of: ['how-long'], missing: 'the strategy does not say how long it takes.' },
  where: { of: ['where'], missing: 'the strategy names no place for it.' },
  formerly: { of: ['formerly'], missing: 'the strategy gives it no other name from before.' },
  pride: { of: ['pride'], missing: 'the strategy links it with none of its values.' },
};

/**
 * The sentence that answers what was asked of an activity; without an aspect, what it is. `scope` is whom it was
 * asked for, in words.
 *
 * @example sayActivity(pack, tas, facts, years, 'chair', '')
 * // 'Team Around the School meeting: chaired by Head of Service or School Improvement Senior Advisor (LA-maintained schools); …'
 */
export function sayActivity(
  pack: Pack,
  activity: PackActivity,
  facts: readonly ActivityFact[],
  years: readonly ActivityYear[],
  aspect: Aspect | undefined,
  scope: string,
): string {
  if (aspect === 'how-often' || aspect === 'when') return sayYears(pack, activity, years, aspect, scope);
  const { name, remark } = activity;
  const time = facts.find(({ about }) => about === 'how-long');
  const inOne = counted(years);
  if (aspect === undefined) {
    if (!remark && !time) return sayYears(pack, activity, years, 'how-often', scope);
    return [remark ? `${name}: ${lowerFirst(remark)}` : '', time ? `Time: ${time.value}.` : '', inOne].filter(Boolean).join(' ');
  }
  const { of, missing } = answers[aspect];
  const said = of.flatMap((about) =>
    sayFacts(
      facts.filter((fact) => fact.about === about),
      aspect,
    ),
  );
  return `${name}: ${said.length > 0 ? `${said.join('. ')}.` : missing}${aspect === 'how-long' && inOne ? ` ${inOne}` : ''}`;
}

/** One sentence's worth: "headteacher and chair of governors must attend (schools); …". */
function sayFacts(facts: readonly ActivityFact[], aspect: Aspect): string[] {
  const [first] = facts;
  if (!first) return [];
  const said = facts.map(({ about, value, kinds }) => `${value}${about === 'attend' ? ' must attend' : ''}${kinds ? ` (${kinds})` : ''}`);
  const label = { chair: 'chaired by ', formerly: 'formerly ' }[first.about as string] ?? '';
  return [`${aspect === 'who' && first.about === 'who' ? 'Takes part: ' : label}${said.join('; ')}`];
}

function sayYears(
  pack: Pack,
  { plural }: PackActivity,
  years: readonly ActivityYear[],
  aspect: 'how-often' | 'when',
  scope: string,
): string {
  const name = upperFirst(plural);
  const inside = years.filter(({ outside }) => !outside);
  const asked = inside.length > 0 ? inside : years;
  if (asked.length === 0) return `${name} are not part of what ${scope || 'anybody'} gets.`;
  const kinds = new Set(asked.map((year) => year.kinds.join()));
  const said = Map.groupBy(asked, (year) => (aspect === 'when' && year.when) || lowerFirst(year.often).replace(/\.$/, ''));
  const each = [...said].map(([words, some]) => `${words} for ${whom(pack, some, kinds.size > 1)}`);
  return `${name}${inside.length > 0 ? '' : ', outside the allocation'}: ${each.join('; ')}.`;
}

/** Whom years are for: categories with the same kinds together; kinds that are the same throughout go without saying. */
function whom(pack: Pack, years: readonly ActivityYear[], withKinds: boolean): string {
  const kindsOf = new Map<string, Set<ProviderKind>>();
  for (const { categories, kinds } of years)
    for (const category of categories.length > 0 ? categories : [''])
      kindsOf.set(category, new Set([...(kindsOf.get(category) ?? []), ...kinds]));
  const together = Map.groupBy([...kindsOf], ([, kinds]) => sayKinds(pack, [...kinds]));
  const said = [...together].map(([kinds, some]) => {
    const categories = some.map(([category]) => category).filter(Boolean);
    const listed = categories.length > 1 ? `${categories.slice(0, -1).join(', ')} and ${categories.at(-1)}` : categories[0];
    return listed === undefined ? kinds : withKinds ? `${listed} (${kinds})` : listed;
  });
  return said.join(' and for ');
}

/** What one takes out of the allocation, where that is the same for everybody. */
function counted(years: readonly ActivityYear[]): string {
  const each = [...new Set(years.filter(({ outside }) => !outside).map((year) => year.each))];
  return each.length === 1 && each[0] ? `In the allocation one counts as ${each[0]}.` : '';
}
