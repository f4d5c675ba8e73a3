import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { changePoll } from './polls/change-poll.ts';
import { pollFields } from './polls/poll-fields.ts';
import { pollView } from './polls/poll-view.ts';
import { noPoll, seenPoll, stillHere } from './polls/seen-poll.ts';
import { tellingPoll } from './polls/telling-poll.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';

/** Closes a poll without booking a meeting; those who were asked are told that nothing is needed of them. */
export const closePoll = defineRequest({
  name: 'close-poll',
  title: 'Close a poll about times',
  says: [],
  input: z.strictObject({ poll: pollFields.poll }),
  command: true,
  async run(context, { poll: ref }): Promise<Answer> {
    const seen = await seenPoll(readerOf(context), context, ref);
    if (!seen || !context.asker.staff) return noPoll();
    const done = await changePoll(context, ref, (poll) => {
      if (poll.state !== 'open') return undefined;
      const next = { ...poll, state: 'closed' as const };
      const told = [...stillHere(context, poll)].filter((key) => key !== context.asker.person.key);
      const record = audit(
        context,
        'close-poll',
        'done',
        poll.provider,
        [poll.id],
        [{ what: 'poll about times', before: 'open', after: 'closed' }],
      );
      return { next, operations: [...told.map((key) => tellingPoll(context, next, key, 'closed')), record] };
    });
    if (!done) return noPoll();
    const says = done.changed ? 'Closed. Those who were asked are told that nothing more is needed.' : 'It was closed already.';
    return pollView(context, { ...seen, poll: done.poll }, says);
  },
});
