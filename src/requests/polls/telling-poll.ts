import { type MeetingPoll, pollRef } from '../../domain/meeting-poll.ts';
import type { Person } from '../../domain/person.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';

/** What somebody is told of a poll: that they are asked, once more, how it came out, that it is over without a meeting. */
export const pollTells = ['asked', 'reminder', 'result', 'closed'] as const;
export type PollTells = (typeof pollTells)[number];

/** The message that tells somebody of a poll, for the batch of its cause. */
export function tellingPoll(context: Pick<Context, 'now'>, poll: MeetingPoll, person: string, tells: PollTells): Operation {
  const input = { poll: pollRef(poll), tells };
  return sending(context, { to: { person }, request: 'poll', input, cause: `poll:${poll.id}:${tells}` });
}

/** Who is told how a poll came out: whoever asked; where they have left, who would chair. Undefined where nobody is left. */
export function pollster({ people }: Pick<Context, 'people'>, { by, chair }: Pick<MeetingPoll, 'by' | 'chair'>): Person | undefined {
  return [by, chair].map((key) => people.find((one) => one.key === key)).find((person) => person && person.roles.length > 0);
}

/** The operations that tell how a poll came out, once: for a poll that is written with `told`. */
export function tellingResult(context: Pick<Context, 'now' | 'people'>, poll: MeetingPoll): Operation[] {
  const to = pollster(context, poll);
  return to ? [tellingPoll(context, poll, to.key, 'result')] : [];
}
