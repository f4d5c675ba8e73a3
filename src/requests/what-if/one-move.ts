import type { PackCategory } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { standing } from '../standing/standings.ts';
import { theProvider } from '../standing/the-provider.ts';
import { aboutLine, kindName } from '../words/about.ts';
import { calendarNotes } from '../words/calendar-notes.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { restsOn } from '../words/rests-on.ts';
import { type Move, moveTo } from './move.ts';
import { moveTable, sayWouldLeave, sayYearly } from './move-words.ts';

/** What would change for one provider, and which rules stand in the way? */
export async function oneMove(context: Context, key: string, category: PackCategory): Promise<Answer> {
  const now = await standing(context, theProvider(context, key));
  const { provider, pack, position } = now;
  const move = moveTo(context, now, category.id);
  const said = refused(now, move, category.id);
  if (said) return { ...plainAnswer(provider.name, said, leads(key, ['category', 'remaining-days'])), audience: 'person' };
  const rules = pack.rules.filter(({ id }) => move.checks.some(({ rule }) => rule === id));
  const before = position.decision?.category;
  return {
    card: 'answer',
    title: `${provider.name}: what if it moved to ${category.id}?`,
    subtitle: aboutLine(now),
    lead: `If ${provider.name} moved ${before ? `from ${before} ` : ''}to ${category.id} today: ${[`${sayYearly(move.then)} this year instead of ${before ? sayYearly(position) : 'none'}`, sayWouldLeave(move)].filter(Boolean).join('; ')}. ${sayRules(move)}`,
    facts: move.checks.map(({ rule, outcome, says }) => ({
      label: rules.find(({ id }) => id === rule)?.text.replace(/\.$/, '') ?? 'Rule',
      value: `${{ met: 'Met', 'not-met': 'Not met', undecided: 'Undecided' }[outcome]}. ${says}`,
    })),
    tables: moveTable(move),
    notes: ['A trial only: nothing has been changed or stored.', ...calendarNotes(context, [now])],
    ...restsOn(pack, [category, ...move.then.groups, ...rules], { also: move.then.groups.flatMap(({ items }) => items), about: ['days'] }),
    buttons: [
      { title: `What ${category.id} gets`, request: 'category-offer', input: { category: category.id } },
      ...leads(key, ['category', 'remaining-days']),
      { title: `Propose ${category.id}`, request: 'propose-category', input: { provider: key, category: category.id } },
    ],
    audience: 'person',
  };
}

function refused({ provider, pack, position }: Standing, { possible }: Move, category: string): string | undefined {
  if (provider.status === 'closed') return `${provider.name} has closed, so it cannot move to another category.`;
  if (!possible)
    return `${provider.name} cannot be in category ${category}: the strategy does not give it to this kind of provider (${kindName(pack, provider.kind)}).`;
  if (position.decision?.category === category) return `${provider.name} is in category ${category} already, so nothing would change.`;
  return undefined;
}

/** Whether the rules stand in the way, in a sentence. */
function sayRules({ checks }: Move): string {
  if (checks.some(({ outcome }) => outcome === 'not-met')) return 'A rule of the strategy stands in the way.';
  if (checks.some(({ outcome }) => outcome === 'undecided')) return 'A rule of the strategy is undecided: a senior advisor decides.';
  return checks.length > 0 ? 'The rules that can be checked are met.' : 'No rule that can be checked stands in the way.';
}
