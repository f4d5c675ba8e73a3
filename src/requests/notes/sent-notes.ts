import { summaryState } from '../../domain/summary.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * Which versions of a provider's notes have been sent to its leaders, by the note's id: the last one that went out. What is not
 * here no leader has seen, nor may see.
 *
 * @example (await sentNotes(reader, context, '900001')).get('3f2a') // 1, though version 2 is written
 */
export async function sentNotes({ list }: Reader, { now }: Pick<Context, 'now'>, provider: string): Promise<Map<string, number>> {
  const sent = new Map<string, number>();
  for await (const { body } of list('summary', `summary:${provider}:`)) {
    if (body.tells === 'withdrawal' || summaryState(body, now) !== 'sent') continue;
    sent.set(body.note, Math.max(body.version, sent.get(body.note) ?? 0));
  }
  return sent;
}
