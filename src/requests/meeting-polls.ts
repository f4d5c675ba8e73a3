import { answerPoll } from './answer-poll.ts';
import { closePoll } from './close-poll.ts';
import { poll } from './poll.ts';
import { polls } from './polls.ts';
import type { Request } from './request.ts';
import { startPoll } from './start-poll.ts';

/** The requests about polls that ask when a meeting suits. */
export const meetingPolls: readonly Request[] = [startPoll, poll, polls, answerPoll, closePoll];
