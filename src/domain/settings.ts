import type { IsoDate } from './date.ts';

/** What Tally sends a person unasked, each of which they can stop: the week on Monday, reminders, news of what they watch. */
export const toldOf = ['digest', 'reminders', 'news'] as const;
export type ToldOf = (typeof toldOf)[number];

/** Sent, not sent, or not sent up to and including a day. */
export type Wanted = 'on' | 'off' | { pausedUntil: IsoDate };

/** What a person wants to be sent: `settings:<person>`. What is left out is on. */
export interface Settings extends Partial<Record<ToldOf, Wanted>> {
  person: string;
}

/**
 * Does somebody want this today? A pause ends by itself.
 *
 * @example isWanted({ person: 'p-priya', digest: { pausedUntil: '2027-04-12' } }, 'digest', '2027-04-13') // true
 */
export function isWanted(settings: Settings | undefined, what: ToldOf, today: IsoDate): boolean {
  const wanted = settings?.[what] ?? 'on';
  return wanted === 'on' || (wanted !== 'off' && wanted.pausedUntil < today);
}
