import type { Stored } from '../../ports.ts';
import type { Reader } from '../commit.ts';

/** What a meeting is called in a card: its year, its provider's key and its own id. */
export const meetingRefPattern = /^\d{4}:[\w-]{1,20}:[0-9a-f]{24}$/;

/**
 * The meeting that a ref names, as it is stored. A meeting that was moved over 1 September stands under another year than the
 * ref of an older card says; it is found all the same.
 *
 * @example (await findMeeting(reader, '2026:900007:3f2a9c01d4e87b6655aa12cc'))?.body.date // '2027-03-02'
 */
export async function findMeeting({ read }: Pick<Reader, 'read'>, ref: string): Promise<Stored<'meeting'> | undefined> {
  if (!meetingRefPattern.test(ref)) return undefined;
  const [year = '', provider, id] = ref.split(':');
  for (const moved of [0, 1, -1]) {
    const found = await read('meeting', `meeting:${Number(year) + moved}:${provider}:${id}`);
    if (found) return found;
  }
  return undefined;
}
