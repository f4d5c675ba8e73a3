import { addDecision } from '../../domain/add-decision.ts';
import { adoptedRules } from '../../domain/adopted-rules.ts';
import { checkRules, type RuleCheck } from '../../domain/check-rules.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Position } from '../../domain/position.ts';
import { positionOf } from '../../domain/position-of.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';

/** A provider as it stands, and as it would stand in another category from a day on. Nothing of it is stored. */
export interface Move {
  now: Standing;
  then: Position;
  /** How the strategy's rules that can be checked stand for the move. */
  checks: RuleCheck[];
  /** False where the strategy gives this kind of provider no such category. */
  possible: boolean;
}

/**
 * What would a provider's year be if it moved to a category, today or from another day? Only inspections up to that day count.
 *
 * @example moveTo(context, standing, 'C').then.balance.allocated // 76
 */
export function moveTo(
  { authority, calendar, today }: Pick<Context, 'authority' | 'calendar' | 'today'>,
  now: Standing,
  category: string,
  from: IsoDate = today,
): Move {
  const { provider, record, pack } = now;
  const decision = { id: 'what-if', category, effectiveFrom: from, reason: '' };
  const then = positionOf({
    provider,
    record: { ...record, decisions: addDecision(record.decisions, decision) },
    groups: pack.groups,
    calendar: calendar(record.year),
    today,
  });
  const checks = checkRules({
    rules: pack.rules,
    category,
    kind: provider.kind,
    phase: provider.phase,
    offersTwoYearOlds: provider.offersTwoYearOlds,
    inspections: provider.inspections.filter(({ date }) => date <= from),
    adopted: adoptedRules(authority.readings, pack.id),
  });
  const possible = pack.categories.some(({ id, appliesTo }) => id === category && appliesTo.kinds.includes(provider.kind));
  return { now, then, checks, possible };
}
