import { z } from 'zod/v4';
import type { MeetingPoll, PollWord } from '../domain/meeting-poll.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import type { Context } from './context.ts';
import { changePoll, type PollChange } from './polls/change-poll.ts';
import { ownView } from './polls/own-view.ts';
import { pollFields, wordKeys } from './polls/poll-fields.ts';
import { pollForm } from './polls/poll-form.ts';
import { pollView, standingOf } from './polls/poll-view.ts';
import { sayUntil } from './polls/say-poll.ts';
import { noPoll, type SeenPoll, seenPoll, stillHere } from './polls/seen-poll.ts';
import { tellingResult } from './polls/telling-poll.ts';
import { whyOver } from './polls/why-over.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';

type Typed = Partial<Record<(typeof wordKeys)[number], PollWord>>;

/** Says which times of a poll suit the asker; asks with the card for what is missing. Said again it replaces what they said. */
export const answerPoll = defineRequest({
  name: 'answer-poll',
  title: 'Answer a poll about times',
  says: [],
  input: z.strictObject({ poll: pollFields.poll, ...pollFields.words }),
  command: true,
  async run(context, { poll: ref, ...typed }): Promise<Answer> {
    const seen = await seenPoll(readerOf(context), context, ref);
    if (!seen) return noPoll();
    const over = whyOver(context, seen);
    if (over) return viewOf(context, seen, over);
    const standing = standingOf(context, seen.poll);
    const own = seen.poll.answers.find(({ person }) => person === context.asker.person.key);
    const missing = standing.filter(({ at, gone }) => !gone && typed[wordKeys[at]!] === undefined).map(({ at }) => at);
    // A button asks for the card; a page that was sent is never empty on purpose.
    const none = context.via !== 'link' && wordKeys.every((key) => typed[key] === undefined);
    if (missing.length > 0) return pollForm(context, seen.provider, seen.poll, { standing, own, typed, missing: none ? [] : missing });
    const done = await changePoll(context, ref, (poll) => answered(context, poll, typed));
    if (!done) return noPoll();
    const now = { ...seen, poll: done.poll };
    const late = whyOver(context, now);
    if (late) return viewOf(context, now, late);
    const says = done.changed ? 'Thank you: your answer is kept.' : 'You had said so already.';
    const until = `You can change it ${sayUntil(done.poll)}${context.via === 'link' ? ': open the link in the e-mail again' : ''}.`;
    return viewOf(context, now, `${says} ${until}`);
  },
});

/** What is shown of a poll in the chat, or on the page of a link. */
function viewOf(context: Context, seen: SeenPoll, says: string): Answer {
  return context.via === 'link' ? ownView(context, seen, says) : pollView(context, seen, says);
}

/** The poll with somebody's answer. The last of all answers tells whoever asked, once. */
function answered(context: Context, poll: MeetingPoll, typed: Typed): PollChange {
  if (poll.state !== 'open') return undefined;
  const me = context.asker.person.key;
  const before = poll.answers.find(({ person }) => person === me);
  // Of a time that has gone by it does not matter any more.
  const says = poll.times.map((_, at): PollWord => typed[wordKeys[at]!] ?? before?.says[at] ?? 'no');
  if (before && before.says.join() === says.join()) return undefined;
  const answer = { person: me, says, at: context.now, way: context.via === 'link' ? ('email' as const) : ('card' as const) };
  const answers = [...poll.answers.filter(({ person }) => person !== me), answer];
  const all = [...stillHere(context, poll)].every((key) => answers.some(({ person }) => person === key));
  const tells = all && !poll.told;
  const next: MeetingPoll = { ...poll, answers, ...(tells && { told: true }) };
  const change = { what: 'poll about times', after: `${before ? 'answer changed' : 'answered'} by person:${me}` };
  const record = audit(context, 'answer-poll', 'done', poll.provider, [poll.id], [change]);
  return { next, operations: [...(tells ? tellingResult(context, next) : []), record] };
}
