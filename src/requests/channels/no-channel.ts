import type { Answer } from '../answer.ts';
import { plainAnswer } from '../words/plain-answer.ts';

/** What is said while no channel hears of anything. */
export const noChannel: Answer = {
  ...plainAnswer(
    'No channel is set yet',
    'Category updates go to a channel of Teams that a manager has chosen. Open the channel, mention me there and write “post category updates here”.',
  ),
  audience: 'person',
};

/** What is said of a post that is not there. */
export const noPost: Answer = {
  ...plainAnswer('No such post', 'I cannot find that post.', [{ title: 'All posts', request: 'posts', input: {} }]),
  audience: 'person',
};
