import type { Look } from '../../domain/watch-list.ts';
import type { Standing } from '../standing/standing.ts';
import { sayState } from '../words/plan-words.ts';
import { sayLeft } from '../words/say-left.ts';

/**
 * How a provider stands, as small as it can be compared: category, what is left, and the next thing that is due.
 *
 * @example lookAt(standing) // { category: 'B1', left: '7 days', next: 'Core Visit, due by Fri 12 Feb 2027' }
 */
export function lookAt(stands: Standing): Look {
  const { position } = stands;
  const next = position.plan
    .filter(({ state, outside, plannedFor }) => !outside && (state === 'due' || state === 'upcoming' || (plannedFor && state !== 'done')))
    .sort((a, b) => (a.plannedFor ?? a.opens ?? '').localeCompare(b.plannedFor ?? b.opens ?? ''))[0];
  return {
    category: position.decision?.category ?? '–',
    left: sayLeft(position) ?? '–',
    next: position.paused ? 'paused' : next ? sayState(stands, next) : '–',
  };
}

/**
 * What is different since a look; empty where nothing is.
 *
 * @example sayChanges({ category: 'B2', left: '10 days', next: '–' }, { category: 'C', left: '15 days', next: '–' })
 * // 'category was B2; left was 10 days'
 */
export function sayChanges(before: Look, now: Look): string {
  const was = [
    before.category === now.category ? '' : `category was ${before.category}`,
    before.left === now.left ? '' : `left was ${before.left}`,
    before.next === now.next ? '' : `next was ${before.next}`,
  ];
  return was.filter(Boolean).join('; ');
}
