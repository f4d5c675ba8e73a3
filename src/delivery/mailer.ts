import type { Person } from '../domain/person.ts';
import type { SentMessage } from '../ports.ts';
import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';

/** An answer that goes out by e-mail. */
export interface Post {
  to: Person;
  answer: Answer;
  /** The rights under which the answer was made. */
  context: Context;
  /** The message's id: the same e-mail tried again has the same. */
  message: string;
}

/** E-mail, for who cannot be reached in Teams. Never throws. */
export interface Mailer {
  send(post: Post): Promise<SentMessage>;
}
