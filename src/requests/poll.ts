import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { ownView } from './polls/own-view.ts';
import { pollFields } from './polls/poll-fields.ts';
import { pollForm } from './polls/poll-form.ts';
import { pollView, standingOf } from './polls/poll-view.ts';
import { noPoll, type SeenPoll, seenPoll } from './polls/seen-poll.ts';
import { pollTells } from './polls/telling-poll.ts';
import { whyOver } from './polls/why-over.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';

/** How does a poll about times stand? Somebody who is asked and sees no more than that gets the card to answer on. A button or a message makes it. */
export const poll = defineRequest({
  name: 'poll',
  title: 'A poll about times',
  says: [],
  input: z.strictObject({ poll: pollFields.poll, tells: z.enum(pollTells).optional() }),
  async run(context, { poll: ref, tells }): Promise<Answer> {
    const seen = await seenPoll(readerOf(context), context, ref);
    if (!seen) return noPoll();
    const standing = standingOf(context, seen.poll);
    const own = seen.poll.answers.find(({ person }) => person === context.asker.person.key);
    const live = seen.poll.state === 'open' && seen.provider.status === 'open' && standing.some(({ gone }) => !gone);
    const linked = context.via === 'link';
    const asking = tells === 'asked' || tells === 'reminder' || linked;
    if (live && seen.asked && (asking || (!context.asker.staff && !own))) {
      const answer = pollForm(context, seen.provider, seen.poll, { standing, own });
      return tells === 'reminder' && own ? { ...answer, nothing: true } : answer;
    }
    if (linked) return ownView(context, seen, whyOver(context, seen) ?? 'There is nothing to answer.');
    return { ...pollView(context, seen, saysOf(context, seen, tells)), ...(isSettled(seen, live, tells) && { nothing: true as const }) };
  },
});

function isSettled({ poll: { state } }: SeenPoll, live: boolean, tells: (typeof pollTells)[number] | undefined): boolean {
  if (tells === undefined) return false;
  // Who is told of a poll that closed need not be where a meeting was booked: its invitation says so.
  return tells === 'closed' ? state !== 'closed' : tells === 'result' ? state === 'booked' : !live;
}

function saysOf(context: Context, { poll: one, asked }: SeenPoll, tells: (typeof pollTells)[number] | undefined): string | undefined {
  if (tells === 'closed')
    return asked && one.by !== context.asker.person.key ? 'No more answers are needed; you need do nothing.' : undefined;
  if (tells !== 'result') return undefined;
  return one.answers.length >= one.asked.length ? undefined : 'The last day of this poll has come.';
}
