import { type IsoDate, sayDate } from '../../domain/date.ts';
import { isWanted, type Settings, type ToldOf } from '../../domain/settings.ts';

/** What each of them is called, at the head of a line and before what it is (“… is paused until Mon 12 Apr 2027”). */
export const toldNames: Readonly<Record<ToldOf, { title: string; words: string }>> = {
  digest: { title: 'Your week, on Monday morning', words: 'your week on Monday morning is' },
  reminders: { title: 'Reminders of meetings, of agreed actions and of notes owed', words: 'reminders are' },
  news: { title: 'News of what you watch', words: 'news of what you watch is' },
};

/**
 * Whether somebody is sent one of them, in a few words.
 *
 * @example sayWanted({ person: 'p-priya', digest: { pausedUntil: '2027-04-12' } }, 'digest', '2027-04-01') // 'paused until Mon 12 Apr 2027'
 */
export function sayWanted(settings: Settings | undefined, what: ToldOf, today: IsoDate): string {
  const wanted = settings?.[what];
  if (isWanted(settings, what, today)) return 'on';
  return typeof wanted === 'object' ? `paused until ${sayDate(wanted.pausedUntil)}` : 'off';
}
