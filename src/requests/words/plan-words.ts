import { sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { PlanLine } from '../../domain/position.ts';
import { sayWindow } from '../../domain/say-window.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * One occurrence by name, numbered where there are several.
 *
 * @example sayLine(standing, line) // 'Team Around the School meeting 2 of 3'
 */
export function sayLine({ pack, provider }: Standing, { activity, nth, of }: PlanLine): string {
  const name = activityName(pack, activity, provider.kind);
  return of > 1 ? `${name} ${nth} of ${of}` : name;
}

/**
 * When it is to happen: the strategy's own window, and its dates where the calendar gives them.
 *
 * @example sayWhen(standing, line) // 'spring term (Mon 4 Jan 2027 to Thu 25 Mar 2027)'
 */
export function sayWhen({ pack, provider }: Standing, { window, opens, closes }: PlanLine): string {
  const words = window ? sayWindow(window, window.in === 'before' ? activityName(pack, window.activity, provider.kind) : '') : '';
  if (window?.in === 'any-time' || !opens || !closes) return words;
  const dates = opens === closes ? sayDate(opens) : `${sayDate(opens)} to ${sayDate(closes)}`;
  return words ? `${words} (${dates})` : dates;
}

/**
 * How it stands on the day, in words.
 *
 * @example sayState(standing, line) // 'Core Visit, due by Thu 25 Mar 2027'
 */
export function sayState(stands: Standing, line: PlanLine): string {
  const name = sayLine(stands, line);
  if (line.plannedFor && line.state !== 'done') return `${name}, planned for ${sayDate(line.plannedFor)}`;
  if (line.state === 'overdue') return `${name}, was due by ${line.closes ? sayDate(line.closes) : 'now'}`;
  if (line.state === 'due') return `${name}, due by ${line.closes ? sayDate(line.closes) : 'the end of its window'}`;
  if (line.state === 'upcoming') return `${name}, from ${line.opens ? sayDate(line.opens) : 'later'}`;
  if (line.state === 'done') return `${name}, done${line.doneOn ? ` ${sayDate(line.doneOn)}` : ''}`;
  return name;
}

/**
 * The same as a whole sentence.
 *
 * @example sentenceOf(standing, line) // 'Core Visit is due by Thu 25 Mar 2027.'
 */
export function sentenceOf(stands: Standing, line: PlanLine): string {
  const name = sayLine(stands, line);
  const said = sayState(stands, line).slice(name.length).replace(/^, /, '');
  if (said === '') return line.state === 'undated' ? `${name} has no dates yet.` : `${name} can be held at any time.`;
  if (line.state === 'overdue' && !line.plannedFor) return `${name} ${said} and is not recorded.`;
  return `${name} is ${line.state === 'upcoming' && !line.plannedFor ? `due ${said}` : said}.`;
}

/** A state as one or two words, for a table's cell. */
export const stateWords: Record<PlanLine['state'], string> = {
  done: 'Done',
  overdue: 'Overdue',
  due: 'Due now',
  upcoming: 'Coming up',
  'any-time': 'Any time',
  'not-due': 'Not due',
  undated: 'No term dates',
};

/**
 * The days of one occurrence by part, as the strategy gives them.
 *
 * @example sayParts({ prep: 4, visit: 8, report: 4 }) // '1 day preparation + 2 days visit + 1 day report'
 */
export function sayParts({ prep, visit, report }: PlanLine['parts']): string {
  const parts = [
    prep > 0 ? `${sayDays(prep)} preparation` : '',
    visit > 0 ? `${sayDays(visit)} visit` : '',
    report > 0 ? `${sayDays(report)} report` : '',
  ];
  return parts.filter(Boolean).join(' + ');
}
