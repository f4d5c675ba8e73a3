import { sayDate } from '../../domain/date.ts';
import type { Pause } from '../../domain/pause.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * Since when support is paused, until when where that is known, and why.
 *
 * @example sayPaused({ id: 'p', from: '2027-02-01', reason: 'new head arriving' })
 * // 'Support has been paused since Mon 1 Feb 2027: new head arriving.'
 */
export function sayPaused({ from, until, reason }: Pause): string {
  return `Support has been paused since ${sayDate(from)}${until ? `, until ${sayDate(until)}` : ''}: ${ended(reason)}`;
}

/** The sentence after an answer about a paused provider; nothing where it is not paused. */
export function pausedToo(paused: Pause | undefined): string {
  return paused ? ` ${sayPaused(paused)}` : '';
}

/** A reason as the end of a sentence, whatever its writer put there. */
function ended(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}

/** @example sayPauseDates({ from: '2027-02-01', until: '2027-02-28' }) // 'from Mon 1 Feb 2027 until Sun 28 Feb 2027' */
export function sayPauseDates({ from, until }: Pick<Pause, 'from' | 'until'>): string {
  return `from ${sayDate(from)}${until ? ` until ${sayDate(until)}` : ' on'}`;
}

/**
 * Which of a list are paused: a few by name, many as a number.
 *
 * @example pausedNotes(all) // ['Cinder Lane Primary School: Support has been paused since Mon 1 Feb 2027: new head arriving.']
 */
export function pausedNotes(all: readonly Standing[]): string[] {
  const paused = all.filter(({ position }) => position.paused);
  const said = paused.slice(0, 5).map(({ provider, position }) => `${provider.name}: ${sayPaused(position.paused!)}`);
  const more = paused.length - said.length;
  return [...said, ...(more > 0 ? [`Support is paused at ${more} more.`] : [])];
}
