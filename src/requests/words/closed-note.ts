import { sayDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';

/**
 * Says of a closed provider that it is closed, since when, and what it became, if the asker may see that.
 *
 * @example closedNote(context, '900031') // ['Old Hall Primary School closed on Mon 31 Aug 2026. It is now Fellview Academy.']
 */
export function closedNote({ directory }: Context, key: string | undefined): string[] {
  const provider = key === undefined ? undefined : directory.get(key);
  if (provider?.status !== 'closed') return [];
  const now = provider.successors.flatMap((successor) => directory.get(successor)?.name ?? []);
  const closed = `${provider.name} closed${provider.closed ? ` on ${sayDate(provider.closed)}` : ''}.`;
  return [now.length > 0 ? `${closed} It is now ${now.join(' and ')}.` : closed];
}
