import { sayDate } from '../../domain/date.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { Look } from '../../domain/watch-list.ts';

import type { Standing } from '../standing/standing.ts';
import { sayLine } from '../words/plan-words.ts';
import { sayLeft } from '../words/say-left.ts';

/**
 * How a provider stands for those who are told when that changes: category, what is left, and its next visit or meeting: the
 * first that has a day, else the first there is. Nothing in it changes only because a day goes by: what is overdue, and what
 * was planned, stays the next until it is held.
 *
 * @example toldLook(standing) // { category: 'B1', left: '7 days', next: 'Core Visit 1 of 2, planned for Tue 2 Mar 2027' }
 */
export function toldLook(stands: Standing): Look {
  const { position } = stands;
  const day = ({ plannedFor, opens }: PlanLine) => (plannedFor ? `0 ${plannedFor}` : `1 ${opens ?? '9999'}`);
  const [next] = position.plan
    .filter(({ state, outside }) => !outside && (state === 'overdue' || state === 'due' || state === 'upcoming'))
    .sort((a, b) => day(a).localeCompare(day(b)));
  return {
    category: position.decision?.category ?? 'none',
    left: sayLeft(position) ?? 'nothing',
    next: position.paused ? 'support is paused' : next ? saidOf(stands, next) : 'nothing',
  };
}

function saidOf(stands: Standing, line: PlanLine): string {
  return `${sayLine(stands, line)}${line.plannedFor ? `, planned for ${sayDate(line.plannedFor)}` : ''}`;
}

/**
 * What is different from a look before, with how it was; empty where nothing is.
 *
 * @example sayNews({ category: 'B2', left: '10 days', next: '…' }, now) // ['category C, was B2', '15 days left, was 10 days']
 */
export function sayNews(before: Look, now: Look): string[] {
  return [
    before.category === now.category ? '' : `category ${now.category}, was ${before.category}`,
    before.left === now.left ? '' : `${now.left} left, was ${before.left}`,
    before.next === now.next ? '' : `next is ${now.next}; before it was ${before.next}`,
  ].filter(Boolean);
}
