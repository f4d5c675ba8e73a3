import type { Meeting } from '../../domain/meeting.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** What follows where the diary outside can never take a meeting, for the batch that says so. */
export async function unkept(_context: Context, _reader: Reader, _meeting: Meeting, _reason: string): Promise<Operation[]> {
  return [];
}
