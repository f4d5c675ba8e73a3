import type { Context } from '../context.ts';
import { standingOf } from './poll-view.ts';
import type { SeenPoll } from './seen-poll.ts';

/** Why the asker can answer nothing of a poll any more, in words; undefined where they can. */
export function whyOver(context: Context, { poll, provider, asked }: SeenPoll): string | undefined {
  if (!asked) return 'You are not asked in this poll.';
  if (poll.state === 'booked') return 'No answer is needed any more.';
  if (poll.state === 'closed') return 'No more answers are needed; you need do nothing.';
  if (provider.status === 'closed') return `${provider.name} has closed, so no answer is needed any more.`;
  return standingOf(context, poll).every(({ gone }) => gone) ? 'No answer is needed any more.' : undefined;
}
