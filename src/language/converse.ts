import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { requests as all } from '../requests/index.ts';
import { perform } from '../requests/perform.ts';
import type { Request } from '../requests/request.ts';
import { askAnswer } from './ask-answer.ts';
import { longestMessage } from './read-words.ts';
import { remember } from './remember.ts';
import { understand } from './understand.ts';
import type { Memory, Understanding } from './understanding.ts';
import { unknownAnswer } from './unknown-answer.ts';

/** An answer, and what to keep by (conversation, person) for the next message. */
export interface Turn {
  answer: Answer;
  memory: Memory;
}

/**
 * Answers what a person typed: understands it and makes the request, asks back, or says what Tally can do.
 * Who may, what is visible and what is written down are `perform`'s. Throws what `perform` throws.
 *
 * @example (await converse('how many days has Cinder Lane left?', context)).title // 'Cinder Lane Primary School'
 */
export async function converse(text: string, context: Context, requests: readonly Request[] = all, memory: Memory = {}): Promise<Answer> {
  return (await converseOn(text, context, requests, memory)).answer;
}

/** As `converse`, with the memory for the next message. */
export async function converseOn(text: string, context: Context, requests: readonly Request[], memory: Memory): Promise<Turn> {
  const understood = understand(text, context, requests, memory);
  const answer = await answerTo(understood, context);
  const shown = understood.cut ? { ...answer, notes: [...(answer.notes ?? []), cutNote] } : answer;
  return { answer: shown, memory: remember(memory, understood) };
}

const cutNote = `That was a long message: only about its first ${longestMessage.toLocaleString('en-GB')} characters were read.`;

async function answerTo(understood: Understanding, context: Context): Promise<Answer> {
  switch (understood.does) {
    case 'request':
      return perform(context, understood.request, understood.input);
    case 'ask':
      return askAnswer(understood);
    case 'unknown-provider':
      return unknownAnswer(understood, context);
    case 'greeting':
      return help(
        context,
        `Hello ${context.asker.person.name.split(' ')[0]}. Ask about a school or setting by its name, or try one of these.`,
      );
    case 'out-of-scope':
      return help(context, 'I cannot help with that. These are things you can ask me.');
  }
}

/** The help card under a sentence of its own. */
async function help(context: Context, lead: string): Promise<Answer> {
  const answer = await perform(context, 'help', {});
  // Somebody who can ask nothing yet is told so, and not greeted with an empty list.
  return answer.card === 'help' ? { ...answer, lead } : answer;
}
