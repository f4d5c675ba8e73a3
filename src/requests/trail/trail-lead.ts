import { type IsoDate, sayDate } from '../../domain/date.ts';
import type { TrailLine } from './trail-lines.ts';
import { sayWhat } from './trail-table.ts';
import type { TrailTopic } from './wanted-record.ts';

interface About {
  where: string;
  provider?: string;
  about?: TrailTopic;
  since: IsoDate;
  until?: IsoDate;
  /** A later page says nothing of what was last. */
  paged: boolean;
  /** The beginning of the day or month to which it was read, where there is more before it. */
  read?: string;
}

const nothing: Record<TrailTopic | 'all', string> = {
  all: 'Nothing that was done',
  category: 'No change of category',
  days: 'No logging or correcting of days',
  caseload: 'No change of caseload',
  support: 'No pause of support',
  refused: 'No refused attempt',
};

/**
 * The sentence that answers the question by itself: the last thing that was done, by whom and when.
 *
 * @example trailLead(line, { where: 'at Fellview Primary School', provider: 'Fellview Primary School', about: 'category', since, paged: false })
 * // 'Neil Parrish changed the category of Fellview Primary School on Tue 12 Jan 2027 at 10.42 am: it was B1, and is C from Tue 12 Jan 2027.'
 */
export function trailLead(last: TrailLine | undefined, { where, provider, about, since, until, paged, read }: About): string {
  const place = where === '' ? '' : ` ${where}`;
  const time = until ? `on ${sayDate(until)}` : `since ${sayDate(since)}`;
  if (!last && read) {
    const from = read.slice(0, 10).padEnd(10, '-01');
    return `${nothing[about ?? 'all']}${place} is recorded from ${sayDate(from)} on. There is more to look through: press Older.`;
  }
  if (!last) return `${nothing[about ?? 'all']}${place} is recorded ${paged ? `before this, ${time}` : time}.`;
  if (paged) return `What was done${place} ${time}, older than the page before.`;
  const { who, when, before, after } = last;
  if (about === 'category' && provider && !last.refused)
    return `${who} changed the category of ${provider} on ${when}: ${before ? `it was ${before}, and is` : 'it is'} ${after || 'none'}.`;
  return `The last thing that was done${place} ${time}: ${who}, on ${when}: ${sayWhat(last)}${sayChange(before, after)}.`;
}

function sayChange(before: string, after: string): string {
  if (before && after) return `, before ${before}, now ${after}`;
  return before ? `, before ${before}` : after ? `, ${after}` : '';
}
